import type { KeyedCount } from './countRecord';
import type { FigureKey, Formula } from './figureKey';
import type { FindingsSheet } from './findingsSheet';

/** The report as a document: what it says, not where it stands or how it looks. */
export interface Report {
  readonly title: string;
  /** `Dati dal 1° giugno 2017 al 31 dicembre 2019 (5 semestri)`. */
  readonly span: string;
  readonly overview: Overview;
  readonly sections: readonly Section[];
  /** The sheet `Conteggi`. */
  readonly counts: readonly KeyedCount[];
  readonly findings: FindingsSheet;
  /** The sheet `Variazioni`; absent where there is no earlier report to compare with. */
  readonly changes?: Section;
}

export interface Section {
  /** `1 Registrati`: the name of its sheet. */
  readonly sheet: string;
  readonly title: string;
  /** Two to five sentences; what is left out and why where data are missing. */
  readonly commentary: readonly string[];
  readonly blocks: readonly Block[];
}

export type Block = Table | Chart;

export interface Table {
  readonly type: 'table';
  /** `Tabella 3` or `Dati della Figura 4`: identifies the table; the caption begins with it. */
  readonly name: string;
  readonly caption: string;
  /** Unit, period and remark, below the caption; absent where the caption says it all. */
  readonly subtitle?: string;
  /** Headers of the label columns: one, or area and provider. */
  readonly labelHeaders: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Periods run down and places across: there are too many periods to stand side by side. */
  readonly isTurned?: true;
  /** What single headers mean: printed under the table, above the notes, or at the foot of a page. */
  readonly footnotes?: readonly Footnote[];
  /** Remarks printed under the table. */
  readonly notes: readonly string[];
}

export interface Footnote {
  /** The header of a column; absent: the subtitle. */
  readonly header?: string;
  readonly text: string;
}

export interface Column {
  /** A second line tells when a period is: `1° sem.\ngiu-dic 2017`. */
  readonly header: string;
  readonly format: FigureFormat;
}

export type FigureFormat =
  | 'count'
  /** A count with ± before it: a standard deviation. */
  | 'deviation'
  | 'percent0'
  | 'percent1'
  /** A percentage with its sign. */
  | 'variation0'
  | 'variation1'
  | 'decimal2';

export interface Row {
  /** Nested rows belong to the area row above them; a group row is a heading without figures. */
  readonly role: 'item' | 'area' | 'nested' | 'total' | 'group';
  /** As many as the table has label headers. */
  readonly labels: readonly string[];
  /** As many as the table has columns, or fewer: nothing stands in the last ones then. */
  readonly figures: readonly Figure[];
  /** Where the row, and not the columns, says what its figures are. */
  readonly format?: FigureFormat;
}

export interface Figure {
  readonly key: FigureKey;
  /** Undefined: not available, prints `n.d.`. */
  readonly value: number | undefined;
  /** How it follows from other figures; absent on counts. */
  readonly formula?: Formula;
  /** Printed instead of a value that is withheld. */
  readonly withheld?: string;
  /** There can be no value, as for the first rate of variation: prints `–`. */
  readonly isVoid?: true;
}

export interface Chart {
  readonly type: 'chart';
  /** `Figura 3`. */
  readonly name: string;
  readonly caption: string;
  /** Unit, period and remark, below the caption. */
  readonly subtitle: string;
  /** What it shows, with its values, for who cannot see it. */
  readonly altText: string;
  /** Remarks printed under the chart. */
  readonly notes: readonly string[];
  /** The name of a table of its sheet, or data of its own: these stand beside the page and do not print. */
  readonly table: string | Table;
  /** Plots side by side, from the left. */
  readonly panels: readonly Panel[];
}

export interface Panel {
  readonly type: PanelType;
  /** In cm on paper. */
  readonly width: number;
  readonly height: number;
  /** Its points are too many to be marked. */
  readonly isUnmarked?: true;
  readonly series: ChartSeries;
  readonly valueAxis: ChartAxis;
  /** Present exactly where a line is on the right axis. */
  readonly secondaryAxis?: ChartAxis;
}

/** Bars lie across and list their categories from the top down. `barShare`: each bar is 100 %. */
export type PanelType = 'line' | 'bar' | 'barStacked' | 'barShare';

/** From zero. */
export interface ChartAxis {
  readonly title: string;
  readonly format: FigureFormat;
  /** The value at its end. Where absent: a round number that leaves four steps. */
  readonly max?: number;
  /** Labels tell the values: neither the axis nor gridlines are drawn. */
  readonly isHidden?: true;
  /** The colour of its line, ticks and title, where these belong to one series. */
  readonly hue?: Hue;
}

export interface ChartSeries {
  /** Rows of the table against the columns' headers, or columns against the rows' labels. */
  readonly by: 'row' | 'column';
  readonly lines: readonly ChartLine[];
  /** The points: the first and the last column of rows, row of columns. */
  readonly first: number;
  readonly last: number;
  /** One per point where points differ in colour. */
  readonly pointHues?: readonly Hue[];
}

export interface ChartLine {
  /** The row or the column. */
  readonly at: number;
  readonly hue: Hue;
  /** The left one where absent. */
  readonly axis?: AxisSide;
  /** Which of its points are labelled; none where absent. */
  readonly labels?: LabelledPoints;
}

type LabelledPoints = 'all' | 'last' | 'highestAndLast';

type AxisSide = 'primary' | 'secondary';

/**
 * What a colour stands for: a series by its place, one of many other series, what others are compared with,
 * what was lost or not stated, or a vote from the lowest to the highest.
 */
export type Hue = SeriesHue | 'other' | 'context' | VoteHue;
export const seriesHues = ['first', 'second', 'third', 'fourth'] as const;
type SeriesHue = (typeof seriesHues)[number];
export const voteHues = ['vote1', 'vote2', 'vote3', 'vote4', 'vote5'] as const;
type VoteHue = (typeof voteHues)[number];

/** The sheet `Indice`. */
export interface Overview {
  readonly keyFigures: readonly KeyFigure[];
  readonly verdict: Verdict;
  /** `Meno registrazioni, più patti firmati`; absent where no two periods can be compared. */
  readonly headline?: string;
  /** What matters, the most important first: at most five. */
  readonly messages: readonly string[];
  readonly periods: readonly PeriodLine[];
  /** What the signs in the tables mean. */
  readonly signs: readonly string[];
  /** How the figures are made, in a few lines. */
  readonly method: readonly string[];
  /** `Fonte: dati del servizio Mettersi in proprio.` */
  readonly source: string;
  readonly run: RunStamp;
  readonly readings: readonly ReadingLine[];
  readonly unread: readonly UnreadLine[];
}

/** A sheet with a list of which nothing is read. */
export interface UnreadLine {
  readonly sheet: string;
  readonly why: string;
  /** The headers of its columns, one after the other; empty where it has none. */
  readonly columns: string;
}

interface PeriodLine {
  readonly label: string;
  /** `dal 1° giugno al 31 dicembre 2017`, and short: `giu-dic 2017`. */
  readonly span: string;
  readonly shortSpan: string;
  readonly months: number;
}

export interface KeyFigure {
  readonly label: string;
  readonly figure: Figure;
  readonly format: FigureFormat;
}

export interface Verdict {
  readonly level: 'good' | 'warning' | 'bad';
  /** `Dati da verificare: 2 domande` */
  readonly text: string;
  /** How many findings ask something that is not answered yet. */
  readonly questions: number;
  /** The three facts that decide it: the rows, the findings, what is missing. */
  readonly facts: readonly [string, string, string];
}

/** What made the report; the only part that differs between two runs on the same data. */
export interface RunStamp {
  readonly version: string;
  /** `31/12/2019 10:42`. */
  readonly time: string;
  /** Name of the workbook that was read. */
  readonly source: string;
}

export interface ReadingLine {
  readonly sheet: string;
  readonly content: string;
  readonly rowsRead: number;
  readonly rowsLeftOut: number;
  /** `ID utente, Registrato il (Data registrazione)`; empty where there are none. */
  readonly columnsUsed: string;
  readonly columnsUnused: string;
}
