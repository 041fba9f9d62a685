import { type Field, fieldLabel } from '../../service/fields';
import { spanHeaders } from '../../service/headers';
import { italianProvinces } from '../../service/italianProvinces';
import { somePeopleIn } from '../../service/measures';
import { genderOf } from '../../service/profile/profileLabels';
import { type ColumnMap, has } from '../../service/sheetNeeds';
import { dateFields, type RowKind } from '../../service/sheets';
import { type HeaderMeaning, meaningOfHeader } from '../../service/vocabulary';
import { matchKey, matchWords } from '../../text/matchKey';
import { memoize } from '../../text/memoize';
import { columnsNamed, correctedField, type LocatedCorrection, saysNone } from './correction';
import type { HeaderLine } from './headerLine';

/** The columns of one kind of sheet under one header row. */
export interface ColumnMatch {
  readonly columns: ColumnMap;
  /** Fields whose column is named in a way that also numbers rows (`N.`). */
  readonly weak: ReadonlySet<Field>;
  /** Columns that could hold a field as well as the one before them. */
  readonly repeated: readonly { readonly field: Field; readonly column: number }[];
  /** What corrections settled; `instead` is the column that would have been used without. */
  readonly corrected: readonly CorrectedColumn[];
  /** Fields that no column holds, as corrections say. */
  readonly declined: ReadonlySet<Field>;
  /** Corrections that had an effect. */
  readonly applied: ReadonlySet<LocatedCorrection>;
}

/** Whether the rows name users. A column such as `N.`, which may number rows, does not do so. */
export function namesUsers({ columns, weak }: Pick<ColumnMatch, 'columns' | 'weak'>): boolean {
  return columns.userId !== undefined && !weak.has('userId');
}

interface CorrectedColumn {
  readonly field: Field;
  readonly column: number;
  readonly instead?: number;
}

interface Candidate extends HeaderMeaning {
  readonly column: number;
}

/**
 * Reads the headers as those of a sheet of this kind. A correction wins, then a clear name, then the first.
 */
export function matchColumns(
  line: HeaderLine,
  kind: RowKind,
  corrections: readonly LocatedCorrection[],
): ColumnMatch {
  const isHeader = (header: string): boolean =>
    header !== '' && (meaningOfHeader(header, kind) !== undefined || isFirstDay(header));
  if (corrections.length === 0 && !line.headers.some(isHeader)) return noHeaders;
  const settled = settledFields(line, kind, corrections);
  const taken = new Set([...settled.values()].flatMap(({ columns }) => columns));
  const byField = candidatesByField(line, kind, taken);
  const columns: Partial<Record<Field, number>> = {};
  const weak = new Set<Field>();
  const repeated: { field: Field; column: number }[] = [];
  const corrected: CorrectedColumn[] = [];
  for (const field of new Set([...settled.keys(), ...byField.keys()])) {
    const own = strongest(withoutParts(byField.get(field) ?? [], line));
    const settledColumns = settled.get(field)?.columns;
    const [used, ...others] = settledColumns ?? own.map(({ column }) => column);
    if (used === undefined) continue;
    columns[field] = used;
    const namesakes = settledColumns || field !== 'date' ? [] : namesakesOf(used, line);
    repeated.push(...[...others, ...namesakes].map((column) => ({ field, column })));
    const instead = own[0]?.column;
    if (settledColumns) {
      corrected.push({ field, column: used, ...(instead === undefined ? {} : { instead }) });
    } else if (own[0]?.strength === 'weak') weak.add(field);
  }
  const span = columns.userId === undefined && !has(dateFields, columns) ? spanColumns(line) : {};
  Object.assign(columns, span);
  const applied = new Set([...settled.values()].map(({ correction }) => correction));
  const declined = new Set(
    [...settled].flatMap(([field, { columns: chosen }]) => (chosen.length === 0 ? [field] : [])),
  );
  return { columns, weak, repeated, corrected, declined, applied };
}

/** The match of a row of data, one object for all: each row of a head is looked at for each kind of sheet. */
const noHeaders: ColumnMatch = {
  columns: {},
  weak: new Set(),
  repeated: [],
  corrected: [],
  declined: new Set(),
  applied: new Set(),
};

/** `Dal` and `Al`, side by side: the first day stands for the period. */
function spanColumns({ headers }: HeaderLine): Pick<ColumnMap, 'period' | 'lastDay'> {
  const first = headers.findIndex(isFirstDay);
  const isLast = first >= 0 && lastDayKeys.has(matchKey(headers[first + 1] ?? ''));
  return isLast ? { period: first, lastDay: first + 1 } : {};
}

const firstDayKeys = new Set(spanHeaders.first.map(matchKey));
const isFirstDay = memoize((header: string) => firstDayKeys.has(matchKey(header)));
const lastDayKeys = new Set(spanHeaders.last.map(matchKey));

/** By field, the correction that settles it and its columns. The first one for a field or a column holds. */
function settledFields(
  line: HeaderLine,
  kind: RowKind,
  corrections: readonly LocatedCorrection[],
): ReadonlyMap<
  Field,
  { readonly correction: LocatedCorrection; readonly columns: readonly number[] }
> {
  const settled = new Map<Field, { correction: LocatedCorrection; columns: readonly number[] }>();
  const taken = new Set<number>();
  for (const correction of corrections) {
    const field = correctedField(correction, kind);
    const columns = columnsNamed(correction.column, line.headers).filter(
      (column) => !taken.has(column),
    );
    if ((columns.length === 0 && !saysNone(correction)) || settled.has(field)) continue;
    settled.set(field, { correction, columns });
    columns.forEach((column) => taken.add(column));
  }
  return settled;
}

/**
 * `M/F` is the gender, unless it is the total beside `M` and `F`. `Anni` are the years of counts, and the age of
 * people.
 */
function writtenOut(header: string, { headers }: HeaderLine, kind: RowKind): string {
  if (bothGenders.test(header) && !headers.some((each) => genderOf(each) !== undefined))
    return fieldLabel('gender');
  if (matchKey(header) !== 'anni') return header;
  const isOfPeople = headers.some((each) => meaningOfHeader(each, kind)?.field === 'userId');
  return isOfPeople || kind === 'satisfaction' ? fieldLabel('age') : header;
}

const bothGenders = /^\s*(?:m\s*[/-]\s*f|f\s*[/-]\s*m)\s*$/i;

function candidatesByField(
  line: HeaderLine,
  kind: RowKind,
  taken: ReadonlySet<number>,
): ReadonlyMap<Field, readonly Candidate[]> {
  const byField = new Map<Field, Candidate[]>();
  const codes = provinceCodesOf(line);
  for (const [column, header] of line.headers.entries()) {
    if (header === '' || taken.has(column) || codes.has(header)) continue;
    const meaning = meaningOfHeader(writtenOut(header, line, kind), kind);
    if (!meaning) continue;
    const candidate = { ...meaning, column };
    byField.set(candidate.field, [...(byField.get(candidate.field) ?? []), candidate]);
  }
  return byField;
}

const provinceCodes: ReadonlySet<string> = new Set(italianProvinces.map(([code]) => code));
/** Of one or two some field may be meant. */
const fewestCodes = 3;

/** The headers of a crosstab of provinces: beside `CE` and `NA`, `SA` is Salerno and no provider. */
function provinceCodesOf({ headers }: HeaderLine): ReadonlySet<string> {
  const codes = new Set(headers.filter((header) => provinceCodes.has(header)));
  return codes.size >= fewestCodes ? codes : new Set();
}

/** Of several counts those of all people: `Patti (donne)` beside `Patti`, or beside `Patti (uomini)`, is of a part. */
function withoutParts(
  candidates: readonly Candidate[],
  { headers }: HeaderLine,
): readonly Candidate[] {
  const [first, ...others] = candidates;
  if (first?.field !== 'count' || others.length === 0) return candidates;
  return candidates.filter(({ column }) => somePeopleIn(headers[column] ?? '') === undefined);
}

/** Beside `Data firma utente`, `Data di firma del SA`: the same date as someone else sees it. */
function namesakesOf(used: number, { headers }: HeaderLine): readonly number[] {
  const [date, step, whose] = wordsOfDate(headers[used] ?? '');
  if (date !== 'data' || whose === undefined || /^(?:prim|ultim)/.test(step ?? '')) return [];
  return [...headers.keys()].filter((column) => {
    const [first, second, other] = wordsOfDate(headers[column] ?? '');
    return first === date && second === step && other !== undefined && other !== whose;
  });
}

function wordsOfDate(header: string): readonly string[] {
  return matchWords(header).filter((word) => !/^d(?:i|el|ell|ella|ello)?$/.test(word));
}

/** The candidates of the greatest strength that there is. */
function strongest(candidates: readonly Candidate[]): readonly Candidate[] {
  for (const greatest of ['clear', 'likely'] as const) {
    const own = candidates.filter(({ strength }) => strength === greatest);
    if (own.length > 0) return own;
  }
  return candidates;
}
