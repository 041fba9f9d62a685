import { addFinding } from '../../findings/finding';
import { rowKinds } from '../../service/sheets';
import { meaningOfHeader } from '../../service/vocabulary';
import { memoize } from '../../text/memoize';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { matchColumns } from '../columns/columnMatch';
import type { IntakeContext } from '../intakeContext';
import { kindByHeaders } from '../sheets/kindByHeaders';
import type { Region } from '../sheets/region';

/**
 * Tells the rows of another list below the region's own, from its header row on, and reports how many they are: they
 * would be read under the wrong headers. A header row that names the same columns goes on with the list.
 */
export function createListBelowTest(
  { log, atEnd }: IntakeContext,
  { sheet, kind, line, columns }: Region,
): (cells: RawRow, row: number) => boolean {
  // Identifiers differ in every row: to look at them all would take long.
  const mark = columns.date ?? columns.count ?? columns.userId ?? 0;
  const isHeader = memoize((text: string) =>
    rowKinds.some((each) => meaningOfHeader(text, each) !== undefined),
  );
  const mayBeHeader = (cells: RawRow): boolean =>
    typeof cells[mark] === 'string' && isHeader(cells[mark]);
  let header: { readonly row: number; readonly cells: RawRow } | undefined;
  let count = 0;
  atEnd.push(() => {
    if (!header) return;
    const first = Math.max(
      0,
      header.cells.findIndex((cell) => !isBlank(cell)),
    );
    const at = foundAt(sheet.name, header.row, first, header.cells[first]);
    addFinding(log, { code: 'ELENCO_SOTTO_UN_ALTRO', ...at, details: { count } });
  });
  const beginsAnother = (cells: RawRow, row: number): boolean => {
    const headers = Array.from(cells, (cell) => (isBlank(cell) ? '' : cellText(cell)));
    const below = { row, cells, headers };
    if (kindByHeaders(below, []) === undefined) return false;
    const named = matchColumns(below, kind, []).columns;
    const own = matchColumns(line, kind, []).columns;
    return Object.entries(named).some(
      ([field, column]) => own[field as keyof typeof own] !== column,
    );
  };
  return (cells, row) => {
    if (header) count++;
    else if (mayBeHeader(cells) && beginsAnother(cells, row)) header = { row, cells };
    return header !== undefined;
  };
}
