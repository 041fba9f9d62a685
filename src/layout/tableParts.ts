import { bandWidth } from '../report/build/turned';
import type { Row, Table } from '../report/report';
import { remarksOf } from '../report/tableLookups';
import { pointPixels } from './measures';
import { leeway, pageHeight, rowsHeight, usedOfPage } from './pageBreaks';
import { flowOf, type SheetDraft, textHeight } from './sheetDraft';
import { type CellRole, defaultRowHeight, textStyle } from './theme';

/** Rows of a table that stand below one header. */
export interface TablePart {
  readonly firstRow: number;
  /** The row after the last. */
  readonly endRow: number;
}

/**
 * The parts of a table, each of which fits on a page with a header of its own. A table is cut where it is
 * longer than a page, or would leave the page before it less than half full.
 */
export function tableParts(
  draft: SheetDraft,
  table: Table,
  heightOf: (row: Row) => number,
): readonly TablePart[] {
  const { rows } = table;
  const heights = rows.map((row) => pointPixels(heightOf(row)));
  const all = heights.reduce((sum, height) => sum + height, 0);
  const page = pageHeight(draft.columnWidths);
  const used = usedOfPage(flowOf(draft));
  const { first, last } = draft.repeatedRows;
  const repeated = rowsHeight(draft.rowHeights, first, last + 1);
  const whole = frameHeight(draft, table) + all;
  const isHalfFull = used >= page / 2;
  const fits = used + whole <= page || (isHalfFull && repeated + whole <= page * leeway);
  if (fits) return [{ firstRow: 0, endRow: rows.length }];

  // A total never stands alone on a page: the row before it goes along.
  const room = page - frameHeight(draft, table) - pointPixels(defaultRowHeight);
  const later = room - repeated;
  let left = isHalfFull ? later : room - used;
  const starts = [0];
  heights.forEach((height, row) => {
    if (height > left && row > 0 && row < rows.length - 1) {
      starts.push(row);
      left = later;
    }
    left -= height;
  });
  return starts.map((firstRow, part) => ({ firstRow, endRow: starts[part + 1] ?? rows.length }));
}

/** In pixels: caption, subtitle, header, notes and the blank rows after both. */
function frameHeight(draft: SheetDraft, table: Table): number {
  const { subtitle, labelHeaders, columns } = table;
  const remarks = remarksOf(table).length;
  const width = bandWidth(columns.length);
  const header = Math.max(
    ...labelHeaders.map((text, column) => heightIn(draft, column, text, 'header')),
    ...columns.map(({ header: text }, index) =>
      heightIn(draft, labelHeaders.length + (index % width), text, 'headerNumber'),
    ),
  );
  const lines = 2 + (subtitle === undefined ? 0 : 1) + (remarks > 0 ? remarks + 1 : 0);
  return pointPixels(header) + lines * pointPixels(defaultRowHeight);
}

function heightIn(draft: SheetDraft, column: number, value: string, role: CellRole): number {
  return textHeight(draft, { row: 0, column, value, style: textStyle(role) });
}
