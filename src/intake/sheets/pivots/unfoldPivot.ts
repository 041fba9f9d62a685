import { isMonthsEdge, shortestMonth } from '../../../calendar/day';
import { eventYears } from '../../../calendar/yearRange';
import { namesChannel } from '../../../service/contactClasses';
import type { Field } from '../../../service/fields';
import { fieldHeader } from '../../../service/sheetNeeds';
import type { RowKind } from '../../../service/sheets';
import { meaningOfHeader } from '../../../service/vocabulary';
import { cellText, type RawRow } from '../../cells/cellText';
import { dayOfSerial } from '../../cells/serialDay';
import { spanOfText } from '../../cells/textSpan';
import type { DateSystem, RawCell } from '../../rawSource';
import { type KnownPlaces, placeFieldOf } from '../places/knownPlaces';
import { levelsOf, linesBelow, type PivotLines } from './pivotLevels';
import { type UnfoldedPivot, unfoldedRow } from './unfoldedRow';

export interface PivotRules {
  readonly kind: RowKind;
  readonly places: KnownPlaces;
  readonly dateSystem: DateSystem;
}

/** The first rows of the sheet, unfolded, under headers that say what the levels are. */
export function unfoldedSurvey(
  pivot: UnfoldedPivot,
  survey: readonly RawRow[],
  kind: RowKind,
): readonly RawRow[] {
  return survey.map((cells, row) => {
    if (row !== pivot.headerRow) return unfoldedRow(pivot, cells, row) ?? [];
    const outer = pivot.fields.slice(0, -1).map((field) => fieldHeader(kind, field));
    const header = { ...pivot, rows: new Map([[row, outer]]) };
    const filled = [...(unfoldedRow(header, cells, row) ?? [])];
    const inner = pivot.fields.at(-1);
    if (inner) filled[pivot.column] = fieldHeader(kind, inner);
    return filled;
  });
}

/** So many levels may stand in one column. */
const mostLevels = 4;

/**
 * Tells the levels apart by their numbers, for each group is the sum of what it is made of, and by their
 * labels, which are all of one known kind at each level. undefined where that leaves a doubt, or the rows do
 * not end among the first of the sheet.
 *
 * @param survey - The first rows of the sheet, fewer than `surveyed` where it has no more.
 */
export function unfoldPivot(
  survey: readonly RawRow[],
  surveyed: number,
  { headerRow, column }: Pick<UnfoldedPivot, 'headerRow' | 'column'>,
  rules: PivotRules,
): UnfoldedPivot | undefined {
  const lines = linesBelow(survey, headerRow, column);
  if (!lines || survey.length >= surveyed) return undefined;
  const found = Array.from({ length: mostLevels - 1 }, (_, index) => index + 2).flatMap((depth) => {
    const levels = levelsOf(lines, depth);
    const fields = levels && fieldsOf(lines, levels, depth, rules);
    return levels && fields ? [{ levels, fields, depth }] : [];
  });
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  const width = Math.max(...survey.map(({ length }) => length));
  const outer: RawCell[] = [];
  const rows = new Map<number, readonly RawCell[] | 'group'>();
  lines.own.forEach(({ row, label }, index) => {
    const level = only.levels[index] ?? 0;
    if (level === only.depth - 1) rows.set(row, outer.slice(0, level));
    else {
      outer[level] = label;
      rows.set(row, 'group');
    }
  });
  return {
    ...{ headerRow, column, fields: only.fields, rows },
    added: only.fields.slice(1).map((_, level) => width + level),
  };
}

/** What each level is, all of them different; undefined where the labels of one are of no known kind. */
function fieldsOf(
  { own }: PivotLines,
  levels: readonly number[],
  depth: number,
  rules: PivotRules,
): readonly Field[] | undefined {
  const fields = Array.from({ length: depth }, (_, level) =>
    fieldOf(
      own.filter((__, index) => levels[index] === level).map(({ label }) => label),
      rules,
    ),
  );
  const known = fields.flatMap((field) => field ?? []);
  const isUsed = (field: Field): boolean =>
    meaningOfHeader(fieldHeader(rules.kind, field), rules.kind)?.field === field;
  return known.length === depth && new Set(known).size === depth && known.every(isUsed)
    ? known
    : undefined;
}

function fieldOf(
  labels: readonly RawCell[],
  { kind, places, dateSystem }: PivotRules,
): Field | undefined {
  const texts = labels.map(cellText);
  if (texts.every((text) => /^(?:19|20)\d\d$/.test(text))) return 'year';
  const months = labels.map((label) => lengthOf(label, dateSystem));
  if (months.every((days) => days !== undefined))
    return months.every((days) => days <= longestMonth) ? 'month' : 'period';
  if (kind === 'contact' && texts.every(namesChannel)) return 'contactChannel';
  return placeFieldOf(texts, places);
}

const longestMonth = 30;

/**
 * How long the time of a label is, in days from the first to the last; `gen` and `1° sem` may lack their
 * year.
 */
function lengthOf(label: RawCell, dateSystem: DateSystem): number | undefined {
  if (typeof label === 'number') {
    const day = dayOfSerial(label, dateSystem, eventYears);
    return day !== undefined && isMonthsEdge(day) ? shortestMonth : undefined;
  }
  const text = cellText(label);
  if (!/\p{L}/u.test(text)) return undefined;
  const span = spanOfText(text) ?? spanOfText(`${text} 2018`);
  const days = span && span.lastDay - span.firstDay;
  return days === undefined || days < shortestMonth ? undefined : days;
}
