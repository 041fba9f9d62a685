import { dialectNames } from '../sql/dialect';
import {
  type CheckCommand,
  type Command,
  type CompareCommand,
  type GenerateCommand,
  type HelpTopic,
  type NamedCommand,
  namedCommands,
  type SampleCommand,
  type SqlCommand,
  type VerifyCommand,
} from './command';
import { NotDone } from './outcome';
import { explainCommand } from './parseExplain';
import {
  asOfOption,
  helpHint,
  inputsOf,
  jsonOption,
  named,
  onlyOperand,
  type OptionTypes,
  type ReadArguments,
  readArguments,
} from './readArguments';

const everywhere: OptionTypes = { help: 'switch', version: 'switch' };

const optionsOf: Record<NamedCommand, OptionTypes> = {
  genera: {
    ...everywhere,
    output: 'value',
    'dati-al': 'value',
    json: 'value',
    documento: 'value',
    modello: 'value',
    aggiorna: 'value',
    pagina: 'value',
    silenzioso: 'switch',
  },
  controlla: { ...everywhere, json: 'value' },
  spiega: {
    ...everywhere,
    tabella: 'value',
    figura: 'value',
    riga: 'value',
    colonna: 'value',
    chiave: 'value',
    foglio: 'value',
    'riga-dati': 'value',
    tutto: 'switch',
    output: 'value',
    json: 'value',
    'dati-al': 'value',
  },
  verifica: { ...everywhere, 'dati-al': 'value' },
  confronta: everywhere,
  sql: { ...everywhere, dialetto: 'value', 'dati-al': 'value' },
  esempio: { ...everywhere, utenti: 'value', seme: 'value' },
};

const builders: Record<NamedCommand, (read: ReadArguments) => Command> = {
  genera: generateCommand,
  controlla: checkCommand,
  spiega: explainCommand,
  verifica: verifyCommand,
  confronta: compareCommand,
  sql: sqlCommand,
  esempio: sampleCommand,
};

/** What the arguments ask for. Throws NotDone where they make no sense; `--help` and `--version` win. */
export function parseCommand(argv: readonly string[]): Command {
  const asked = askedEverywhere(argv, argv.find(isNamedCommand) ?? 'mip-report');
  if (asked) return asked;
  if (argv.length === 0) return { name: 'demo' };

  const [first = '', ...rest] = argv;
  if (!isNamedCommand(first)) throw unknownCommand(first);
  return builders[first](readArguments(rest, optionsOf[first], helpHint(first)));
}

function isNamedCommand(word: string): word is NamedCommand {
  return namedCommands.some((name) => name === word);
}

function askedEverywhere(argv: readonly string[], topic: HelpTopic): Command | undefined {
  const options = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined);
  if (options.some((option) => option === '--help' || option === '-h'))
    return { name: 'help', topic };
  if (options.some((option) => option === '--version' || option === '-v'))
    return { name: 'version' };
  return undefined;
}

function unknownCommand(first: string): NotDone {
  const what = first.startsWith('-') ? `L'opzione «${first}»` : `Il comando «${first}»`;
  return new NotDone(
    `${what} non esiste.`,
    `I comandi sono ${namedCommands.join(', ')}: li spiega «mip-report --help».`,
  );
}

function generateCommand(read: ReadArguments): GenerateCommand {
  const inputs = inputsOf(read, 'genera');
  const output = read.values.get('output');
  if (output === undefined)
    throw new NotDone('Manca il file da scrivere: indicalo con «-o».', helpHint('genera'));
  return {
    name: 'genera',
    inputs,
    output: named(output, '.xlsx', 'genera'),
    isSilent: read.switches.has('silenzioso'),
    ...asOfOption(read, 'genera'),
    ...jsonOption(read),
    ...documentOptions(read),
    ...pageOption(read),
  };
}

function checkCommand(read: ReadArguments): CheckCommand {
  return { name: 'controlla', inputs: inputsOf(read, 'controlla'), ...jsonOption(read) };
}

function verifyCommand(read: ReadArguments): VerifyCommand {
  const [report, ...others] = read.operands;
  if (report === undefined || report === '')
    throw new NotDone('Manca il report da verificare.', helpHint('verifica'));
  const inputs = inputsOf({ ...read, operands: others }, 'verifica');
  return { name: 'verifica', report, inputs, ...asOfOption(read, 'verifica') };
}

function compareCommand({ operands }: ReadArguments): CompareCommand {
  const [earlier, later, another] = operands;
  if (!earlier || !later || another !== undefined)
    throw new NotDone(
      'Indica due file da confrontare: il più vecchio e il più recente.',
      helpHint('confronta'),
    );
  return { name: 'confronta', earlier, later };
}

function sqlCommand(read: ReadArguments): SqlCommand {
  const named = read.values.get('dialetto') ?? 'duckdb';
  const dialect = dialectNames.find((name) => name === named.toLowerCase());
  if (dialect === undefined)
    throw new NotDone(
      `«--dialetto» vuole ${dialectNames.join(', ')}, non «${named}».`,
      helpHint('sql'),
    );
  return { name: 'sql', inputs: inputsOf(read, 'sql'), dialect, ...asOfOption(read, 'sql') };
}

function sampleCommand(read: ReadArguments): SampleCommand {
  const output = named(onlyOperand(read, 'esempio'), '.xlsx', 'esempio');
  const users = usersOption(read);
  const seed = read.values.get('seme');
  return {
    name: 'esempio',
    output,
    ...(users !== undefined && { users }),
    ...(seed !== undefined && { seed }),
  };
}

function documentOptions({
  values,
}: ReadArguments): Pick<GenerateCommand, 'document' | 'template' | 'refreshed'> {
  const output = values.get('documento');
  const template = values.get('modello');
  const refreshed = values.get('aggiorna');
  if (output === undefined && template !== undefined)
    throw new NotDone(
      'Il modello serve a un documento Word: indica quale con «--documento».',
      helpHint('genera'),
    );
  return {
    ...(output !== undefined && { document: named(output, '.docx', 'genera') }),
    ...(template !== undefined && { template }),
    ...(refreshed !== undefined && { refreshed: named(refreshed, '.docx', 'genera') }),
  };
}

function pageOption({ values }: ReadArguments): Pick<GenerateCommand, 'page'> {
  const page = values.get('pagina');
  return page === undefined ? {} : { page: named(page, '.html', 'genera') };
}

/** The writer of workbooks keeps every cell in memory: 570 MB for so many. */
const mostWrittenUsers = 100_000;

function usersOption({ values }: ReadArguments): number | undefined {
  const text = values.get('utenti');
  if (text === undefined) return undefined;
  const users = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(users >= 1 && users <= mostWrittenUsers))
    throw new NotDone(
      `«--utenti» vuole un numero intero da 1 a ${mostWrittenUsers}, non «${text}».`,
      helpHint('esempio'),
    );
  return users;
}
