import { type RowKind, rowKinds } from '../../service/sheets';
import { meaningOfHeader } from '../../service/vocabulary';
import { matchKey } from '../../text/matchKey';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import { spanOfText, spanWithoutYear } from '../cells/textSpan';
import { isLabelLine, isTitleRow } from '../columns/titleRows';
import { isTotalLabel } from '../rows/totalLabel';
import { headsYears } from './kindByHeaders';

/** A header row has as many headers that are known. */
export const leastKnown = 2;

/** Whether the row is a header; or it says times, and the row below what stands under each of them. */
export function isHeaderAt(survey: readonly RawRow[], row: number): boolean {
  const cells = survey[row] ?? [];
  if (isHeaderRow(cells) || headsYears(cells)) return true;
  const filled = cells.filter((cell) => !isBlank(cell));
  // A row of data mostly holds a number.
  if (filled.length < leastKnown || filled.some((cell) => typeof cell !== 'string')) return false;
  if (!filled.every(isTime)) return false;
  const below = survey[row + 1] ?? [];
  return rowKinds.some((kind) => knownFields(below, kind) > 0);
}

/**
 * Header rows of crosstabs that go on below with other columns: `Mese | CPI Alba | CPI Cuneo` and, some months below,
 * `Mese | CPI Asti | CPI Novara`.
 */
export function headersOfOthers(survey: readonly RawRow[]): ReadonlySet<number> {
  const may = [...survey.keys()].filter((row) => {
    const filled = (survey[row] ?? []).filter((cell) => !isBlank(cell));
    // Rows of data in text have a date, a code or a number.
    const areWords = filled.every((cell) => typeof cell === 'string' && !/\d/.test(cell));
    return (
      areWords &&
      filled.length >= leastKnown &&
      isKnown(filled[0]) &&
      hasNumber(survey[row + 1] ?? []) &&
      !isLabelLine(survey[row + 1] ?? [])
    );
  });
  const isOne = (row: number): boolean =>
    may.some((other) => other !== row && headOthers(survey[row] ?? [], survey[other] ?? []));
  return new Set(may.filter(isOne));
}

/** Whether both begin with the same header, and beside it say something else that is no header. */
export function headOthers(one: RawRow, other: RawRow): boolean {
  const first = one.findIndex((cell) => !isBlank(cell));
  if (first < 0 || !isKnown(one[first]) || keyOfCell(one[first]) !== keyOfCell(other[first]))
    return false;
  const longer = one.length < other.length ? other : one;
  return Array.from(longer, (_, column) => [one[column], other[column]] as const).some(
    (cells) =>
      cells.every((cell) => !isKnown(cell) && !isTotalLabel(keyOfCell(cell))) &&
      keyOfCell(cells[0]) !== keyOfCell(cells[1]),
  );
}

function isKnown(cell: RawRow[number] | undefined): boolean {
  return rowKinds.some((kind) => meaningOfHeader(cellText(cell ?? null), kind) !== undefined);
}

/** `II/2018`, of a semester or a quarter. */
const romanPart = /^\s*[IV]{1,3}\s*[/.-]?\s*(?:19|20)\d\d\s*$/;

function isTime(cell: RawRow[number] | undefined): boolean {
  if (typeof cell !== 'string') return false;
  if (romanPart.test(cell)) return true;
  return (/\d/.test(cell) && spanOfText(cell) !== undefined) || spanWithoutYear(cell) !== undefined;
}

/** Words alone, two of which are headers of one kind of sheet; or one, and times of counts beside it. */
function isHeaderRow(cells: RawRow): boolean {
  if (cells.some((cell) => !isBlank(cell) && typeof cell !== 'string')) return false;
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length < leastKnown || isTitleRow(cells)) return false;
  const known = Math.max(...rowKinds.map((kind) => knownFields(filled, kind)));
  // `Fase` before times: what it heads names steps.
  if (known === 0) {
    const isOther = (cell: RawRow[number]): boolean =>
      !isTime(cell) && !isTotalLabel(cellText(cell));
    // A row of data is told by its first and last cell.
    const other = filled.findIndex(isOther);
    if (other < 0 || filled.findLastIndex(isOther) !== other || isTime(filled[0])) return false;
    return filled.filter(isTime).length >= leastKnown;
  }
  const times = filled.filter(isTime).length;
  // One time alone is what a title says: `Periodo: 2019`.
  if (times === 1 && filled.length > leastKnown) return false;
  return known >= leastKnown || (times > 0 && times >= filled.length - leastKnown);
}

export function knownFields(cells: RawRow, kind: RowKind): number {
  const fields = new Set<string>();
  for (const cell of cells) {
    const meaning = typeof cell === 'string' ? meaningOfHeader(cell, kind) : undefined;
    if (meaning) fields.add(meaning.field);
  }
  return fields.size;
}

export function hasNumber(cells: RawRow): boolean {
  return cells.some((cell) => /\d/.test(cellText(cell ?? null)));
}

export function keyOfCell(cell: RawRow[number] | undefined): string {
  return matchKey(cellText(cell ?? null));
}
