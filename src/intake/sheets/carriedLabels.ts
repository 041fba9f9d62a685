import { italianDay } from '../../calendar/day';
import { eventYears } from '../../calendar/yearRange';
import { addFinding } from '../../findings/finding';
import { columnName } from '../../grid/address';
import type { Field } from '../../service/fields';
import type { ColumnMap } from '../../service/sheetNeeds';
import { dateFields, profileFields, type RowKind } from '../../service/sheets';
import { isCountedKind } from '../../service/stages';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { dayOfSerial } from '../cells/serialDay';
import type { HeaderLine, SheetHead } from '../columns/headerLine';
import type { IntakeContext } from '../intakeContext';
import { dateSystemOf, type RawCell } from '../rawSource';
import { placeFields } from '../rows/places';
import { isTotalOrPart } from '../rows/totalLabel';
import type { GroupLabels, Region } from './region';

export const labelFields: readonly Field[] = [
  ...placeFields,
  ...dateFields,
  'contactChannel',
  'outcome',
  ...profileFields,
];

/**
 * The columns whose labels stand only on the first row of their group, as in a pivot table or under merged
 * cells. Where such a column is blank, the labels to its right are not. No label stands twice within its
 * group, and no two rows of a group say the same: otherwise labels of a list are lacking. Rows with a day of their
 * own have no such columns: they are events, whose blank cells lack something. For rows of users see `carriedOfUsers`.
 *
 * @param step - The column that names the step of each row, where one does.
 */
export function carriedLabels(
  kind: RowKind,
  columns: ColumnMap,
  line: HeaderLine,
  head: SheetHead,
  step?: number,
): readonly number[] {
  if (kind === 'satisfaction') return [];
  if (kind === 'territory') return carriedAreas(columns, head.rows.slice(line.row + 1));
  if (columns.userId !== undefined && isLater(kind) && step === undefined)
    return carriedOfUsers(columns.userId, columns, head.rows.slice(line.row + 1));
  if (columns.userId !== undefined || columns.date !== undefined) return [];
  const labels = [
    ...labelFields.flatMap((field) => columns[field] ?? []),
    ...(step === undefined ? [] : [step]),
  ];
  labels.sort((a, b) => a - b);
  // A total of more than one row is a group as well.
  const rows = head.rows.slice(line.row + 1).filter((row) => {
    const last = labels.findLast((column) => !isBlank(row[column]));
    return last !== undefined && !isTotalOrPart(cellText(row[last]));
  });
  const carried: number[] = [];
  for (const [index, column] of labels.slice(0, -1).entries()) {
    const outer = labels.slice(0, index);
    // `2018` below a blank month is the whole year.
    const isPartOfYear = column === columns.month || column === columns.period;
    if (isPartOfYear && columns.year !== undefined && columns.year > column) break;
    if (carried.length < index || !standsOnce(column, outer, labels.slice(index + 1), rows)) break;
    carried.push(column);
  }
  return carried;
}

/** Puts the label of the group into rows that lack it, from top to bottom, and says so once per column of a sheet. */
export function createLabelCarrier(
  { sheet, line, carried, columns }: Pick<Region, 'sheet' | 'line' | 'carried' | 'columns'>,
  { log, source }: Pick<IntakeContext, 'log' | 'source'>,
): (cells: RawRow, row: number) => readonly RawCell[] {
  const labels: RawCell[] = carried.map(() => null);
  const isSaid = (column: number): boolean =>
    log.first.some(
      (each) =>
        each.code === 'ETICHETTA_DEL_GRUPPO' && each.sheet === sheet.name && each.column === column,
    );
  const reported = new Set(carried.filter(isSaid));
  return (cells, row) => {
    const first = carried.findIndex((column) => !isBlank(cells[column]));
    const blank = first < 0 ? carried.length : first;
    const filled = Array.from(cells, (cell) => cell ?? null);
    carried.forEach((column, index) => {
      if (index >= blank) {
        labels[index] = cells[column] ?? null;
        return;
      }
      filled[column] = labels[index] ?? null;
      if (reported.has(column)) return;
      reported.add(column);
      const label = labels[index];
      const day =
        column === columns.date && typeof label === 'number'
          ? dayOfSerial(label, dateSystemOf(source, sheet.name), eventYears)
          : undefined;
      addFinding(log, {
        code: 'ETICHETTA_DEL_GRUPPO',
        ...foundAt(sheet.name, row, column, day === undefined ? label : italianDay(day)),
        details: { header: line.headers[column] || columnName(column) },
      });
    });
    return filled;
  };
}

function isLater(kind: RowKind): boolean {
  return isCountedKind(kind) && kind !== 'registration';
}

/**
 * The date and the places of a meeting that are merged beside its users: blank in the same rows, at least half of
 * all, with the date left of the users; or the places alone, in the first row of each run of one day.
 */
function carriedOfUsers(
  userId: number,
  columns: ColumnMap,
  all: readonly RawRow[],
): readonly number[] {
  const { date } = columns;
  const rows = all.filter((row) => !isBlank(row[userId]));
  if (date === undefined || isBlank(rows[0]?.[date])) return [];
  const places = placeFields.flatMap((field) => columns[field] ?? []);
  const carried = [date, ...places].filter((column) => rows.some((row) => isBlank(row[column])));
  const [first] = carried;
  if (first === undefined) return [];
  const heads = rows.filter((row) => !isBlank(row[first]));
  const isWhole = (row: RawRow): boolean =>
    carried.every((column) => isBlank(row[column]) === isBlank(row[first]));
  if (isBlank(rows[0]?.[first]) || heads.length < 2 || !rows.every(isWhole)) return [];
  const keyOf = (row: RawRow): string =>
    [date, ...places].map((column) => cellText(row[column])).join('|');
  if (new Set(heads.map(keyOf)).size < heads.length) return [];
  if (first === date) return date < userId && 2 * heads.length <= rows.length ? carried : [];
  // In each run of one day the first row names its place, and no other does.
  const isOfRun = rows.every(
    (row, index) => (row[date] === rows[index - 1]?.[date]) === isBlank(row[first]),
  );
  return isOfRun ? carried : [];
}

/** The columns of areas, wherever they stand: merged beside the job centres of each area. */
function carriedAreas(columns: ColumnMap, rows: readonly RawRow[]): readonly number[] {
  const { area, jobCentre, areaCode, provinces } = columns;
  if (area === undefined || jobCentre === undefined) return [];
  const centres = rows.filter((row) => !isBlank(row[jobCentre]));
  if (!standsOnce(area, [], [jobCentre], centres)) return [];
  const others = [areaCode, provinces].flatMap((column) => column ?? []);
  const isMerged = (column: number): boolean =>
    centres.some((row) => !isBlank(row[column])) &&
    centres.every((row) => !isBlank(row[area]) || isBlank(row[column]));
  return [area, ...others.filter(isMerged)];
}

function standsOnce(
  column: number,
  outer: readonly number[],
  inner: readonly number[],
  rows: readonly RawRow[],
): boolean {
  let known = new Set<string>();
  let within = new Set<string>();
  let group: string | undefined;
  let isCarried = false;
  for (const row of rows) {
    const label = cellText(row[column]);
    if (outer.some((each) => !isBlank(row[each]))) {
      known = new Set();
      group = undefined;
    }
    if (label !== '') {
      if (known.has(label)) return false;
      known.add(label);
      within = new Set();
      group = label;
    } else if (group === undefined || inner.every((each) => isBlank(row[each]))) return false;
    else isCarried = true;
    const rest = inner.map((each) => cellText(row[each])).join('|');
    // The labels of a group further in are blank as well.
    if (inner.every((each) => !isBlank(row[each]))) {
      if (within.has(rest)) return false;
      within.add(rest);
    }
  }
  return isCarried;
}

/**
 * The labels of places that stand in any one row of their group, as people type them who like them centred. Groups
 * are told by what stands beside: all of them say the same, row by row (the same months). Undefined where that does
 * not hold, or where rows name users.
 */
export function labelsAmidGroups(
  region: Pick<Region, 'columns' | 'firstRow' | 'rowCount' | 'carried'>,
  survey: readonly RawRow[],
): GroupLabels | undefined {
  const { columns, firstRow, rowCount = Infinity, carried } = region;
  if (columns.userId !== undefined || columns.date !== undefined || carried.length > 0)
    return undefined;
  const labels = labelFields.flatMap((field) => columns[field] ?? []).sort((a, b) => a - b);
  const [column, ...inner] = labels;
  if (column === undefined || !placeFields.some((field) => columns[field] === column))
    return undefined;
  const innerOf = (row: RawRow): string => inner.map((each) => cellText(row[each])).join('|');
  const rows = survey
    .slice(0, firstRow + rowCount)
    .map((cells, row) => ({ cells, row, key: innerOf(cells), label: cells[column] ?? null }))
    .slice(firstRow)
    .filter(({ cells }) => labels.some((each) => !isBlank(cells[each])))
    .filter(({ cells }) => !labels.some((each) => isTotalOrPart(cellText(cells[each]))));
  if (inner.length === 0 || rows.some(({ cells }) => inner.some((each) => isBlank(cells[each]))))
    return undefined;
  const length = rows.findIndex(({ key }, index) => index > 0 && key === rows[0]?.key);
  if (length < 2 || rows.length % length > 0) return undefined;
  if (rows.some(({ key }, index) => key !== rows[index % length]?.key)) return undefined;
  const found = new Map<number, RawCell>();
  for (let start = 0; start < rows.length; start += length) {
    const group = rows.slice(start, start + length);
    const [label, ...others] = group.flatMap((each) => (isBlank(each.label) ? [] : [each.label]));
    if (label === undefined || others.length > 0) return undefined;
    for (const { row } of group) found.set(row, label);
  }
  return new Set(found.values()).size * length === rows.length
    ? { column, labels: found }
    : undefined;
}
