import type { PlacedWorkbook } from '../../src/layout/placed';

/** The report as it was: one box for the analyst, at the end of the index, and none in the chapters. */
export function former(report: PlacedWorkbook): PlacedWorkbook {
  const sheets = report.sheets.map((sheet, index) => {
    const box = sheet.cells.filter(({ style }) => style.role === 'notes');
    const isBox = (row: number): boolean => row === box[0]?.row;
    const cells = sheet.cells.filter(({ style }) => !['notes', 'prompt'].includes(style.role));
    const merges = sheet.merges.filter(({ firstRow }) => !isBox(firstRow));
    if (index > 0) return { ...sheet, cells, merges };
    const row = sheet.lastRow + 2;
    return {
      ...sheet,
      ...{ merges, lastRow: row },
      cells: [...cells, ...box.map((cell) => ({ ...cell, row }))],
    };
  });
  return { ...report, sheets };
}
