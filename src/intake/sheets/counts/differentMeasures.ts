import { addFinding, type FindingLog, withdrawFindings } from '../../../findings/finding';
import { isOfBalance, isOfMeasures, isOfMovement } from '../../../service/measures';
import { isOfRemarks, outcomeKey } from '../../../service/outcomes';
import { kindsByName } from '../../../service/sheetNames';
import { profileFields } from '../../../service/sheets';
import { meansSheet } from '../../../service/sheetTitles';
import { matchKey } from '../../../text/matchKey';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import { foundAt } from '../../cells/foundAt';
import { columnsNamed } from '../../columns/correction';
import type { HeadedColumn } from '../../dataset';
import type { RawSheet } from '../../rawSource';
import { settledOutcomes } from '../../rows/outcomes/outcome';
import { isPartLabel, isTotalOrPart, setAside } from '../../rows/totalLabel';
import type { Settings } from '../../settings/settings';
import type { Region } from '../region';
import { areClasses, isOfProfile, repeatsPeople } from './classesOfPeople';
import { isSettled, otherMeasureOf } from './otherMeasure';
import { holdsCounts, sumTexts } from './possibleCounts';
import { dividedPeople } from './somePeople';

/** A column whose texts say that the rows count different things. */
interface MeasureColumn extends HeadedColumn {
  readonly words: readonly string[];
}

/** Regions of which each counts one thing, and those that are not read until it is said what counts. */
interface Sorted {
  readonly regions: readonly Region[];
  readonly asked: readonly Region[];
}

/**
 * Sets the regions aside whose counts are of different things that do not add up - who came, who went, who is left -
 * where nobody has said which of them count: that is asked about. They may stand in columns side by side or, named in
 * a column such as `Voce`, in rows. Where the settings say which rows count, the region counts those.
 *
 * @param surveys - Of each sheet its first rows; row i is sheet row i.
 */
export function withOneMeasureEach(
  regions: readonly Region[],
  surveys: ReadonlyMap<RawSheet, readonly RawRow[]>,
  settings: Settings,
  log: FindingLog,
): Sorted {
  const read: Region[] = [];
  const asked: Region[] = [];
  const divided = dividedPeople(regions, surveys, log);
  for (const each of regions) {
    const { asked: part, whole: region = each } = divided.get(each) ?? {};
    const other = isSettled(region, settings)
      ? undefined
      : (otherMeasureOf(region, surveys.get(region.sheet) ?? []) ?? part);
    if (other) {
      if (!asked.some((each) => sharesRows(each, region)))
        addFinding(log, { code: 'ALTRA_MISURA', ...other });
      asked.push(region);
      continue;
    }
    const together = regions.filter((other) => sharesRows(other, region));
    const one = withOneMeasure(region, together, surveys.get(region.sheet) ?? [], settings, log);
    if (one) read.push(one);
    else asked.push(region);
  }
  const isRead = (name: string): boolean => read.some(({ sheet }) => sheet.name === name);
  const unread = new Set(asked.map(({ sheet }) => sheet.name).filter((name) => !isRead(name)));
  // Of rows that are not read nothing has to be completed.
  withdrawFindings(log, 'NOME_DEL_FOGLIO_USATO', ({ sheet = '' }) => unread.has(sheet));
  return { regions: read, asked };
}

/** Of rows that are read for several steps, what is beside one may be of another. */
function sharesRows({ sheet, line }: Region, other: Region): boolean {
  return other.sheet === sheet && other.line.row === line.row;
}

/** Undefined where it is asked about. `together`: the regions of the same rows, itself among them. */
function withOneMeasure(
  region: Region,
  together: readonly Region[],
  survey: readonly RawRow[],
  settings: Settings,
  log: FindingLog,
): Region | undefined {
  const { sheet, kind, columns, line } = region;
  if (columns.userId !== undefined || isSettled(region, settings)) return region;
  const { firstRow, rowCount = Infinity } = region;
  const rows = survey.slice(firstRow, firstRow + rowCount);
  const beside = measuresBeside(region, together, rows, settings);
  const [first] = beside;
  if (first) {
    const isOfSeveral = together.some((each) => each.columns.count !== first.column);
    // The rows of a log have one column for all steps.
    if (isOfSeveral || kind === together[0]?.kind)
      addFinding(log, {
        code: 'CONTEGGI_DA_SCEGLIERE',
        ...foundAt(sheet.name, line.row, first.column, first.header),
        details: { kind, columns: beside, ...(isOfSeveral && { isOfSeveral }) },
      });
    return undefined;
  }
  const inRows = together.length > 1 ? undefined : measuresInRows(region, rows);
  if (!inRows) return region;
  const { header, column, words } = inRows;
  // Of those that are no step nothing more is to say.
  withdrawFindings(
    log,
    'FASE_NON_CONTATA',
    (each) => each.sheet === sheet.name && each.column === column,
  );
  const counted = countedWords(words, settings);
  if (counted) return countingOnly(region, column, counted);
  addFinding(log, {
    code: 'MISURE_IN_RIGHE',
    ...foundAt(sheet.name, line.row, column, header),
    details: { kind, words },
  });
  return undefined;
}

/**
 * The column of counts and those beside it that count who came, went or is left; none where no such stands there. Among
 * several steps they are of the step that they name, else of the one right before them.
 */
function measuresBeside(
  { sheet, kind, columns: { count }, cross, unused, line }: Region,
  together: readonly Region[],
  rows: readonly RawRow[],
  { columnCorrections }: Settings,
): readonly HeadedColumn[] {
  if (count === undefined || cross.length > 0) return [];
  const isSettled = columnCorrections.some(
    (each) =>
      each.field === 'count' &&
      meansSheet(each.sheet, sheet.name) &&
      columnsNamed(each.column, line.headers).includes(count),
  );
  const counts = together.map(({ columns }) => columns.count ?? Infinity);
  const isOwn = ({ header, column }: HeadedColumn): boolean => {
    const named = kindsByName(header).find((each) => together.some((other) => other.kind === each));
    const before = counts.filter((each) => each < column);
    return named
      ? named === kind
      : count === (before.length > 0 ? Math.max(...before) : Math.min(...counts));
  };
  const others = unused.filter(
    ({ header, column }) =>
      isOfMovement(header) &&
      !isPartLabel(header) &&
      holdsCounts(header, column, rows) &&
      isOwn({ header, column }),
  );
  if (isSettled || others.length === 0) return [];
  return [{ header: line.headers[count] ?? '', column: count }, ...others];
}

/** More texts are no names of what is counted. */
const mostWords = 12;

function measuresInRows(region: Region, rows: readonly RawRow[]): MeasureColumn | undefined {
  const { kind, columns, cross, unused, step, line } = region;
  const counts = cross.length > 0 ? cross.map(({ column }) => column) : [columns.count ?? -1];
  const filled = rows.filter((row) => counts.some((column) => !isBlank(row[column])));
  const counted = filled.filter((row) => !row.some(isAside));
  // Under `Statistica` the total is one measure among others.
  const countedBeside = (own: number): readonly RawRow[] =>
    filled.filter((row) => !row.some((cell, column) => column !== own && isAside(cell)));
  if (step) {
    const words = wordsIn(step.column, counted);
    const header = line.headers[step.column] ?? '';
    return words.some(isOfBalance) ? { header, column: step.column, words } : undefined;
  }
  const profile = profileFields.flatMap((field) => columns[field] ?? []);
  const headed = profile.map((column) => headedBy(line, column));
  for (const each of [...unused, ...headed]) {
    if (!repeatsPeople(region, counts[0] ?? -1, each.column, counted)) continue;
    const words = wordsIn(each.column, counted);
    if (words.length > 0) return { ...each, words };
  }
  // Of a list of a stage the outcome says which rows count.
  const outcome = kind === 'contact' || cross.length > 0 ? columns.outcome : undefined;
  const ofOutcome = outcome === undefined ? [] : [headedBy(line, outcome)];
  for (const { header, column } of [...unused, ...ofOutcome]) {
    const words = wordsIn(column, isOfMeasures(header) ? countedBeside(column) : counted);
    if (words.length < 2 || words.length > mostWords || isOfRemarks(header)) continue;
    if (isOfProfile(header) || areClasses(words)) continue;
    const isMeasure =
      isOfMeasures(header) ||
      words.some(isOfBalance) ||
      sumTexts(region, counts[0] ?? -1, column, counted).length > 0;
    if (isMeasure) return { header, column, words };
  }
  return undefined;
}

function headedBy({ headers }: Region['line'], column: number): HeadedColumn {
  return { column, header: headers[column] ?? '' };
}

/** As they are first written; none where a row says nothing before the first, or a number. */
function wordsIn(column: number, rows: readonly RawRow[]): readonly string[] {
  const words = new Map<string, string>();
  for (const row of rows) {
    const cell = row[column];
    if (isBlank(cell) && words.size > 0) continue;
    if (typeof cell !== 'string' || isBlank(cell)) return [];
    const text = cellText(cell);
    if (!words.has(matchKey(text))) words.set(matchKey(text), text);
  }
  return [...words.values()];
}

function isAside(cell: RawRow[number]): boolean {
  if (typeof cell !== 'string') return false;
  const text = cellText(cell);
  return isTotalOrPart(text) || setAside.atPlace(text);
}

/** The texts, tidied up, whose rows count; undefined where that is not settled. */
function countedWords(
  words: readonly string[],
  settings: Settings,
): ReadonlySet<string> | undefined {
  const settled = settledOutcomes(settings);
  const counted = words.filter((word) => settled(word) === 'happened');
  const open = words.filter((word) => settled(word) === undefined);
  if (counted.length > 0) return new Set(counted.map(outcomeKey));
  return open.length < 2 && open.length < words.length ? new Set(open.map(outcomeKey)) : undefined;
}

function countingOnly(
  { step, ...region }: Region,
  column: number,
  counted: ReadonlySet<string>,
): Region {
  const { columns, unused } = region;
  return {
    ...{ ...region, counted },
    columns: { ...columns, outcome: step?.column ?? column },
    unused: unused.filter((each) => each.column !== column),
  };
}
