import type { Finding } from '../../../findings/finding';
import { isOfCumulated, isOfOtherMeasure, isOfUntaken } from '../../../service/measures';
import { isOfResults, isOfTargets } from '../../../service/outcomes';
import { meansSheet, titlesOf } from '../../../service/sheetTitles';
import { isCountedKind } from '../../../service/stages';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import { foundAt } from '../../cells/foundAt';
import { headerStart } from '../../columns/headerLine';
import { isNote } from '../../rows/totalLabel';
import type { Settings } from '../../settings/settings';
import { isShareOrTarget } from '../crosstabs/crossHeadings';
import type { Region } from '../region';
import { firstColumn } from '../unread/unusedColumns';
import { areWholeShares } from './possibleCounts';

/** Where it is said that a list counts something else. */
export type OtherMeasure = Pick<
  Finding<'ALTRA_MISURA'>,
  'sheet' | 'row' | 'column' | 'value' | 'details'
>;

/**
 * What the name of the sheet, a title right above the list, the header of its counts or their sums say, where that is no
 * count of what happened: targets, shares, sums up to a day, or those who did not come. Undefined where nothing does, or
 * where the list has headers for such numbers: then the others are counts.
 *
 * @param survey - The first rows of the sheet, from its top.
 */
export function otherMeasureOf(
  region: Region,
  survey: readonly RawRow[],
): OtherMeasure | undefined {
  const { sheet, kind, line, columns, cross, firstRow, rowCount = Infinity } = region;
  const { count } = columns;
  const isList = count !== undefined && cross.length === 0 && columns.userId === undefined;
  const header = !isList ? '' : (line.headers[count] ?? '');
  const unit = /[([]([^)\]]+)[)\]]\s*$/.exec(header)?.[1] ?? '';
  if (isOfOtherMeasure(unit))
    return {
      ...foundAt(sheet.name, line.row, count ?? 0, header),
      details: { kind, at: 'header' },
    };
  const above = [line.upper ?? [], line.uppermost ?? []].flatMap((row) => row.map(cellText));
  const explains = (text: string): boolean =>
    isShareOrTarget(text) || isOfTargets(text) || isOfResults(text);
  if ([...line.headers, ...above].some(explains)) return undefined;
  const name = titlesOf(sheet.name).find((text) => isOfOtherMeasure(text) || isOfUntaken(text));
  if (name !== undefined) return { sheet: sheet.name, value: name, details: { kind, at: 'name' } };
  const isOfPeople = columns.userId !== undefined;
  for (const { row, column, title } of titlesOver(region, survey)) {
    if (isOfOtherMeasure(title) || (!isOfPeople && isOfCumulated(title)))
      return { ...foundAt(sheet.name, row, column, title), details: { kind, at: 'title' } };
  }
  return !isOfPeople && areWholeShares(region, survey.slice(firstRow, firstRow + rowCount))
    ? { sheet: sheet.name, value: '', details: { kind, at: 'sums' } }
    : undefined;
}

/** What stands alone in rows above a list and over its columns, the nearest first; notes are none. */
export function titlesOver(
  region: Region,
  survey: readonly RawRow[],
): readonly { readonly row: number; readonly column: number; readonly title: string }[] {
  const { line } = region;
  const isOver = ([column, cell]: readonly [number, RawRow[number]]): boolean =>
    column >= firstColumn(region) && column < line.headers.length && !isBlank(cell);
  const titles: { row: number; column: number; title: string }[] = [];
  for (let row = headerStart(line) - 1; row >= 0; row--) {
    const [first, ...others] = [...(survey[row] ?? []).entries()].filter(isOver);
    if (others.length > 0) break;
    if (!first) continue;
    const [column, title] = [first[0], cellText(first[1])];
    if (!isNote(title)) titles.push({ row, column, title });
  }
  return titles;
}

/** Whether the analyst has said what the counts of the sheet are, or they are none. */
export function isSettled(
  { sheet, kind }: Region,
  { rightCounts, cumulatedCounts }: Settings,
): boolean {
  const isOfCounts = isCountedKind(kind) || kind === 'contact';
  const named = [...rightCounts, ...cumulatedCounts];
  return !isOfCounts || named.some((each) => meansSheet(each, sheet.name));
}
