import { type Day, italianDay } from '../../calendar/day';
import type { Field } from '../../service/fields';
import type { ProfileField } from '../../service/measures';
import { outcomeOf } from '../../service/outcomes';
import { saysCentre } from '../../service/placeKey';
import { agesOfClass } from '../../service/profile/ageClasses';
import { genderOf, profileLabels } from '../../service/profile/profileLabels';
import { dateFields, profileFields, type RowKind, rowKinds } from '../../service/sheets';
import { meaningOfHeader, stageDatedBy } from '../../service/vocabulary';
import { matchKey, matchWords } from '../../text/matchKey';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import { likelyYears } from '../cells/likelyYears';
import { dayOfSerial } from '../cells/serialDay';
import { dayOfText } from '../cells/textDay';
import { spanOfText } from '../cells/textSpan';
import type { RawCell } from '../rawSource';
import { placeFields } from '../rows/places';
import type { HeaderLine, SheetHead } from './headerLine';

/**
 * What the rows above a table say, as far as they may say where or when: the text of a cell that stands
 * alone, or of one beside its label (`CPI di:`, `Alba`). The table begins with its first row of more than two
 * cells, or of two where it has no more.
 */
export function titlesAbove(rows: readonly RawRow[]): readonly string[] {
  return rowsAbove(rows).flatMap((texts): readonly string[] => {
    const [first = '', second] = texts;
    if (second === undefined) return texts;
    const field = isProviderLabel(first) ? undefined : labelledField(first);
    // `Area` beside `2018` are headers.
    const areHeaders = field === 'place' && spanOfText(second) !== undefined;
    if (field === undefined || areHeaders) return [];
    // Terni may be an area, or a province, as well.
    return [isCentreLabel(first) && !saysCentre(second) ? `CPI ${second}` : second];
  });
}

function isCentreLabel(label: string): boolean {
  return meaningOfHeader(withoutPreposition(label), 'participation')?.field === 'jobCentre';
}

/** `CPI di:` is `CPI`. */
function withoutPreposition(label: string): string {
  return label.replace(/\s+(?:di|del|dal)\s*:?\s*$/iu, '');
}

/**
 * The day that a line above a list of people says of all of them, `Data incontro` beside `09/04/2018`. `Data` alone is that
 * of a meeting above who came, where no row has a day of its own; above others it may be any.
 */
export function dayAbove(
  { row }: Pick<HeaderLine, 'row'>,
  kind: RowKind,
  { rows, dateSystem }: SheetHead,
): string | undefined {
  const dayIn = (cell: RawCell | undefined): Day | undefined =>
    typeof cell === 'number'
      ? dayOfSerial(cell, dateSystem, likelyYears)
      : dayOfText(cellText(cell), likelyYears);
  const hasDays = rows.slice(row + 1).some((cells) => cells.some((cell) => dayIn(cell)));
  const isMeant = (label: string): boolean =>
    stageDatedBy(label) === kind ||
    (kind === 'participation' && !hasDays && meaningOfHeader(label, kind)?.field === 'date');
  const found = rows.slice(0, row).flatMap((cells): readonly Day[] => {
    const [first, second, ...others] = cells.filter((cell) => !isBlank(cell));
    const text = cellText(first);
    const meeting = meetingDay.exec(text)?.[1];
    const [, inLine = '', behind = ''] =
      meeting === undefined ? (pair.exec(text) ?? []) : [text, 'Data incontro', meeting];
    const [label, value] = second === undefined ? [inLine, behind] : [cellText(first), second];
    const day = others.length === 0 ? dayIn(value) : undefined;
    return day !== undefined && isMeant(label.replace(/\s*:$/, '')) ? [day] : [];
  });
  return found[0] === undefined ? undefined : italianDay(found[0]);
}

/** What a pivot table leaves of all that it could count: the label of its filter, the field that it means, the words. */
interface ListFilter {
  readonly label: string;
  /** Absent where several words are left, of whatever, or steps that were not taken. */
  readonly field?: ProfileField | 'provider';
  readonly value: string;
}

/** Whom the table counts, or whose, as filters of a pivot table say above it: `Genere`, `F`. */
export function filtersAbove(rows: readonly RawRow[]): Readonly<Partial<Record<Field, string>>> {
  const found = rowsAbove(rows).flatMap((texts) => {
    const { field, value } = filterIn(texts) ?? {};
    return field === undefined ? [] : [[field, value] as const];
  });
  return Object.fromEntries(found);
}

/**
 * The filter that a row of these texts is: `Genere` beside `F`, or `Genere: F`; undefined where it leaves nobody out.
 */
export function filterIn(texts: readonly string[]): ListFilter | undefined {
  const [first = '', second, ...others] = texts;
  if (others.length > 0) return undefined;
  const [, label = first, value = second] = second === undefined ? (pair.exec(first) ?? []) : [];
  if (value === undefined || noFilter.test(value) || isOfBoth(value)) return undefined;
  const isOfUntaken =
    meaningOfHeader(label, 'participation')?.field === 'outcome' &&
    outcomeOf(value) === 'notHappened';
  if (severalLeft.test(value) || isOfUntaken) return { label, value };
  if (isProviderLabel(label))
    return namesProvider(value) ? { label, field: 'provider', value } : undefined;
  const field = profileFields.find(
    (each) => each === meaningOfHeader(label, 'registration')?.field,
  );
  const isFilter = field !== undefined && (second !== undefined || isClass(field, value));
  return isFilter ? { label, field, value } : undefined;
}

function isClass(field: ProfileField, value: string): boolean {
  if (field === 'age') return agesOfClass(value) !== undefined;
  return field !== 'birthDate' && profileLabels[field].has(matchKey(value));
}

function isProviderLabel(label: string): boolean {
  return meaningOfHeader(label, 'providerChoice')?.field === 'provider';
}

/** Names of providers are known nowhere, but they are no headers, numbers or times, and no sentences. */
function namesProvider(value: string): boolean {
  const isHeader = rowKinds.some((kind) => meaningOfHeader(value, kind) !== undefined);
  const isName = /^\P{L}*(?!\p{Ll})\p{L}/u.test(value) && matchWords(value).length <= mostWords;
  return isName && !isHeader && spanOfText(value) === undefined;
}

/** More words explain what a provider is. */
const mostWords = 8;

/** `M/F`, `Donne e uomini`. */
function isOfBoth(value: string): boolean {
  return new Set(matchWords(value).flatMap((word) => genderOf(word) ?? [])).size > 1;
}

/** `CPI Alba - incontro del 12/03/2018` */
const meetingDay =
  /(?<!\p{L})(?:incontro|presenze)\s+(?:del(?:\s+giorno)?|di)\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})\s*$/iu;

/** What a title says besides the day of its meeting. */
export function withoutMeetingDay(title: string): string {
  return title.replace(meetingDay, '').replace(/[\s,;–-]+$/u, '');
}

const pair = /^(?:filtr[oi]\s*:?\s*)?([^:=]+?)\s*[:=]\s*(.+)$/iu;
/** `(Tutto)`, `Tutte le età`. */
const noFilter = /^\W*(?:tutt[oiea]|all|totale|entramb[ie])(?!\p{L})/iu;
const severalLeft =
  /^\W*(?:più (?:elementi|voci)|(?:elementi|valori) multipli|multipl[eoi]|multiple items)\W*$/iu;

function rowsAbove(rows: readonly RawRow[]): readonly (readonly string[])[] {
  const filled = rows.map(textsOf);
  const wide = filled.findIndex((texts) => texts.length > 2);
  const isTitle = (row: RawRow, texts: readonly string[]): boolean =>
    isTitleRow(row) || filterIn(texts)?.field === 'provider';
  const narrow = rows.findIndex((row, index) => {
    const texts = filled[index] ?? [];
    return texts.length > 1 && !isTitle(row, texts);
  });
  const table = wide < 0 ? narrow : wide;
  return filled.slice(0, Math.max(0, table));
}

/** Whether the row is a label and what it says, `Periodo` beside `gennaio-giugno 2018`, and no header. */
export function isTitleRow(cells: RawRow): boolean {
  const [first = '', second = '', ...others] = textsOf(cells);
  const field = labelledField(first);
  if (field === undefined || second === '' || others.length > 0) return false;
  return first.endsWith(':') || (field === 'time' && spanOfText(second) !== undefined);
}

/**
 * As `isTitleRow`, where the row stands between two lists: `CPI` beside `Alba`, `Data incontro` beside a day, or
 * alone `Incontro del 12/03/2018`.
 */
export function isLabelLine(cells: RawRow): boolean {
  const [first = '', second = '', ...others] = textsOf(cells);
  if (second === '') return meetingDay.test(first);
  if (others.length > 0) return false;
  const label = first.replace(/\s*:$/, '');
  const isHeader = rowKinds.some((kind) => meaningOfHeader(second, kind) !== undefined);
  if (isHeader) return false;
  return isTitleRow(cells) || labelledField(label) === 'place' || stageDatedBy(label) !== undefined;
}

function textsOf(cells: RawRow): readonly string[] {
  return cells.filter((cell) => !isBlank(cell)).map(cellText);
}

function labelledField(label: string): 'time' | 'place' | undefined {
  const field = meaningOfHeader(withoutPreposition(label), 'participation')?.field ?? '';
  if ((dateFields as readonly string[]).includes(field)) return 'time';
  return (placeFields as readonly string[]).includes(field) ? 'place' : undefined;
}
