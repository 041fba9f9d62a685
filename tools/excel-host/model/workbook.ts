import type { Json } from '../wire';
import type { Area } from './area';
import type { Chart } from './charts/chart';
import type { Grid } from './grid';

type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface Table {
  readonly id: string;
  name: string;
  /** With headers and totals. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
  /** Body rows that a filter hides. */
  filteredRows: Set<number>;
}

/** A PivotTable of the user's: only that it is there, what it is made of and how often it was refreshed. */
export interface PivotTable {
  readonly id: string;
  name: string;
  /** `MIP_Conteggi` or `Foglio1!A1:C9`. */
  source: string;
  refreshes: number;
}

export interface NamedItem {
  name: string;
  /** Begins with `=`; `#REF!` inside once its sheet is gone. */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface HeaderFooter {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

/** In percent, or so many pages that Excel then chooses a scale for. */
export type Zoom =
  | { readonly scale: number }
  | { readonly horizontalFitToPages: number; readonly verticalFitToPages: number };

/** Margins in points. */
export interface PageLayout {
  orientation: string;
  paperSize: string;
  zoom: Zoom;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  printArea?: Area;
  printTitleRows?: Area;
  headerFooter: HeaderFooter;
}

/** A note or comment of the user's: the add-in never touches it, and must not make it disappear. */
interface Annotation {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface SheetFilter {
  area: Area;
  /** Rows that it hides. */
  filteredRows: Set<number>;
}

export interface Sheet {
  /** Not the same in another session. */
  readonly id: string;
  name: string;
  visibility: Visibility;
  /** `#RRGGBB` or `''`. */
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  isProtected: boolean;
  cells: Grid;
  merges: Area[];
  /** In points; absent is the default. */
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  tables: Table[];
  pivotTables: PivotTable[];
  charts: Chart[];
  names: NamedItem[];
  customProperties: Map<string, string>;
  annotations: Annotation[];
  filter?: SheetFilter;
  frozen?: Area;
  pageLayout: PageLayout;
  /** A page starts at each of these rows. */
  pageBreakRows: number[];
}

export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
}

export interface Workbook {
  name: string;
  readOnly: boolean;
  /** Sheets can't be added, deleted, moved, renamed or hidden. */
  isStructureProtected: boolean;
  date1904: boolean;
  /** `Manual`: formulas wait until they are calculated. */
  calculationMode: 'Automatic' | 'Manual';
  sheets: Sheet[];
  names: NamedItem[];
  settings: Map<string, Json>;
  properties: DocumentProperties;
  activeSheetId: string;
  selection: Area;
  /** The id of the chart that is selected instead; Excel still says which cell was the active one. */
  selectedChart?: string;
  /** How many ids have been given out. */
  issuedIds: number;
}

export const defaultColumnWidth = 48;
export const defaultRowHeight = 15;

export function newId(workbook: Workbook): string {
  workbook.issuedIds += 1;
  return `{00000000-0001-0000-0000-${String(workbook.issuedIds).padStart(12, '0')}}`;
}

/** The cells that are selected now, on the sheet that is in front. */
export function selectCells(workbook: Workbook, sheet: Sheet, area: Area): void {
  workbook.activeSheetId = sheet.id;
  workbook.selection = area;
  delete workbook.selectedChart;
}

/** The cells that a filter hides now, whether the sheet's or a table's. */
export function filteredRows(sheet: Sheet, area: Area): ReadonlySet<number> {
  const filters = [...(sheet.filter === undefined ? [] : [sheet.filter]), ...sheet.tables];
  const rows = filters.flatMap((filter) => [...filter.filteredRows]);
  return new Set(rows.filter((row) => row >= area.firstRow && row <= area.lastRow));
}

export function newWorkbook(): Workbook {
  return {
    name: 'Cartel1.xlsx',
    readOnly: false,
    isStructureProtected: false,
    date1904: false,
    calculationMode: 'Automatic',
    sheets: [],
    names: [],
    settings: new Map(),
    properties: { title: '', subject: '', author: '', keywords: '', comments: '', category: '' },
    activeSheetId: '',
    selection: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 },
    issuedIds: 0,
  };
}

export function newPageLayout(): PageLayout {
  return {
    orientation: 'Portrait',
    paperSize: 'Letter',
    zoom: { scale: 100 },
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    headerFooter: {
      leftHeader: '',
      centerHeader: '',
      rightHeader: '',
      leftFooter: '',
      centerFooter: '',
      rightFooter: '',
    },
  };
}
