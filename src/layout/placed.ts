import type { CellPlace, CellRange, CellRef, SheetRange } from '../grid/address';
import type { FigureKey } from '../report/figureKey';
import type { PanelType } from '../report/report';
import type { Flow, Pages } from './pageBreaks';
import type { CellStyle } from './theme';

/** The report in a workbook: what both targets write and the refresh compares. All indices are zero-based. */
export interface PlacedWorkbook {
  readonly title: string;
  readonly sheets: readonly PlacedSheet[];
}

export interface PlacedSheet extends Flow, Pages {
  /** At most 31 characters, unique ignoring case. */
  readonly name: string;
  readonly cells: readonly PlacedCell[];
  readonly merges: readonly CellRange[];
  readonly charts: readonly PlacedChart[];
  readonly table?: ExcelTable;
  /** Rows above this one stay in view; 0 freezes nothing. */
  readonly frozenRows: number;
  /** As far as the report reaches. */
  readonly lastColumn: number;
  /** The columns after it are for the screen alone. */
  readonly lastPrintedColumn: number;
}

/** From A1 as far as the sheet prints or fills cells, those right of the page included. */
export function sheetArea({ cells, lastRow, lastColumn }: PlacedSheet): CellRange {
  const last = cells.reduce((end, { row }) => Math.max(end, row), lastRow);
  return { firstRow: 0, firstColumn: 0, lastRow: last, lastColumn };
}

export interface PlacedCell extends CellPlace {
  /** Text is literal, null a styled blank. With a formula: the value that the engine has worked out. */
  readonly value: string | number | null;
  /** en-US, begins with `=`. Never made of raw text other than quoted sheet names of ours. */
  readonly formula?: string;
  readonly style: CellStyle;
  /** What the figure is, on cells that hold one. */
  readonly key?: FigureKey;
  /** A place in this workbook that the cell leads to. */
  readonly link?: CellRef;
  /** When and by what the report was made: a difference here alone is no reason to write. */
  readonly isRunStamp?: true;
}

/** An Excel table over all columns of its sheet. */
export interface ExcelTable {
  readonly name: string;
  /** What stands at the right of it in the table is the user's. */
  readonly lastHeader: string;
  /** The row of the headers. */
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface PlacedChart extends PlacedDrawing {
  /** `Figura 1`: identifies the chart in its sheet. */
  readonly name: string;
  readonly altText: string;
  readonly row: number;
  /** From the sheet's left edge, in pixels. */
  readonly left: number;
}

/** What a chart draws, wherever it stands. All sizes are in pixels at 96 dpi. */
export interface PlacedDrawing {
  readonly kind: PanelType;
  readonly width: number;
  readonly height: number;
  /** What the axes enclose, from the chart's upper left corner. */
  readonly plot: PlotBox;
  /** In points, so that it has its size on paper at the sheet's scale. */
  readonly textSize: number;
  /** Several columns are levels of categories, the widest first. */
  readonly categories: SheetRange;
  /** Only every so many categories are named. */
  readonly labelSpacing: number;
  /** The series on the secondary axis come last, as in files. A series that moves to it keeps its place. */
  readonly series: readonly PlacedSeries[];
  readonly valueAxis: PlacedAxis;
  /** Present exactly where a series is on the secondary axis. */
  readonly secondaryAxis?: PlacedAxis;
}

export interface PlotBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedSeries {
  /** The cell that holds its name. */
  readonly name: CellRef;
  readonly values: SheetRange;
  /** `#RRGGBB`. */
  readonly color: string;
  /** Points of another colour. */
  readonly pointColors: readonly { readonly point: number; readonly color: string }[];
  readonly axis: 'primary' | 'secondary';
  readonly marker: 'none' | 'circle' | 'square' | 'diamond' | 'triangle';
  /** Of a line, in points. */
  readonly lineWidth: number;
  /** Of a line. */
  readonly dash: 'solid' | 'dash';
  readonly labels?: PlacedLabels;
}

export interface PlacedLabels {
  readonly numberFormat: string;
  readonly color: string;
  /** One position for all points, or the points that are labelled. */
  readonly at: LabelPosition | readonly PointLabel[];
}

export interface PointLabel {
  readonly point: number;
  readonly position: LabelPosition;
}

export type LabelPosition = 'above' | 'below' | 'right' | 'outsideEnd' | 'insideEnd' | 'center';

export interface PlacedAxis {
  /** None where empty. */
  readonly title: string;
  readonly numberFormat: string;
  readonly max?: number;
  /** Between gridlines. */
  readonly step?: number;
  readonly isHidden: boolean;
  /** The colour of its line, ticks and texts, where these belong to one series. */
  readonly color?: string;
}
