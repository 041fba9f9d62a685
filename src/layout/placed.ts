import type { CellPlace, CellRange, CellRef, SheetRange } from '../grid/address';
import type { Run } from '../grid/runs';
import type { FigureKey } from '../report/figureKey';
import type { CellStyle } from './theme';

/** The report as it stands in a workbook: what both targets write and the refresh compares. All indices are zero-based. */
export interface PlacedWorkbook {
  readonly title: string;
  readonly sheets: readonly PlacedSheet[];
}

export interface PlacedSheet {
  /** At most 31 characters, unique ignoring case. */
  readonly name: string;
  /** Width of each column, in characters of the theme's font. */
  readonly columnWidths: readonly number[];
  /** Height in points of the rows that differ from the theme's default. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly cells: readonly PlacedCell[];
  readonly merges: readonly CellRange[];
  readonly charts: readonly PlacedChart[];
  /** Rows above this one stay in view; 0 freezes nothing. */
  readonly frozenRows: number;
  /** Rows printed on every page, where there are any. */
  readonly repeatedRows?: Run;
  /** How large it is printed, so as to fit to a page's width: a whole number in percent, from 10 to 100. */
  readonly printScale: number;
  /** A page starts at each of these rows. */
  readonly pageBreaks: readonly number[];
  /** What is printed, from A1. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface PlacedCell extends CellPlace {
  /** Text is always literal. With a formula: the value that the engine computed itself. null is a styled blank. */
  readonly value: string | number | null;
  /** en-US, begins with `=`. Never made of raw text other than quoted sheet names of ours. */
  readonly formula?: string;
  readonly style: CellStyle;
  /** What the figure is, on cells that hold one. */
  readonly key?: FigureKey;
  /** A place in this workbook that the cell leads to. */
  readonly link?: CellRef;
  /** Says when and by what the report was made: a difference here alone is no reason to write. */
  readonly isRunStamp?: true;
}

/** Bars list their categories from the top down. */
export type ChartKind = 'line' | 'pie' | 'bar' | 'columnStacked';

export interface PlacedChart {
  /** `Figura 1`: identifies the chart in its sheet. */
  readonly name: string;
  readonly kind: ChartKind;
  readonly altText: string;
  /** Upper left corner, and size in pixels at 96 dpi. */
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly categories: SheetRange;
  /** Those on the secondary axis last, as files have them: a series that moves to it keeps its place. */
  readonly series: readonly PlacedSeries[];
  /** Absent on pies. */
  readonly valueAxis?: PlacedAxis;
  /** Present exactly where a series is on the secondary axis. */
  readonly secondaryAxis?: PlacedAxis;
  /** What stands at each point: nothing, its value, or its category and percentage. */
  readonly labels: 'none' | 'value' | 'percentage';
  /** Number format of values in labels. */
  readonly labelFormat: string;
  readonly legend: 'none' | 'bottom';
}

export interface PlacedSeries {
  /** The cell that holds its name. */
  readonly name: CellRef;
  readonly values: SheetRange;
  /** `#RRGGBB`. */
  readonly color: string;
  /** Per point, where points differ (pies, profiles). */
  readonly pointColors?: readonly string[];
  readonly axis: 'primary' | 'secondary';
  readonly dash: 'solid' | 'dash' | 'dot' | 'dashDot';
  readonly marker: 'circle' | 'square' | 'diamond' | 'triangle';
}

export interface PlacedAxis {
  readonly title: string;
  readonly numberFormat: string;
  readonly min?: number;
  readonly max?: number;
}
