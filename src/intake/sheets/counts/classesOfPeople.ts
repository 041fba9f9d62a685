import { agesOfClass } from '../../../service/ageClasses';
import { profileFields } from '../../../service/sheets';
import { meaningOfHeader } from '../../../service/vocabulary';
import { labelsByKey, wordClasses } from '../../../service/wordClasses';
import { matchKey } from '../../../text/matchKey';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import type { Region } from '../region';

export function isOfProfile(header: string): boolean {
  const field = meaningOfHeader(header, 'registration')?.field ?? '';
  return (profileFields as readonly string[]).includes(field);
}

const classesOf = new Map(
  Object.entries(wordClasses).map(([field, classes]) => [field, labelsByKey(classes)]),
);

/** Whether all are classes of people: `Donne` and `Uomini`, `18-29` and `30+`. */
export function areClasses(words: readonly string[]): boolean {
  return (
    words.every((word) => agesOfClass(word) !== undefined) ||
    [...classesOf.values()].some((known) => words.every((word) => known.has(matchKey(word))))
  );
}

/**
 * Whether rows of one place and time count the same people in several classes of the column: `15-24` and `20-24`,
 * foreigners and those of other states of the Union, women and people under 35.
 */
export function repeatsPeople(
  { columns }: Region,
  column: number,
  rows: readonly RawRow[],
): boolean {
  const labels = Object.values(columns).filter((each) => each !== columns.count && each !== column);
  const groups = new Map<string, Set<string>>();
  for (const row of rows) {
    if (isBlank(row[column])) continue;
    const key = labels.map((each) => matchKey(cellText(row[each]))).join('|');
    const group = groups.get(key) ?? new Set();
    groups.set(key, group.add(cellText(row[column])));
  }
  return [...groups.values()].some((group) => {
    const classes = [...group].flatMap((word) => classOf(word) ?? []);
    return classes.some((one, at) => classes.slice(at + 1).some((other) => share(one, other)));
  });
}

interface PeopleClass {
  readonly field: string;
  readonly label: string;
  readonly ages?: { readonly from: number; readonly to: number };
}

/** Channels have words that others have as well. */
const fields = ['gender', 'citizenship', 'employment', 'education'];

function classOf(word: string): PeopleClass | undefined {
  const ages = agesOfClass(word);
  if (ages) return { field: 'age', label: word, ages };
  const field = fields.find((each) => classesOf.get(each)?.has(matchKey(word)));
  if (field === undefined) return undefined;
  return { field, label: classesOf.get(field)?.get(matchKey(word)) ?? '' };
}

function share(one: PeopleClass, other: PeopleClass): boolean {
  if (one.field !== other.field) return true;
  const labels = new Set([one.label, other.label]);
  if (one.field === 'citizenship')
    return labels.has('Straniera') && (labels.has('UE') || labels.has('Extra UE'));
  if (!one.ages || !other.ages) return false;
  // `18-25` and `25-35` mean to share nobody.
  return Math.min(one.ages.to, other.ages.to) > Math.max(one.ages.from, other.ages.from);
}
