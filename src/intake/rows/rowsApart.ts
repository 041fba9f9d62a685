import { dateFieldOf } from '../../service/fields';
import { dateFields } from '../../service/sheets';
import { isBlank, type RawRow } from '../cells/cellText';
import type { IntakeContext } from '../intakeContext';
import type { RawCell } from '../rawSource';
import type { Region } from '../sheets/region';

type Visit = (cells: RawRow, row: number) => void;

/** So many rows are no remark. */
const mostApart = 50;

/**
 * Holds back rows that stand below a list, after a blank row, and seem to be no part of it: a legend, a
 * signature, somebody's own table. Such rows have no date, nobody's identifier and few cells. At the end
 * they are noted as unread. They are rows like others where a row of the list follows them, or where the
 * list went on after an earlier blank row.
 */
export function rowsApart(
  { unread, onAside }: IntakeContext,
  region: Region,
  known: readonly number[],
  visit: Visit,
): { readonly visit: Visit; readonly end: () => void } {
  const { sheet, kind, step } = region;
  if (step || kind === 'territory' || kind === 'providers' || kind === 'satisfaction')
    return { visit, end: () => undefined };
  const mayBeOfList = rowTest(region, known);
  let waiting: (readonly [cells: RawRow, row: number])[] = [];
  let [isSeen, isDivided, lastRow] = [false, false, region.firstRow - 1];
  const release = (): void => {
    for (const [cells, row] of waiting) visit(cells, row);
    waiting = [];
  };
  return {
    visit: (cells, row) => {
      const isAfterBlank = row > lastRow + 1;
      lastRow = row;
      if (isSeen && (isDivided || (!isAfterBlank && waiting.length === 0))) {
        visit(cells, row);
        return;
      }
      const isOfList = mayBeOfList(cells);
      if (isOfList || !isSeen || waiting.length === mostApart) {
        if (isAfterBlank || waiting.length > 0) isDivided = true;
        isSeen ||= isOfList;
        release();
        visit(cells, row);
      } else waiting.push([cells, row]);
    },
    end: () => {
      if (region.isReadBefore) return;
      for (const [cells, row] of waiting) {
        const filled = known.filter((column) => !isBlank(cells[column]));
        const [firstColumn = 0] = filled;
        const lastColumn = filled.at(-1) ?? firstColumn;
        onAside?.(sheet.name, row, 'CELLE_NON_LETTE');
        unread.push([sheet, { firstRow: row, lastRow: row, firstColumn, lastColumn }]);
      }
    },
  };
}

function rowTest(
  { columns, wideStages, cross }: Region,
  known: readonly number[],
): (cells: RawRow) => boolean {
  const fields = [...dateFields, ...wideStages.map(dateFieldOf)];
  const dates = fields.flatMap((field) => columns[field] ?? []);
  const { userId, count } = columns;
  const counts = [...cross.map(({ column }) => column), ...(dates.length === 0 ? [count] : [])];
  return (cells) => {
    if (dates.some((column) => saysTime(cells[column]))) return true;
    if (counts.some((column) => column !== undefined && typeof cells[column] === 'number'))
      return true;
    const filled = known.filter((column) => !isBlank(cells[column])).length;
    if (userId === undefined) return filled * 2 > known.length;
    // A legend may fill all columns.
    return filled > 1 && /\d/.test(String(cells[userId] ?? ''));
  };
}

const monthStart = /^\s*(?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic)/i;

/** No date and no year is a smaller number. */
const smallestTime = 1000;

function saysTime(cell: RawCell | undefined): boolean {
  if (typeof cell === 'number') return cell >= smallestTime;
  return typeof cell === 'string' && (/\d{2}/.test(cell) || monthStart.test(cell));
}
