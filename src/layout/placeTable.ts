import type { CellRef } from '../grid/address';
import { bandWidth } from '../report/build/turned';
import { shownValue } from '../report/figureText';
import type { Row, Table } from '../report/report';
import { figureFormat, remarksOf } from '../report/tableLookups';
import type { TableCells } from './charts/placePanel';
import {
  addBlank,
  addLine,
  addParagraph,
  addWrapped,
  type SheetDraft,
  startBlock,
  textHeight,
} from './sheetDraft';
import { type TablePart, tableParts } from './tableParts';
import { type CellRole, type CellStyle, defaultRowHeight, textStyle } from './theme';

/** Where a table stands: what charts and links need. */
export interface PlacedTable extends TableCells {
  readonly caption: CellRef;
  /** Row of the header that stands lowest. */
  readonly lastHeader: number;
  /** The table stands in several parts, so that no chart can draw its rows or columns as one. */
  readonly isBroken: boolean;
}

const labelRoles: Readonly<Record<Row['role'], CellRole>> = {
  item: 'body',
  area: 'area',
  nested: 'bodyIndented',
  total: 'total',
  group: 'area',
};

/** In points: many job centres on one page. */
const nestedRowHeight = 12.75;

const figureRoles: Readonly<Record<Row['role'], CellRole>> = {
  ...labelRoles,
  nested: 'nestedNumber',
};

/** A part of a table below its header, whose place this is. */
interface Piece extends TablePart {
  readonly firstColumn: number;
  /** The column after the last. */
  readonly endColumn: number;
  readonly headerRow: number;
}

/**
 * Caption, header row and rows right below each other, then notes and a blank row. A table with more
 * columns than a page bears goes on below, in bands of columns that repeat the labels; one with more
 * rows, in parts that repeat the header.
 */
export function placeTable(draft: SheetDraft, table: Table): PlacedTable {
  const caption = { sheet: draft.name, row: draft.nextRow, column: 0 };
  const parts = tableParts(draft, table, (row) => rowHeight(draft, row));
  const pieces: Piece[] = [];
  const width = bandWidth(table.columns.length);
  for (let column = 0; column < Math.max(1, table.columns.length); column += width) {
    for (const part of parts) {
      startBlock(draft);
      if (pieces.length === 0) placeTitles(draft, table);
      else addLine(draft, `${table.name} (segue)`, 'description');
      const columns = { firstColumn: column, endColumn: column + width };
      const piece = { ...part, ...columns, headerRow: draft.nextRow };
      pieces.push(piece);
      placePiece(draft, table, piece);
      addBlank(draft);
    }
  }
  const remarks = remarksOf(table);
  if (remarks.length > 0) {
    for (const remark of remarks) addParagraph(draft, remark, 'description');
    addBlank(draft);
  }
  return placedTable(draft.name, table, caption, pieces);
}

function placedTable(
  sheet: string,
  table: Table,
  caption: CellRef,
  pieces: readonly Piece[],
): PlacedTable {
  const pieceWith = (row: number, column: number): Piece => {
    const piece = pieces.find(
      ({ endRow, endColumn }) => column < endColumn && (row < endRow || row === 0),
    );
    if (!piece) throw new Error(`${table.name} has no row ${row} in column ${column}`);
    return piece;
  };
  const rowOf = ({ headerRow, firstRow }: Piece, row: number): number =>
    headerRow + 1 + row - firstRow;
  const columnOf = ({ firstColumn }: Piece, column: number): number =>
    table.labelHeaders.length + column - firstColumn;
  return {
    caption,
    lastHeader: pieces.at(-1)?.headerRow ?? caption.row,
    isBroken: pieces.length > 1,
    labelCell: (row) => ({ sheet, row: rowOf(pieceWith(row, 0), row), column: 0 }),
    headerCell: (column) => {
      const piece = pieceWith(0, column);
      return { sheet, row: piece.headerRow, column: columnOf(piece, column) };
    },
    figureCell: (row, column) => {
      const piece = pieceWith(row, column);
      return { sheet, row: rowOf(piece, row), column: columnOf(piece, column) };
    },
  };
}

function placeTitles(draft: SheetDraft, { caption, subtitle }: Table): void {
  addParagraph(draft, caption, 'caption');
  if (subtitle !== undefined) addParagraph(draft, subtitle, 'description');
}

function placePiece(draft: SheetDraft, table: Table, piece: Piece): void {
  const { firstColumn, endColumn, firstRow, endRow } = piece;
  const headerRow = draft.nextRow++;
  const headers: readonly [string, CellRole][] = [
    ...table.labelHeaders.map((text): [string, CellRole] => [text, 'header']),
    ...table.columns
      .slice(firstColumn, endColumn)
      .map(({ header }): [string, CellRole] => [header, 'headerNumber']),
  ];
  headers.forEach(([value, role], column) =>
    addWrapped(draft, { row: headerRow, column, value, style: textStyle(role) }),
  );
  for (const row of table.rows.slice(firstRow, endRow)) placeRow(draft, table, row, piece);
}

function placeRow(
  draft: SheetDraft,
  table: Table,
  line: Row,
  { firstColumn, endColumn }: Piece,
): void {
  const { role, labels, figures } = line;
  const row = draft.nextRow++;
  if (role === 'nested') draft.rowHeights.set(row, nestedRowHeight);
  labels.forEach((value, column) =>
    addWrapped(draft, { row, column, value, style: textStyle(labelRoles[role]) }),
  );
  const columns = table.columns.slice(firstColumn, endColumn);
  columns.forEach((_, index) => {
    const figure = figures[firstColumn + index];
    const column = table.labelHeaders.length + index;
    if (!figure) {
      const style = textStyle(figureRoles[role]);
      draft.cells.push({ row, column, value: null, style });
      return;
    }
    const format = figureFormat(table, line, firstColumn + index);
    const style: CellStyle = { role: figureRoles[role], format };
    draft.cells.push({ row, column, value: shownValue(figure), style, figure });
  });
}

/** In points, as `placeRow` makes it. */
function rowHeight(draft: SheetDraft, { role, labels }: Row): number {
  const style = textStyle(labelRoles[role]);
  const height = Math.max(
    ...labels.map((value, column) => textHeight(draft, { row: 0, column, value, style })),
  );
  return role === 'nested' && height <= defaultRowHeight ? nestedRowHeight : height;
}
