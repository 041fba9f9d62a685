import { addFinding } from '../../findings/finding';
import { dateFieldOf } from '../../service/fields';
import { dateFields } from '../../service/sheets';
import { isBlank, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import type { IntakeContext } from '../intakeContext';
import type { RawCell } from '../rawSource';
import type { Region } from '../sheets/region';

type Visit = (cells: RawRow, row: number) => void;

type HeldRow = readonly [cells: RawRow, row: number];

/** So many rows are no remark. */
const mostApart = 50;

/**
 * Holds back rows that stand below a list, after a blank row, and seem to be no part of it: a legend, a
 * signature, somebody's own table. Such rows have no date, nobody's identifier and few cells; where the list
 * went on after an earlier blank row, they have no digit, and a word in the place of the date. At the end they
 * are noted as unread. They are rows like others where a row of the list follows them; what follows a title
 * with headers below it is another list.
 */
export function rowsApart(
  { unread, onAside, log }: IntakeContext,
  region: Region,
  known: readonly number[],
  visit: Visit,
): { readonly visit: Visit; readonly end: () => void } {
  const { sheet, kind, step } = region;
  if (step || kind === 'territory' || kind === 'providers' || kind === 'satisfaction')
    return { visit, end: () => undefined };
  const mayBeOfList = rowTest(region, known);
  const hasWordsFor = wordsTest(region, known);
  let waiting: HeldRow[] = [];
  let below: { readonly header: HeldRow; count: number } | undefined;
  let [isSeen, isDivided, lastRow] = [false, false, region.firstRow - 1];
  const release = (): void => {
    for (const [cells, row] of waiting) visit(cells, row);
    waiting = [];
  };
  /** `Voucher erogati`, and right below it `Data mandato | Importo`. */
  const isHeadWaiting = (): boolean => {
    const [title, header] = waiting.slice(-2);
    return (
      title !== undefined &&
      header?.[1] === title[1] + 1 &&
      hasWordsFor.title(title[0]) &&
      hasWordsFor.date(header[0])
    );
  };
  return {
    visit: (cells, row) => {
      if (below) {
        below.count++;
        onAside?.(sheet.name, row, 'ELENCO_SOTTO_UN_ALTRO');
        return;
      }
      const isAfterBlank = row > lastRow + 1;
      lastRow = row;
      if (isSeen && !isAfterBlank && waiting.length === 0) {
        visit(cells, row);
        return;
      }
      const isOfList = isDivided
        ? !hasWordsFor.title(cells) && !hasWordsFor.date(cells)
        : mayBeOfList(cells);
      const header = isOfList && !isAfterBlank && isHeadWaiting() ? waiting.pop() : undefined;
      if (header) {
        below = { header, count: 1 };
        onAside?.(sheet.name, row, 'ELENCO_SOTTO_UN_ALTRO');
      } else if (isOfList || !isSeen || waiting.length === mostApart) {
        if (isAfterBlank || waiting.length > 0) isDivided = true;
        isSeen ||= isOfList;
        release();
        visit(cells, row);
      } else waiting.push([cells, row]);
    },
    end: () => {
      // Below a list that blank rows divide, words alone are a title above another list, or beside a signature.
      const areTitles = below || waiting.some(([cells]) => hasWordsFor.date(cells));
      if (isDivided && !areTitles) release();
      if (region.isReadBefore) return;
      for (const [cells, row] of waiting) {
        const filled = known.filter((column) => !isBlank(cells[column]));
        const [firstColumn = 0] = filled;
        const lastColumn = filled.at(-1) ?? firstColumn;
        onAside?.(sheet.name, row, 'CELLE_NON_LETTE');
        unread.push([sheet, { firstRow: row, lastRow: row, firstColumn, lastColumn }]);
      }
      if (!below) return;
      const { header, count } = below;
      const [cells, row] = header;
      const [first = 0] = known.filter((column) => !isBlank(cells[column]));
      onAside?.(sheet.name, row, 'ELENCO_SOTTO_UN_ALTRO');
      const at = foundAt(sheet.name, row, first, cells[first]);
      addFinding(log, { code: 'ELENCO_SOTTO_UN_ALTRO', ...at, details: { count } });
    },
  };
}

function dateColumns({ columns, wideStages }: Region): readonly number[] {
  const fields = [...dateFields, ...wideStages.map(dateFieldOf)];
  return fields.flatMap((field) => columns[field] ?? []);
}

function rowTest(region: Region, known: readonly number[]): (cells: RawRow) => boolean {
  const dates = dateColumns(region);
  const { userId, count } = region.columns;
  const crossed = region.cross.map(({ column }) => column);
  const counts = [...crossed, ...(dates.length === 0 ? [count] : [])];
  return (cells) => {
    if (dates.some((column) => saysTime(cells[column]))) return true;
    if (counts.some((column) => column !== undefined && typeof cells[column] === 'number'))
      return true;
    const filled = known.filter((column) => !isBlank(cells[column]));
    if (userId === undefined) return filled.length * 2 > known.length;
    // Somebody's sums: a small number is no date.
    const areNumbers = filled.every((column) => typeof cells[column] === 'number');
    if (areNumbers && dates.some((column) => typeof cells[column] === 'number')) return false;
    // A legend may fill all columns.
    return filled.length > 1 && /\d/.test(String(cells[userId] ?? ''));
  };
}

/** Rows of dated people without a digit: with one cell filled, and with a word in the place of a date. */
function wordsTest(region: Region, known: readonly number[]) {
  const dates = region.columns.userId === undefined ? [] : dateColumns(region);
  const hasWords = (cells: RawRow): boolean =>
    dates.length > 0 && known.every((column) => !/\d/.test(String(cells[column] ?? '')));
  return {
    title: (cells: RawRow): boolean =>
      hasWords(cells) && known.filter((column) => !isBlank(cells[column])).length === 1,
    date: (cells: RawRow): boolean =>
      hasWords(cells) &&
      dates.some((column) => !isBlank(cells[column]) && !saysTime(cells[column])),
  };
}

const monthStart = /^\s*(?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic)/i;

/** No date and no year is a smaller number. */
const smallestTime = 1000;

function saysTime(cell: RawCell | undefined): boolean {
  if (typeof cell === 'number') return cell >= smallestTime;
  return typeof cell === 'string' && (/\d{2}/.test(cell) || monthStart.test(cell));
}
