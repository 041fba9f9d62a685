import { addFinding, type FindingLog } from '../../../findings/finding';
import { fieldHeader } from '../../../service/sheetNeeds';
import { rowKinds } from '../../../service/sheets';
import { isPivotCount, meaningOfHeader } from '../../../service/vocabulary';
import { cellText, isBlank, type RawRow, shortText } from '../../cells/cellText';
import { countOf } from '../../cells/italianNumber';
import { surveyedRows } from '../../columns/headerLine';
import type { RawSheet } from '../../rawSource';
import { isTotalLabel } from '../../rows/totalLabel';
import type { KnownPlaces } from '../places/knownPlaces';
import { isRowLabels, type UnfoldedPivot } from './unfoldedRow';
import { type PivotRules, unfoldedSurvey, unfoldPivot } from './unfoldPivot';

/** So many levels of labels may stand in one column. */
const mostLevels = 5;

interface CompactPivot {
  readonly pivot: UnfoldedPivot;
  /** The first rows of the sheet with labels in columns of their own. */
  readonly survey: readonly RawRow[];
}

/**
 * The compact pivot table that the sheet is: labels of several levels in one column, groups above what they
 * are made of. Gives how its levels are told apart, or `unclear`; both are reported. Undefined where the
 * sheet is none: a table of one level is read like any other.
 */
export async function findCompactPivot(
  sheet: RawSheet,
  survey: readonly RawRow[],
  { readPlaces, ...rules }: Omit<PivotRules, 'places'> & { readPlaces: () => Promise<KnownPlaces> },
  log: FindingLog,
): Promise<CompactPivot | 'unclear' | undefined> {
  const headerRow = survey.findIndex((row) => labelColumn(row) >= 0);
  if (headerRow < 0) return undefined;
  const column = labelColumn(survey[headerRow] ?? []);
  const below = survey.slice(headerRow + 1).filter((row) => !isBlank(row[column]));
  // A group has numbers below it: what stands last without any is a note.
  const rows = below.slice(0, below.findLastIndex((row) => !hasNoNumbers(row, column)) + 1);
  if (!isOfSeveralLevels(rows, column)) return undefined;
  const [first = [], second = []] = rows;
  const at = { sheet: sheet.name, row: headerRow, column };
  const value = shortText(survey[headerRow]?.[column]);
  const places = await readPlaces();
  const pivot = unfoldPivot(survey, surveyedRows, { headerRow, column }, { ...rules, places });
  const { kind } = rules;
  if (pivot) {
    const levels = pivot.fields.map((field) => fieldHeader(kind, field));
    const groups = [...pivot.rows.values()].filter((labels) => labels === 'group').length;
    addFinding(log, { code: 'PIVOT_COMPATTA_LETTA', ...at, value, details: { levels, groups } });
    return { pivot, survey: unfoldedSurvey(pivot, survey, kind) };
  }
  addFinding(log, {
    code: 'PIVOT_COMPATTA',
    ...{ ...at, value },
    details: { kind, labels: [shortText(first[column]), shortText(second[column])] },
  });
  return 'unclear';
}

function labelColumn(row: RawRow): number {
  return row.findIndex((cell) => typeof cell === 'string' && isRowLabels(cell));
}

function hasNoNumbers(row: RawRow, labels: number): boolean {
  return row.slice(labels + 1).every(isBlank);
}

/**
 * Whether groups have no numbers of their own, or all rows together come to the total once for each level.
 */
function isOfSeveralLevels(rows: readonly RawRow[], column: number): boolean {
  const isTotal = (row: RawRow): boolean => isTotalLabel(cellText(row[column]));
  const own = rows.filter((row) => !isTotal(row));
  const numbersOf = (row: RawRow): readonly number[] =>
    row.slice(column + 1).map((cell) => countOf(cell) ?? 0);
  const hasNone = (row: RawRow): boolean => hasNoNumbers(row, column);
  if (own.some(hasNone) && !own.every(hasNone)) return true;
  const sumOf = (some: readonly RawRow[]): number =>
    some.flatMap(numbersOf).reduce((a, b) => a + b, 0);
  const whole = rows.findLast(isTotal);
  if (whole) {
    const times = sumOf(own) / sumOf([whole]);
    return Number.isInteger(times) && times > 1 && times <= mostLevels;
  }
  return beginsWithGroup(own.map((row) => sumOf([row])));
}

/** Without a total: whether the first row is the sum of some rows below it, and the next again. */
function beginsWithGroup(sums: readonly number[]): boolean {
  let at = 0;
  while (at < sums.length) {
    const group = sums[at] ?? 0;
    let within = 0;
    let end = at + 1;
    while (end < sums.length && within < group) within += sums[end++] ?? 0;
    if (within !== group || end < at + 2) return false;
    at = end;
  }
  return sums.length > 2;
}

/**
 * The first rows of a sheet without what a pivot table writes above its headers: what it counts and by what its columns
 * are divided (`Somma di Numero`, `Semestre`). Headers of their own are as wide as the row below.
 */
export function withoutPivotCorner(survey: readonly RawRow[]): readonly RawRow[] {
  const widthOf = (row: RawRow = []): number => row.filter((cell) => !isBlank(cell)).length;
  return survey.map((row, index) => {
    const first = row.find((cell) => !isBlank(cell));
    if (!isPivotCount(cellText(first))) return row;
    const texts = row.filter((cell) => !isBlank(cell)).map((cell) => cellText(cell));
    const isCorner =
      texts.slice(1).every(isFieldOfColumns) &&
      widthOf(survey[index + 1]) > Math.max(texts.length, leastLabels);
    return isCorner ? [] : row;
  });
}

/** A label, a count and their total. */
const leastLabels = 2;

function isFieldOfColumns(text: string): boolean {
  return rowKinds.some((kind) => meaningOfHeader(text, kind)) || columnLabels.test(text);
}

const columnLabels = /^\W*(?:etichette\W*di\W*colonna|column\W*labels|valori|values)\W*$/i;
