import { contactClasses } from '../../../service/contactClasses';
import { isOfMovement } from '../../../service/measures';
import { isOfTargets } from '../../../service/outcomes';
import { labelsByKey } from '../../../service/profile/classReader';
import { genderOf } from '../../../service/profile/profileLabels';
import type { RowKind } from '../../../service/sheets';
import { meaningOfHeader } from '../../../service/vocabulary';
import { matchKey } from '../../../text/matchKey';
import { memoize } from '../../../text/memoize';
import { isAbsent } from '../../cells/absentText';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import { countOf } from '../../cells/italianNumber';
import { likelyYears } from '../../cells/likelyYears';
import { dayOfSerial } from '../../cells/serialDay';
import { type DaySpan, spanOfText } from '../../cells/textSpan';
import type { DateSystem, RawCell } from '../../rawSource';
import { placeFields } from '../../rows/places';
import { isOfBothGenders, isPartLabel, isTotalLabel } from '../../rows/totalLabel';
import { type KnownPlaces, placeFieldOf } from '../places/knownPlaces';
import type { Given } from '../region';
import { timeOf, timePart, type TimeRules } from './headingTime';

/** What stands above a column of counts: its own header and, in a header of two rows, the one above. */
export interface Heading {
  readonly column: number;
  readonly cells: readonly RawCell[];
}

/** What the headers of a column say. */
export type HeadingMeaning =
  | { readonly is: 'total' | 'part' | 'share' | 'unknown' }
  | {
      readonly is: 'counts';
      readonly given: Given;
      /** The days that the header names, where it names them all. */
      readonly span?: DaySpan;
      /** Whether the counts are those up to a day: `al 30/06/2018`. */
      readonly isCumulated?: true;
      /** What divides the columns (`time area`): all columns of a crosstab are divided alike. */
      readonly axes: string;
      /** Distinguishes the columns. */
      readonly key: string;
    };

export interface HeadingRules extends TimeRules {
  readonly kind: RowKind;
  readonly places: KnownPlaces;
}

const channelWords = labelsByKey(contactClasses);
/** Whether the text says how somebody got in touch. */
export function isChannel(text: string): boolean {
  return channelWords.has(matchKey(text));
}

const sharePattern =
  /[%Δ∆]|^\s*(?:quota|incidenza|percentuale|var\.?|variazione|diff\.?|differenza|scostamento|delta)\b/i;

export const isShareOrTarget = memoize(
  (text: string): boolean => sharePattern.test(text) || isOfTargets(text),
);

/** What each of the headings says, in their order. */
export function meaningsOf(
  headings: readonly Heading[],
  rules: HeadingRules,
): readonly HeadingMeaning[] {
  const depth = Math.max(0, ...headings.map(({ cells }) => cells.length));
  const levels = Array.from({ length: depth }, (_, level) => ({
    place: placesAt(headings, level, rules),
    hasGenders: headings.some(({ cells }) => genderOf(cellText(cells[level])) !== undefined),
    saysCounts: saysCountsAt(headings, level, rules),
  }));
  return headings.map((heading) => meaningOf(heading, levels, rules));
}

/** The kind of places in one row of headers; names that are none do not hinder. */
function placesAt(headings: readonly Heading[], level: number, { kind, places }: HeadingRules) {
  if (kind === 'contact') return undefined;
  const texts = headings
    .map(({ cells }) => cellText(cells[level]))
    .filter((text) => isPlace(text, places));
  return placeFieldOf(texts, places);
}

function saysCountsAt(
  headings: readonly Heading[],
  level: number,
  { kind }: HeadingRules,
): boolean {
  const texts = headings
    .filter(({ cells }) => cells.length > 1)
    .map(({ cells }) => cellText(cells[level]));
  const saysCount = (text: string): boolean => meaningOfHeader(text, kind)?.field === 'count';
  const counts = texts.filter((text) => !isShareOrTarget(text));
  // What alone stands beside targets is what was reached, whatever it is called.
  const hasTargets = texts.some(isOfTargets) && new Set(counts.map(matchKey)).size === 1;
  const areTimes = counts.some((text) => spanOfText(text) !== undefined || isTotalLabel(text));
  // `Cancellati` beside `Registrati` counts something else.
  const own = counts.filter((text) => !isOfMovement(text));
  return own.length > 0 && (own.every(saysCount) || (hasTargets && !areTimes));
}

/** What one row of the headers names. */
interface Level {
  readonly place: ReturnType<typeof placeFieldOf>;
  readonly hasGenders: boolean;
  /** Whether it says no more than that columns hold counts, or shares: `V.A.` and `%`, below others. */
  readonly saysCounts: boolean;
}

function isPlace(text: string, places: KnownPlaces): boolean {
  return Object.values(places).some((isKnown) => isKnown(text));
}

function meaningOf(
  { cells }: Heading,
  levels: readonly Level[],
  rules: HeadingRules,
): HeadingMeaning {
  const texts = cells.map(cellText);
  if (texts.some(isShareOrTarget)) return { is: 'share' };
  if (texts.some(isPartLabel)) return { is: 'part' };
  const isTotal = (text: string, level: number): boolean =>
    isTotalLabel(text) || (levels[level]?.hasGenders === true && isOfBothGenders(text));
  if (texts.some(isTotal)) return { is: 'total' };
  const time = timeOf(cells, rules);
  const axes = time ? [time.isCumulated ? 'day' : 'time'] : [];
  let given: Given = time?.given ?? {};
  const keys = time ? [JSON.stringify(time.given)] : [];
  for (const [level, text] of texts.entries()) {
    const key = matchKey(text);
    const { place, hasGenders = false, saysCounts = false } = levels[level] ?? {};
    if (saysCounts && isOfMovement(text)) return { is: 'unknown' };
    if (key === '' || saysCounts || timePart(cells[level] ?? null, rules)) continue;
    if (rules.kind === 'contact' && channelWords.has(key)) {
      given = { ...given, contactChannel: text };
      axes.push('contactChannel');
    } else if (
      genderOf(text) !== undefined ||
      ((hasGenders || axes.length > 0) && isAbsent(text))
    ) {
      given = { ...given, gender: text };
      axes.push('gender');
    } else if (place && isPlace(text, rules.places)) {
      given = { ...given, [place]: text };
      axes.push(place);
    } else {
      // A title may stand above all columns; a header of its own that nobody knows is a question.
      if (level === 0 || cells.length === 1) return { is: 'unknown' };
      continue;
    }
    keys.push(key);
  }
  if (axes.length === 0) return { is: 'unknown' };
  const { span, isCumulated } = time ?? {};
  const [divided, key] = [axes.sort().join(' '), keys.join(' ')];
  const when = { ...(span && { span }), ...(isCumulated && { isCumulated }) };
  return { is: 'counts', given, axes: divided, key, ...when };
}

/** A column of counts of a crosstab. */
export type CountsColumn = Extract<HeadingMeaning, { is: 'counts' }> & { readonly column: number };

/** The columns of counts that are divided alike: the most that there are, none of them twice. */
export function alike(
  headings: readonly Heading[],
  meanings: readonly HeadingMeaning[],
): readonly CountsColumn[] {
  const groups = new Map<string, CountsColumn[]>();
  meanings.forEach((meaning, index) => {
    if (meaning.is !== 'counts') return;
    const column = headings[index]?.column ?? 0;
    groups.set(meaning.axes, [...(groups.get(meaning.axes) ?? []), { ...meaning, column }]);
  });
  const [largest = []] = [...groups.values()].sort((a, b) => b.length - a.length);
  return new Set(largest.map(({ key }) => key)).size === largest.length ? largest : [];
}

/** A row of data has days as well: `01/01/2018` and `30/06/2018` above others of the kind head no counts. */
export function headsDates(
  { column, given }: CountsColumn,
  below: readonly RawRow[],
  dateSystem: DateSystem,
): boolean {
  const isDate = (cell: RawCell): boolean =>
    typeof cell === 'number' && dayOfSerial(cell, dateSystem, likelyYears) !== undefined;
  return (
    typeof given.month === 'number' &&
    below.every((row) => isBlank(row[column]) || isDate(row[column]))
  );
}

/** Whether a year stands beside all of its months or semesters, as their sum. */
export function isSumOf(column: CountsColumn, all: readonly CountsColumn[]): boolean {
  const { span } = column;
  if (!span) return false;
  let next = span.firstDay;
  const within = partsOfSpan(column, all).flatMap((part) => part.span ?? []);
  for (const { firstDay, lastDay } of within.sort((a, b) => a.firstDay - b.firstDay)) {
    if (firstDay <= next) next = Math.max(next, lastDay + 1);
  }
  return next > span.lastDay;
}

/** The columns of the same place whose times are shorter and lie within that of the column. */
export function partsOfSpan(
  { span, given }: CountsColumn,
  all: readonly CountsColumn[],
): readonly CountsColumn[] {
  const place = placeOf(given);
  return all.filter((other) => {
    const inside = other.span;
    if (!span || !inside || placeOf(other.given) !== place) return false;
    const [days, own] = [inside.lastDay - inside.firstDay, span.lastDay - span.firstDay];
    return inside.firstDay >= span.firstDay && inside.lastDay <= span.lastDay && days < own;
  });
}

function placeOf(given: Given): string {
  return [...placeFields, 'contactChannel' as const].map((field) => given[field] ?? '').join('|');
}

/** So many rows do not add up by chance. */
const fewestSums = 2;

/**
 * The columns of counts that a total which does not say so adds up in every row: all of them, or some that stand right
 * before it. None where it is no total.
 */
export function summedColumns(
  column: number,
  cross: readonly CountsColumn[],
  rows: readonly RawRow[],
): readonly number[] {
  const sums = rows.filter((row) => !isBlank(row[column]) && countOf(row[column]) !== undefined);
  if (sums.length < fewestSums) return [];
  const all = cross.map((each) => each.column);
  // A few numbers before it may well add up to it in two rows.
  const before = sums.length > fewestSums ? all.filter((each) => each < column) : [];
  const runs = [all, ...before.map((_, index) => before.slice(index))];
  const isSum = (parts: readonly number[]): boolean =>
    sums.every((row) => {
      const counts = parts.map((each) => countOf(row[each]) ?? 0);
      return countOf(row[column]) === counts.reduce((a, b) => a + b, 0);
    });
  return runs.find((parts) => parts.length > 1 && isSum(parts)) ?? [];
}
