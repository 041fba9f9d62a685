import { cellName, type CellRange, rangeName } from '../grid/address';
import { type PlacedChart, type PlacedSheet, sheetArea } from '../layout/placed';
import { fingerprint } from '../text/fingerprint';
import { blockName, formatBlocks } from './formatBlocks';
import type { CellContent, SheetMark } from './ownedSheet';
import { rowTexts } from './rowTexts';

/** What the sheet's mark says once the sheet is as wanted. `report`: the sheet's own name, not the user's. */
export function wantedMark(report: string, wanted: PlacedSheet, title: string): SheetMark {
  const notes = wanted.cells.find(({ style }) => style.role === 'notes');
  const { table, frozenRows, repeatedRows, printScale, pageBreaks } = wanted;
  const { lastRow, lastColumn, lastPrintedColumn } = wanted;
  return {
    sheet: report,
    status: 'completo',
    area: rangeName(sheetArea(wanted)),
    texts: rowTexts(wanted.cells),
    blocks: formatBlocks(wanted.cells).map(blockName),
    merges: wanted.merges.map(rangeName),
    widths: fingerprint(wanted.columnWidths),
    heights: fingerprint([...wanted.rowHeights]),
    page: fingerprint([title, frozenRows, repeatedRows]),
    printed: fingerprint([printScale, pageBreaks, lastRow, lastPrintedColumn]),
    charts: Object.fromEntries(wanted.charts.map((chart) => [chart.name, chartMark(chart)])),
    ...(table ? { table: rangeName({ ...table, firstColumn: 0, lastColumn }) } : {}),
    ...(notes ? { notes: cellName(notes) } : {}),
  };
}

/** Without the alternative text: that changes with every figure, and Excel takes it from no program. */
function chartMark(chart: PlacedChart): string {
  return fingerprint({ ...chart, altText: undefined });
}

interface Passing {
  readonly vacated: readonly string[];
  readonly notesText?: CellContent;
  readonly areaBefore: CellRange | null | undefined;
}

/**
 * The mark while the sheet is between what it was and what it will be. `vacated`: blocks of before that are
 * to be cleared. `notesText`: what the analyst's box holds, also nothing, where the box is emptied or moves
 * meanwhile. `areaBefore`: what the name of the area says until it is set, where there is such a name.
 */
export function passingMark(
  after: SheetMark,
  before: SheetMark | undefined,
  { vacated, notesText, areaBefore }: Passing,
): SheetMark {
  return {
    ...after,
    status: 'in corso',
    blocks: [...new Set([...after.blocks, ...vacated])],
    merges: [...new Set([...after.merges, ...(before?.merges ?? [])])],
    charts: { ...before?.charts, ...after.charts },
    ...(notesText === undefined ? {} : { notesText }),
    ...(areaBefore ? { areaBefore: rangeName(areaBefore) } : {}),
  };
}
