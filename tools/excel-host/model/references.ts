import { quoteSheetName } from './address';
import type { NamedItem, Workbook } from './workbook';

/** Makes every formula and name follow a sheet to its new name. */
export function renameInFormulas(workbook: Workbook, from: string, to: string): void {
  rewriteFormulas(workbook, from, (reference) => `${quoteSheetName(to)}!${reference}`);
}

/** Makes every formula and name that points into a deleted sheet say `#REF!`, for good. */
export function breakFormulas(workbook: Workbook, deleted: string): void {
  rewriteFormulas(workbook, deleted, () => '#REF!');
}

function rewriteFormulas(
  workbook: Workbook,
  sheetName: string,
  replace: (reference: string) => string,
): void {
  const rewrite = rewriter(sheetName, replace);
  const rewriteNames = (names: NamedItem[]) => {
    for (const item of names) item.formula = rewrite(item.formula);
  };
  rewriteNames(workbook.names);
  for (const sheet of workbook.sheets) {
    rewriteNames(sheet.names);
    for (const cells of sheet.cells.values()) {
      for (const [column, cell] of cells) {
        if (cell.formula !== undefined)
          cells.set(column, { ...cell, formula: rewrite(cell.formula) });
      }
    }
  }
}

const cellReference = String.raw`(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+|[\p{L}_][\p{L}\p{N}_.]*)`;

/** Works on the text outside string literals; a sheet is written `Name!` or `'Na me'!`. */
function rewriter(
  sheetName: string,
  replace: (reference: string) => string,
): (formula: string) => string {
  const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const quoted = escape(`'${sheetName.replaceAll("'", "''")}'`);
  const plain = String.raw`(?<![\p{L}\p{N}_.'])${escape(sheetName)}`;
  const pattern = new RegExp(String.raw`"[^"]*"|(?:${quoted}|${plain})!${cellReference}`, 'giu');
  return (formula) =>
    formula.replaceAll(pattern, (whole: string, reference?: string) =>
      reference === undefined ? whole : replace(reference),
    );
}
