import { figureFormat } from '../report/figureFormat';
import type { Figure, Row, Table } from '../report/report';
import { notAvailable } from '../report/italian';
import { mostColumns } from '../report/turned';
import type { CellRef } from './placed';
import { addBlank, addLine, addParagraph, fitText, startBlock } from './sheetDraft';
import type { DraftCell, SheetDraft } from './sheetDraft';
import type { CellRole, CellStyle } from './theme';

/** Where a table stands: what charts and links need. Rows and columns are counted as the table's. */
export interface PlacedTable {
  readonly caption: CellRef;
  readonly labelCell: (row: number) => CellRef;
  readonly headerCell: (column: number) => CellRef;
  readonly figureCell: (row: number, column: number) => CellRef;
}

const labelRoles: Readonly<Record<Row['kind'], CellRole>> = {
  item: 'body',
  area: 'area',
  nested: 'bodyIndented',
  total: 'total',
};

/** In points: many job centres on one page. */
const nestedRowHeight = 12.75;

const figureRoles: Readonly<Record<Row['kind'], CellRole>> = {
  ...labelRoles,
  nested: 'nestedNumber',
};

/** Columns of a table that stand side by side; the row is that of their headers. */
interface Band {
  readonly firstColumn: number;
  readonly headerRow: number;
}

/**
 * Caption, header row and rows right below each other, then notes and a blank row. A table with more
 * columns than a page bears goes on below, in bands of columns that repeat the labels.
 */
export function placeTable(draft: SheetDraft, table: Table): PlacedTable {
  const caption = { sheet: draft.name, row: draft.nextRow, column: 0 };
  const bands: Band[] = [];
  for (let column = 0; column < Math.max(1, table.columns.length); column += mostColumns) {
    startBlock(draft);
    if (column === 0) addLine(draft, table.caption, 'caption');
    else addLine(draft, `${table.name} (segue)`, 'description');
    bands.push({ firstColumn: column, headerRow: draft.nextRow });
    placeBand(draft, table, column);
    addBlank(draft);
  }
  if (table.notes.length > 0) {
    for (const note of table.notes) addParagraph(draft, note, 'description');
    addBlank(draft);
  }
  return placedTable(draft.name, table, caption, bands);
}

function placedTable(
  sheet: string,
  table: Table,
  caption: CellRef,
  bands: readonly Band[],
): PlacedTable {
  const headerCell = (column: number): CellRef => {
    const band = bands[Math.floor(column / mostColumns)];
    if (!band) throw new Error(`${table.name} has no column ${column}`);
    const across = table.labelHeaders.length + column - band.firstColumn;
    return { sheet, row: band.headerRow, column: across };
  };
  return {
    caption,
    labelCell: (row) => ({ sheet, row: (bands[0]?.headerRow ?? 0) + 1 + row, column: 0 }),
    headerCell,
    figureCell: (row, column) => {
      const header = headerCell(column);
      return { ...header, row: header.row + 1 + row };
    },
  };
}

function placeBand(draft: SheetDraft, table: Table, firstColumn: number): void {
  const end = firstColumn + mostColumns;
  const headerRow = draft.nextRow++;
  const headers: readonly [string, CellRole][] = [
    ...table.labelHeaders.map((text): [string, CellRole] => [text, 'header']),
    ...table.columns
      .slice(firstColumn, end)
      .map(({ header }): [string, CellRole] => [header, 'headerNumber']),
  ];
  headers.forEach(([value, role], column) => {
    addCell(draft, { row: headerRow, column, value, style: { role, format: 'text' } });
  });
  for (const row of table.rows) placeRow(draft, table, row, firstColumn);
}

function placeRow(draft: SheetDraft, table: Table, line: Row, firstColumn: number): void {
  const { kind, labels, figures } = line;
  const row = draft.nextRow++;
  if (kind === 'nested') draft.rowHeights.set(row, nestedRowHeight);
  labels.forEach((value, column) => {
    addCell(draft, { row, column, value, style: { role: labelRoles[kind], format: 'text' } });
  });
  figures.slice(firstColumn, firstColumn + mostColumns).forEach((figure, index) => {
    const format = figureFormat(table, line, firstColumn + index);
    const style: CellStyle = { role: figureRoles[kind], format };
    const column = table.labelHeaders.length + index;
    draft.cells.push({ row, column, value: shownValue(figure), style, figure });
  });
}

/** What stands in the cell of a figure. */
export function shownValue({ value, withheld }: Figure): string | number {
  return withheld ?? value ?? notAvailable;
}

function addCell(draft: SheetDraft, cell: DraftCell): void {
  draft.cells.push(cell);
  fitText(draft, cell);
}
