import { parseArgs } from 'node:util';
import { type Day, dayOfIso } from '../calendar/day';
import type { NamedCommand } from './command';
import { NotDone } from './outcome';

/** The names of options. `values` take the argument after them, `switches` none. */
export interface OptionTypes {
  readonly values: readonly string[];
  readonly switches: readonly string[];
}

export interface ReadArguments {
  readonly operands: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
}

const shortNames: Readonly<Record<string, string>> = { output: 'o', help: 'h', version: 'v' };

/**
 * Sorts the arguments into operands and the options named in `types`.
 * Throws NotDone, with `hint`, for an unknown or repeated option, and for a value missing or too many.
 */
export function readArguments(
  argv: readonly string[],
  types: OptionTypes,
  hint: string,
): ReadArguments {
  const operands: string[] = [];
  const values = new Map<string, string>();
  const switches = new Set<string>();

  // Strict parsing would do the checks below, but speaks English.
  const { tokens } = parseArgs({
    args: [...argv],
    options: parserOptions(types),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const isSwitch = types.switches.includes(name);
    if (!isSwitch && !types.values.includes(name))
      throw new NotDone(`L'opzione «${rawName}» non esiste.`, hint);
    if (isSwitch) {
      if (value !== undefined)
        throw new NotDone(`L'opzione «${rawName}» non vuole un valore.`, hint);
      switches.add(name);
      continue;
    }
    // `-o --json x` lacks the value of -o: it does not name a file "--json".
    if (value === undefined || value === '' || (!token.inlineValue && value.startsWith('-')))
      throw new NotDone(`Dopo l'opzione «${rawName}» manca il suo valore.`, hint);
    if (values.has(name)) throw new NotDone(`L'opzione «${rawName}» è scritta due volte.`, hint);
    values.set(name, value);
  }
  return { operands, values, switches };
}

function parserOptions({ values, switches }: OptionTypes) {
  const option = (name: string, type: 'string' | 'boolean') => {
    const short = shortNames[name];
    return [name, short === undefined ? { type } : { type, short }] as const;
  };
  return Object.fromEntries([
    ...values.map((name) => option(name, 'string')),
    ...switches.map((name) => option(name, 'boolean')),
  ]);
}

export function helpHint(command: NamedCommand): string {
  return `Come si usa: «mip-report ${command} --help».`;
}

/** Files and folders with the data to read. */
export function inputsOf({ operands }: ReadArguments, command: NamedCommand): readonly string[] {
  if (operands.length === 0 || operands.includes(''))
    throw new NotDone('Manca il file con i dati da leggere.', helpHint(command));
  return operands;
}

/** The file to write. */
export function onlyOperand({ operands }: ReadArguments, command: NamedCommand): string {
  const [first, second] = operands;
  if (first === undefined || first === '')
    throw new NotDone('Manca il file da scrivere.', helpHint(command));
  if (second !== undefined)
    throw new NotDone(
      `«mip-report ${command}» vuole un solo file: oltre a «${first}» c'è anche «${second}».`,
      helpHint(command),
    );
  return first;
}

/** Excel, Word and browsers open a file by how its name ends. */
export function named(output: string, ending: string, command: NamedCommand): string {
  if (!output.toLowerCase().endsWith(ending))
    throw new NotDone(
      `Il file da scrivere deve avere un nome che finisce in ${ending}, non «${output}».`,
      helpHint(command),
    );
  return output;
}

export function asOfOption({ values }: ReadArguments, command: NamedCommand): Day | undefined {
  const text = values.get('dati-al');
  const day = text === undefined ? undefined : dayOfIso(text);
  if (text !== undefined && day === undefined)
    throw new NotDone(
      `«--dati-al» vuole una data del calendario scritta come 2019-12-31, non «${text}».`,
      helpHint(command),
    );
  return day;
}
