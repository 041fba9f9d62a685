import type { PlacedCell, PlacedWorkbook } from '../../layout/placed';

/**
 * The workbook without links to sheets that it does not hold: findings name cells of the raw worksheets,
 * which stand beside the report in Excel but not in a file of its own. Their text stays, as plain text.
 */
export function dropForeignLinks(workbook: PlacedWorkbook): PlacedWorkbook {
  const names = new Set(workbook.sheets.map(({ name }) => name));
  const isForeign = ({ link }: PlacedCell) => link !== undefined && !names.has(link.sheet);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (isForeign(cell) ? unlinked(cell) : cell)),
    })),
  };
}

function unlinked(cell: PlacedCell): PlacedCell {
  const { row, column, value, formula, style, key } = cell;
  return {
    row,
    column,
    value,
    ...(formula !== undefined && { formula }),
    style: style.role === 'link' ? { ...style, role: 'body' } : style,
    ...(key && { key }),
  };
}
