import { dialectNames } from '../sql/dialect';
import { splitList } from '../text/splitList';
import {
  type Command,
  type CompareCommand,
  type GenerateCommand,
  type HelpTopic,
  type NamedCommand,
  namedCommands,
  type SqlCommand,
  type VerifyCommand,
} from './command';
import { NotDone } from './outcome';
import { explainCommand } from './parseExplain';
import {
  asOfOption,
  helpHint,
  inputsOf,
  named,
  onlyOperand,
  type OptionTypes,
  type ReadArguments,
  readArguments,
} from './readArguments';

/** What a command may be given, and what it makes of that. */
interface CommandParser {
  readonly options: OptionTypes;
  readonly parse: (read: ReadArguments) => Command;
}

const parsers: Readonly<Record<NamedCommand, CommandParser>> = {
  genera: {
    options: options(splitList('output, dati-al, json, documento, modello, aggiorna, pagina'), [
      'silenzioso',
    ]),
    parse: generateCommand,
  },
  controlla: {
    options: options(['json']),
    parse: (read) => ({
      name: 'controlla',
      inputs: inputsOf(read, 'controlla'),
      json: read.values.get('json'),
    }),
  },
  spiega: {
    options: options(
      splitList('tabella, figura, riga, colonna, chiave, foglio, riga-dati, output, json, dati-al'),
      ['tutto'],
    ),
    parse: explainCommand,
  },
  verifica: { options: options(['dati-al']), parse: verifyCommand },
  confronta: { options: options([]), parse: compareCommand },
  sql: { options: options(['dialetto', 'dati-al']), parse: sqlCommand },
  esempio: {
    options: options(['utenti', 'seme']),
    parse: (read) => ({
      name: 'esempio',
      output: named(onlyOperand(read, 'esempio'), '.xlsx', 'esempio'),
      users: usersOption(read),
      seed: read.values.get('seme'),
    }),
  },
};

/** Besides those that every command has. */
function options(values: readonly string[], switches: readonly string[] = []): OptionTypes {
  return { values, switches: ['help', 'version', ...switches] };
}

/** What the arguments ask for. Throws NotDone where they make no sense; `--help` and `--version` win. */
export function parseCommand(argv: readonly string[]): Command {
  const asked = askedEverywhere(argv, argv.find(isNamedCommand) ?? 'mip-report');
  if (asked) return asked;
  if (argv.length === 0) return { name: 'demo' };

  const [first = '', ...rest] = argv;
  if (!isNamedCommand(first)) throw unknownCommand(first);
  const { options, parse } = parsers[first];
  return parse(readArguments(rest, options, helpHint(first)));
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
  const { values, switches } = read;
  const inputs = inputsOf(read, 'genera');
  const output = values.get('output');
  if (output === undefined)
    throw new NotDone('Manca il file da scrivere: indicalo con «-o».', helpHint('genera'));
  const template = values.get('modello');
  const fileNamed = (option: string, ending: string): string | undefined => {
    const path = values.get(option);
    return path === undefined ? undefined : named(path, ending, 'genera');
  };
  const command: GenerateCommand = {
    ...{ name: 'genera', inputs, output: named(output, '.xlsx', 'genera') },
    isSilent: switches.has('silenzioso'),
    asOf: asOfOption(read, 'genera'),
    json: values.get('json'),
    ...{ template, document: fileNamed('documento', '.docx') },
    refreshed: fileNamed('aggiorna', '.docx'),
    page: fileNamed('pagina', '.html'),
  };
  if (command.document === undefined && template !== undefined)
    throw new NotDone(
      'Il modello serve a un documento Word: indica quale con «--documento».',
      helpHint('genera'),
    );
  return command;
}

function verifyCommand(read: ReadArguments): VerifyCommand {
  const [report, ...others] = read.operands;
  if (report === undefined || report === '')
    throw new NotDone('Manca il report da verificare.', helpHint('verifica'));
  const inputs = inputsOf({ ...read, operands: others }, 'verifica');
  return { name: 'verifica', report, inputs, asOf: asOfOption(read, 'verifica') };
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
  return { name: 'sql', inputs: inputsOf(read, 'sql'), dialect, asOf: asOfOption(read, 'sql') };
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
