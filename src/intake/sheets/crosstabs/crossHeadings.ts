import { channelIn, namesChannel } from '../../../service/contactClasses';
import { isOfMovement } from '../../../service/measures';
import { isOfTargets } from '../../../service/outcomes';
import { genderOf } from '../../../service/profile/profileLabels';
import { type RowKind, sheetNameOf } from '../../../service/sheets';
import { meaningOfHeader } from '../../../service/vocabulary';
import { matchKey } from '../../../text/matchKey';
import { memoize } from '../../../text/memoize';
import { isAbsent } from '../../cells/absentText';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import { likelyYears } from '../../cells/likelyYears';
import { dayOfSerial } from '../../cells/serialDay';
import { type DaySpan, spanOfText } from '../../cells/textSpan';
import type { DateSystem, RawCell } from '../../rawSource';
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

const sharePattern =
  /[%Δ∆]|^\s*(?:quota|incidenza|percentuale|var\.?|variazione|diff\.?|differenza|scostamento|delta)\b/i;

export const isShareOrTarget = memoize(
  (text: string): boolean => sharePattern.test(text) || isOfTargets(text),
);

/** What each of the headings says, in their order. */
export function meaningsOf(
  written: readonly Heading[],
  rules: HeadingRules,
): readonly HeadingMeaning[] {
  const headings = written.map(({ column, cells }) => ({
    column,
    cells: cells.map((cell) => withoutCounted(cell, rules)),
  }));
  const depth = Math.max(0, ...headings.map(({ cells }) => cells.length));
  const levels = Array.from({ length: depth }, (_, level) => ({
    place: placesAt(headings, level, rules),
    hasGenders: headings.some(({ cells }) => genderOf(cellText(cells[level])) !== undefined),
    saysCounts: saysCountsAt(headings, level, rules),
    isChannel: isChannelAt(headings, level),
  }));
  return headings.map((heading) => meaningOf(heading, levels, rules));
}

/** More words are a remark. */
const mostCounted = 3;

/** `Iscritti al 31/12/2018` of registrations is `al 31/12/2018`, `Firmati 2018` of pacts `2018`. */
function withoutCounted(cell: RawCell, { kind, ...rules }: HeadingRules): RawCell {
  const text = typeof cell === 'string' ? cellText(cell) : '';
  if (!text.includes(' ') || isTotalLabel(text) || timePart(cell, rules)) return cell;
  const words = text.split(/\s+/);
  const isCounted = (what: string): boolean =>
    !isOfMovement(what) &&
    [what, `${sheetNameOf(kind)} ${what}`].some(
      (header) => meaningOfHeader(header, kind)?.field === 'count',
    );
  for (let end = 1; end < Math.min(words.length, mostCounted + 1); end++) {
    const rest = words.slice(end).join(' ');
    if (timePart(rest, rules) && isCounted(words.slice(0, end).join(' '))) return rest;
  }
  return cell;
}

/** The kind of places in one row of headers; names that are none do not hinder. */
function placesAt(headings: readonly Heading[], level: number, { kind, places }: HeadingRules) {
  if (kind === 'contact') return undefined;
  const texts = headings
    .map(({ cells }) => cellText(cells[level]))
    .filter((text) => isPlace(text, places));
  return placeFieldOf(texts, places);
}

/**
 * Which texts of one row of headers say no more than that their columns hold counts. A total does beside parts of it
 * alone: `Totale` and `di cui donne` below each semester.
 */
function saysCountsAt(
  headings: readonly Heading[],
  level: number,
  { kind }: HeadingRules,
): (text: string) => boolean {
  const texts = headings
    .filter(({ cells }) => cells.length > 1)
    .map(({ cells }) => cellText(cells[level]));
  const saysCount = (text: string): boolean => meaningOfHeader(text, kind)?.field === 'count';
  const counts = texts.filter((text) => !isShareOrTarget(text) && !isPartLabel(text));
  // What alone stands beside targets is what was reached, whatever it is called.
  const hasTargets = texts.some(isOfTargets) && new Set(counts.map(matchKey)).size === 1;
  const areTimes = counts.some((text) => spanOfText(text) !== undefined || isTotalLabel(text));
  // `Cancellati` beside `Registrati` counts something else.
  const own = counts.filter((text) => !isOfMovement(text));
  if (own.length > 0 && own.every(isTotalLabel)) return () => true;
  const isAll = own.every(saysCount) || (hasTargets && !areTimes);
  return (text) => own.length > 0 && !isTotalLabel(text) && (isAll || saysCount(text));
}

/**
 * Which texts of one row of headers name the channel that their columns count. `Chiamate ricevute` beside
 * `Chiamate risposte` may be either.
 */
function isChannelAt(headings: readonly Heading[], level: number): (text: string) => boolean {
  const others = headings
    .map(({ cells }) => cellText(cells[level]))
    .filter((text) => namesChannel(text) === undefined);
  const unclear = new Set(others.flatMap((text) => channelIn(text) ?? []));
  return (text) => {
    const name = namesChannel(text);
    return name === 'alone' || (name !== undefined && !unclear.has(channelIn(text) ?? ''));
  };
}

/** What one row of the headers names. */
interface Level {
  readonly isChannel: (text: string) => boolean;
  readonly place: ReturnType<typeof placeFieldOf>;
  readonly hasGenders: boolean;
  /** Whether it says no more than that columns hold counts, or shares: `V.A.` and `%`, below others. */
  readonly saysCounts: (text: string) => boolean;
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
    (isTotalLabel(text) && levels[level]?.saysCounts(text) !== true) ||
    (levels[level]?.hasGenders === true && isOfBothGenders(text));
  if (texts.some(isTotal)) return { is: 'total' };
  const time = timeOf(cells, rules);
  const axes = time ? [time.isCumulated ? 'day' : 'time'] : [];
  let given: Given = time?.given ?? {};
  const keys = time ? [JSON.stringify(time.given)] : [];
  for (const [level, text] of texts.entries()) {
    const key = matchKey(text);
    const { place, hasGenders = false } = levels[level] ?? {};
    const saysCounts = key !== '' && levels[level]?.saysCounts(text) === true;
    if (saysCounts && isOfMovement(text)) return { is: 'unknown' };
    if (key === '' || saysCounts || timePart(cells[level] ?? null, rules)) continue;
    if (rules.kind === 'contact' && levels[level]?.isChannel(text) === true) {
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
