import { agesOfClass, type AgeSpan } from '../../../service/profile/ageClasses';
import { profileLabels } from '../../../service/profile/profileLabels';
import { profileFields } from '../../../service/sheets';
import { meaningOfHeader } from '../../../service/vocabulary';
import { matchKey } from '../../../text/matchKey';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import { countOf } from '../../cells/italianNumber';
import type { Region } from '../region';
import { sumTexts } from './possibleCounts';

export function isOfProfile(header: string): boolean {
  const field = meaningOfHeader(header, 'registration')?.field ?? '';
  return (profileFields as readonly string[]).includes(field);
}

/** Whether all are classes of people: `Donne` and `Uomini`, `18-29` and `30+`. */
export function areClasses(words: readonly string[]): boolean {
  return (
    words.every((word) => agesOfClass(word) !== undefined) ||
    Object.values(profileLabels).some((known) => words.every((word) => known.has(matchKey(word))))
  );
}

/**
 * Whether rows of one place and time count the same people in several classes of the column: `15-24` and `20-24`,
 * foreigners and those of other states of the Union, women and people under 35.
 */
export function repeatsPeople(
  { columns }: Region,
  count: number,
  column: number,
  rows: readonly RawRow[],
): boolean {
  const labels = Object.values(columns).filter((each) => each !== columns.count && each !== column);
  const groups = new Map<string, Map<string, number>>();
  for (const row of rows) {
    if (isBlank(row[column])) continue;
    const key = labels.map((each) => matchKey(cellText(row[each]))).join('|');
    const group = groups.get(key) ?? new Map<string, number>();
    const word = cellText(row[column]);
    groups.set(key, group.set(word, (group.get(word) ?? 0) + (countOf(row[count]) ?? 0)));
  }
  const all = [...groups.values()].map(classesIn);
  return all.some(sharePeople) || addForeigners(all);
}

/** A smaller sum may be chance. */
const noChance = 10;

/**
 * The code of both genders, where two others are those of women and men and it counts, in every place and time, what they
 * do together: `9` beside `1` and `2`.
 */
export function codeOfBothGenders({ columns, top, ...region }: Region): string | undefined {
  const { gender, count, userId } = columns;
  if (gender === undefined || count === undefined || userId !== undefined) return undefined;
  const rows = top.filter((row) => !isBlank(row[gender]));
  const codes = new Set(rows.map((row) => matchKey(cellText(row[gender]))));
  const areCodes = codes.size === 3 && [...codes].every((code) => /^[\dfmt]$/.test(code));
  if (!areCodes) return undefined;
  const [sum] = sumTexts({ ...region, columns, top }, count, gender, rows, 1);
  const counts = rows.map((row) =>
    matchKey(cellText(row[gender])) === sum ? (countOf(row[count]) ?? 0) : 0,
  );
  return counts.reduce((all, each) => all + each, 0) >= noChance ? sum : undefined;
}

function classesIn(group: ReadonlyMap<string, number>): readonly PeopleClass[] {
  return [...group].flatMap(([word, count]) => {
    const found = classOf(word);
    return found ? [{ ...found, count }] : [];
  });
}

function sharePeople(classes: readonly PeopleClass[]): boolean {
  const isDivided = (field: string): boolean =>
    new Set(classes.flatMap((each) => (each.field === field ? [each.label] : []))).size > 1;
  // A word such as `Studente` may stand among those of another field.
  const own = classes.filter(({ field }) => sure.has(field) || isDivided(field));
  return own.some((one, at) => own.slice(at + 1).some((other) => share(one, other)));
}

/** Whether foreigners are, in every group, those of the Union and the others together: else they may be still others. */
function addForeigners(groups: readonly (readonly PeopleClass[])[]): boolean {
  const sums = groups.flatMap((classes) => {
    const countIn = (...labels: readonly string[]): number =>
      classes.reduce((sum, { label, count }) => sum + (labels.includes(label) ? count : 0), 0);
    const [foreign, parts] = [countIn('Straniera'), countIn('UE', 'Extra UE')];
    return foreign > 0 && parts > 0 ? [foreign === parts] : [];
  });
  return sums.length > 1 && sums.every(Boolean);
}

const sure = new Set(['gender', 'age', 'citizenship']);

interface PeopleClass {
  readonly field: string;
  readonly label: string;
  readonly count: number;
  readonly ages?: AgeSpan;
}

/** Channels have words that others have as well. */
const fields = ['gender', 'citizenship', 'employment', 'education'] as const;

function classOf(word: string): Omit<PeopleClass, 'count'> | undefined {
  const ages = agesOfClass(word);
  if (ages) return areAges(ages) ? { field: 'age', label: word, ages } : undefined;
  const field = fields.find((each) => profileLabels[each].has(matchKey(word)));
  if (field === undefined) return undefined;
  return { field, label: profileLabels[field].get(matchKey(word)) ?? '' };
}

/** Who may register. Other spans are hours, or people of a firm. */
function areAges({ from, to }: AgeSpan): boolean {
  return (from === 0 || from >= youngest) && to >= youngest;
}

const youngest = 14;

function share(one: PeopleClass, other: PeopleClass): boolean {
  if (one.field !== other.field) return true;
  if (!one.ages || !other.ages) return false;
  // `18-25` and `25-35` mean to share nobody.
  return Math.min(one.ages.to, other.ages.to) > Math.max(one.ages.from, other.ages.from);
}
