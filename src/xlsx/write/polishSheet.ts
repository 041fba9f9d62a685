import { rangeName } from '../../grid/address';
import { type PlacedSheet, sheetArea } from '../../layout/placed';
import { replaceExactly } from './exactPatch';
import { textResultMark } from './writeCells';

/**
 * Adds to a sheet's part what the writer cannot say: page breaks, text results of formulas,
 * and that digits kept as text and formulas unlike their neighbours are meant so.
 * Throws where the part is not as the pinned writer makes it.
 */
export function polishSheet(xml: string, sheet: PlacedSheet): string {
  const textResults = sheet.cells.filter(
    ({ formula, value }) => formula !== undefined && typeof value !== 'number',
  );
  const withResults = replaceExactly(xml, `<v>${textResultMark}`, () => '<v>', textResults.length);
  const end = '</headerFooter>';
  const additions = rowBreaks(sheet.pageBreaks) + ignoredErrors(sheet);
  return replaceExactly(withResults, end, () => end + additions, 1);
}

/** A break's id is the number of rows above it; 16383 is a sheet's last column. */
function rowBreaks(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks}</rowBreaks>`;
}

function ignoredErrors(sheet: PlacedSheet): string {
  const range = rangeName(sheetArea(sheet));
  return `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1" formula="1" formulaRange="1"/></ignoredErrors>`;
}
