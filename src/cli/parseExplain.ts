import { type FigureKey, keyParts } from '../report/figureKey';
import { parsedJson } from '../text/parsedJson';
import type { ExplainCommand, ExplainRequest } from './command';
import { NotDone } from './outcome';
import { asOfOption, helpHint, inputsOf, type ReadArguments } from './readArguments';

const hint = helpHint('spiega');

/** The options that ask a question each: one of them has to be there. */
const askers: Readonly<Record<string, (read: ReadArguments) => ExplainRequest>> = {
  tabella: (read) => ({ is: 'figure', of: { table: value(read, 'tabella') }, ...cell(read) }),
  figura: (read) => ({ is: 'figure', of: { figure: value(read, 'figura') }, ...cell(read) }),
  chiave: (read) => ({ is: 'key', key: keyOf(value(read, 'chiave')) }),
  foglio: (read) => ({ is: 'row', sheet: value(read, 'foglio'), number: rowNumber(read) }),
  tutto: () => ({ is: 'all' }),
};

/** Options that belong to a question, and the questions that they belong to. */
const companions: Readonly<Record<string, readonly string[]>> = {
  riga: ['tabella', 'figura'],
  colonna: ['tabella', 'figura'],
  'riga-dati': ['foglio'],
  output: ['tabella', 'figura', 'chiave'],
  json: ['tutto'],
};

export function explainCommand(read: ReadArguments): ExplainCommand {
  const inputs = inputsOf(read, 'spiega');
  const { values, switches } = read;
  const asked = Object.keys(askers).filter((name) => values.has(name) || switches.has(name));
  const [name] = asked;
  const ask = askers[name ?? ''];
  if (name === undefined || !ask || asked.length > 1)
    throw new NotDone(
      'Chiedi una cosa sola: una cifra («--tabella», «--figura» o «--chiave»), una riga dei dati («--foglio») o «--tutto».',
      hint,
    );
  for (const [option, owners] of Object.entries(companions))
    if (values.has(option) && !owners.includes(name)) throw stray(option, owners);
  if (name === 'tutto' && !values.has('json'))
    throw new NotDone('Con «--tutto» manca il file da scrivere: indicalo con «--json».', hint);
  return {
    ...{ name: 'spiega', inputs, question: ask(read) },
    ...{ rows: values.get('output'), json: values.get('json') },
    asOf: asOfOption(read, 'spiega'),
  };
}

function stray(option: string, owners: readonly string[]): NotDone {
  const name = option === 'output' ? '-o' : `--${option}`;
  const list = owners.map((owner) => `«--${owner}»`).join(' o ');
  return new NotDone(`L'opzione «${name}» serve solo con ${list}.`, hint);
}

function value({ values }: ReadArguments, name: string): string {
  const text = values.get(name);
  if (text === undefined) throw new NotDone(`Manca l'opzione «--${name}».`, hint);
  return text;
}

function cell(read: ReadArguments): { readonly row: string; readonly column?: string } {
  const column = read.values.get('colonna');
  return { row: value(read, 'riga'), ...(column !== undefined && { column }) };
}

function rowNumber(read: ReadArguments): number {
  const text = value(read, 'riga-dati');
  const number = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (number < 1)
    throw new NotDone(
      `«--riga-dati» vuole il numero di una riga del foglio, da 1 in su, non «${text}».`,
      hint,
    );
  return number;
}

/** The key as `genera --json` writes it. */
function keyOf(text: string): FigureKey {
  const key = parsedJson(text);
  const names: readonly string[] = keyParts;
  const isKey =
    typeof key === 'object' &&
    key !== null &&
    'indicator' in key &&
    Object.entries(key).every(([name, part]) => names.includes(name) && typeof part === 'string');
  if (!isKey)
    throw new NotDone(
      `«--chiave» vuole la chiave di una cifra come la scrive «genera --json», per esempio {"indicator":"count","stage":"pact"}, non «${text}».`,
      hint,
    );
  return key as FigureKey;
}
