import type { Day } from '../calendar/day';
import type { FigureNames } from '../provenance/findFigure';
import type { FigureKey } from '../report/figureKey';
import type { DialectName } from '../sql/dialect';

export interface GenerateCommand {
  readonly name: 'genera';
  /** Files and folders; at least one. */
  readonly inputs: readonly string[];
  readonly output: string;
  readonly asOf?: Day | undefined;
  readonly json?: string | undefined;
  /** A Word document to write. */
  readonly document?: string | undefined;
  /** A Word document that an earlier run wrote, whose blocks are written anew. */
  readonly refreshed?: string | undefined;
  /** The letterhead that a new one is written on. */
  readonly template?: string | undefined;
  /** A page of HTML to write. */
  readonly page?: string | undefined;
  readonly isSilent: boolean;
}

export interface SampleCommand {
  readonly name: 'esempio';
  readonly output: string;
  /** How many synthetic users; absent: the sample that reproduces the published figures. */
  readonly users?: number | undefined;
  readonly seed?: string | undefined;
}

export interface CheckCommand {
  readonly name: 'controlla';
  /** As `genera` takes them. */
  readonly inputs: readonly string[];
  readonly json?: string | undefined;
}

/** What `spiega` is asked. */
export type ExplainRequest =
  | ({ readonly is: 'figure' } & FigureNames)
  | { readonly is: 'key'; readonly key: FigureKey }
  /** A row of a raw sheet by its number. */
  | { readonly is: 'row'; readonly sheet: string; readonly number: number }
  | { readonly is: 'all' };

export interface ExplainCommand {
  readonly name: 'spiega';
  readonly inputs: readonly string[];
  readonly question: ExplainRequest;
  /** A list of the rows of the figure to write. */
  readonly rows?: string | undefined;
  readonly json?: string | undefined;
  readonly asOf?: Day | undefined;
}

export interface VerifyCommand {
  readonly name: 'verifica';
  /** The workbook of the report. */
  readonly report: string;
  /** Files and folders with the data. */
  readonly inputs: readonly string[];
  readonly asOf?: Day | undefined;
}

export interface CompareCommand {
  readonly name: 'confronta';
  /** Data, the workbook of a report or figures in JSON. */
  readonly earlier: string;
  readonly later: string;
}

export interface SqlCommand {
  readonly name: 'sql';
  /** Files and folders with the settings and references. */
  readonly inputs: readonly string[];
  readonly dialect: DialectName;
  readonly asOf?: Day | undefined;
}

export type Command =
  | GenerateCommand
  | SampleCommand
  | CheckCommand
  | ExplainCommand
  | VerifyCommand
  | CompareCommand
  | SqlCommand
  /** No arguments: the sample and its report, to see what the command makes. */
  | { readonly name: 'demo' }
  | { readonly name: 'help'; readonly topic: HelpTopic }
  | { readonly name: 'version' };

/** The commands that a user names, in the order in which help lists them. */
export const namedCommands = [
  'genera',
  'controlla',
  'spiega',
  'verifica',
  'confronta',
  'sql',
  'esempio',
] as const;

export type NamedCommand = (typeof namedCommands)[number];

export type HelpTopic = NamedCommand | 'mip-report';
