import type { Figure, FigureFormat, Row, Table } from '../report/report';
import { notAvailable } from '../report/italian';
import type { CellRef } from './placed';
import { addBlank, addLine, addParagraph, fitText, startBlock } from './sheetDraft';
import type { DraftCell, SheetDraft } from './sheetDraft';
import type { CellRole, CellStyle } from './theme';

/** Where a table stands: what charts and links need. */
export interface PlacedTable {
  readonly caption: CellRef;
  readonly headerRow: number;
  readonly firstRow: number;
  /** Sheet column of the first figure; labels stand before it. */
  readonly firstFigureColumn: number;
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

/** Caption, header row and rows right below each other, then notes and a blank row. */
export function placeTable(draft: SheetDraft, table: Table): PlacedTable {
  startBlock(draft);
  const captionRow = addLine(draft, table.caption, 'caption');
  const headerRow = draft.nextRow++;
  const headers: readonly [string, CellRole][] = [
    ...table.labelHeaders.map((text): [string, CellRole] => [text, 'header']),
    ...table.columns.map(({ header }): [string, CellRole] => [header, 'headerNumber']),
  ];
  headers.forEach(([value, role], column) => {
    addCell(draft, { row: headerRow, column, value, style: { role, format: 'text' } });
  });
  const firstRow = draft.nextRow;
  for (const row of table.rows) placeRow(draft, table, row);
  addBlank(draft);
  if (table.notes.length > 0) {
    for (const note of table.notes) addParagraph(draft, note, 'description');
    addBlank(draft);
  }
  return {
    caption: { sheet: draft.name, row: captionRow, column: 0 },
    headerRow,
    firstRow,
    firstFigureColumn: table.labelHeaders.length,
  };
}

function placeRow(draft: SheetDraft, table: Table, { kind, labels, figures }: Row): void {
  const row = draft.nextRow++;
  if (kind === 'nested') draft.rowHeights.set(row, nestedRowHeight);
  labels.forEach((value, column) => {
    addCell(draft, { row, column, value, style: { role: labelRoles[kind], format: 'text' } });
  });
  figures.forEach((figure, index) => {
    const format: FigureFormat = table.columns[index]?.format ?? 'count';
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
