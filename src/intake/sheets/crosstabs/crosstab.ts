import { type ColumnMap, lacking, needsOf } from '../../../service/sheetNeeds';
import type { RowKind } from '../../../service/sheets';
import { isAbsent } from '../../cells/absentText';
import { cellText, isBlank } from '../../cells/cellText';
import { spanOfText } from '../../cells/textSpan';
import { type ColumnMatch, matchColumns, namesUsers } from '../../columns/columnMatch';
import type { LocatedCorrection } from '../../columns/correction';
import type { HeaderLine, SheetHead } from '../../columns/headerLine';
import type { DateSystem, RawCell } from '../../rawSource';
import { isOfBothGenders, isTotalLabel } from '../../rows/totalLabel';
import { holdsCounts } from '../counts/possibleCounts';
import { yearOfMonths } from '../findRegions';
import type { KnownPlaces } from '../places/knownPlaces';
import { asColumns, type CrossColumn, type Given, lackingOf, type TotalColumn } from '../region';
import {
  alike,
  type CountsColumn,
  type Heading,
  type HeadingMeaning,
  type HeadingRules,
  headsDates,
  meaningsOf,
} from './crossHeadings';
import { isSumOf, partsOfSpan, summedColumns } from './crossSums';
import { beginsWithCount, clashes, labelsOf, lastLabel, withUnheadedLabel } from './crosstabLabels';
import { withPartsOfYear } from './headingTime';

/** Counts with periods, places or channels above them and others beside them. */
export interface Crosstab {
  readonly line: HeaderLine;
  readonly kind: RowKind;
  readonly match: ColumnMatch;
  /** The columns that say what a row is. */
  readonly columns: ColumnMap;
  /** What the sheet's name says in the place of columns and headers. */
  readonly given: Given;
  readonly cross: readonly CrossColumn[];
  /** Columns left aside: totals of others, parts of others, and numbers that nobody knows. */
  readonly totals: readonly TotalColumn[];
  readonly parts: readonly number[];
  readonly unknown: readonly number[];
}

export interface CrosstabRules {
  readonly kind: RowKind;
  readonly sheetName: string;
  readonly corrections: readonly LocatedCorrection[];
  readonly places: KnownPlaces;
  readonly dateSystem: DateSystem;
  /** What the name of the sheet says. */
  readonly named: Given;
}

/**
 * The crosstab that the top rows begin, or undefined: the header with the most columns of counts, none of
 * them below row `lastRow`.
 */
export function findCrosstab(
  head: SheetHead,
  lastRow: number,
  rules: CrosstabRules,
): Crosstab | undefined {
  const single = [...head.tableLines, ...head.lines].filter(({ row }) => row <= lastRow);
  const double = head.lines.flatMap((lower, index): readonly HeaderLine[] => {
    const upper = head.lines[index - 1];
    const isPair = upper?.row === lower.row - 1 && lower.row <= lastRow;
    if (!isPair) return [];
    const pair = { ...lower, upper: upper.cells };
    const above = head.lines[index - 2];
    return above?.row === lower.row - 2 ? [pair, { ...pair, uppermost: above.cells }] : [pair];
  });
  // Whatever stands below the headers of a list of users is the list.
  const list = Math.min(
    ...single
      .filter((line) => namesUsers(matchColumns(line, rules.kind, rules.corrections)))
      .map(({ row }) => row),
    Infinity,
  );
  const found = [...single, ...double]
    .filter(({ row }) => row < list)
    .flatMap((line) => crosstabUnder(line, head, rules) ?? []);
  const size = ({ cross }: Crosstab): number =>
    cross.reduce((sum, { given }) => sum + 1 + Object.keys(given).length, 0);
  return found.reduce<Crosstab | undefined>(
    (best, next) => (best && size(best) >= size(next) ? best : next),
    undefined,
  );
}

function crosstabUnder(
  line: HeaderLine,
  head: SheetHead,
  rules: CrosstabRules,
): Crosstab | undefined {
  const { kind, sheetName } = rules;
  const named = { ...line, headers: ownHeaders(line) };
  const match = matchColumns(named, kind, rules.corrections);
  if (namesUsers(match)) return undefined;
  const headed = labelsOf(match);
  const year = headed.year !== undefined || rules.named.year !== undefined;
  const headings = withPartsOfYear(headingsOf(line, new Set(Object.values(headed))), year);
  const meaningRules: HeadingRules = { ...rules, yearIsElsewhere: year };
  const meanings = meaningsOf(headings, meaningRules);
  const counted = alike(headings, meanings);
  const first = counted[0]?.column;
  if (first === undefined) return undefined;

  const columns = withUnheadedLabel(headed, line, first, head, rules);
  const asTotal = counted.filter((column) => isSumOf(column, counted));
  const cross = counted.filter((column) => !asTotal.includes(column));
  const given = cross[0]?.given ?? {};
  if (!columns || clashes(columns, given) || !isEnough(cross, rules)) return undefined;
  const stated: ColumnMap = { ...asColumns(given), ...columns, count: first };
  const bySheet = {
    ...lackingOf(rules.named, stated),
    ...yearFor(given, stated, rules.named),
    ...((given.period ?? given.month) ? {} : yearOfMonths(rules.named, match, line, head)),
  };
  const all: ColumnMap = { ...asColumns(bySheet), ...stated };
  if (lacking(kind, needsOf(kind, sheetName).needed, all).length > 0) return undefined;

  const below = head.rows.slice(line.row + 1);
  if (!line.upper && cross.every(({ column }) => isHeading(below[0]?.[column]))) return undefined;
  if (!below.some((row) => cross.some(({ column }) => beginsWithCount(row[column]))))
    return undefined;
  if (cross.some((each) => headsDates(each, below, rules.dateSystem))) return undefined;
  const taken = new Set(counted.map(({ column }) => column));
  const others = (is: HeadingMeaning['is']): readonly number[] =>
    headings.flatMap(({ column }, index) =>
      meanings[index]?.is === is && !taken.has(column) ? [column] : [],
    );
  const sums = others('unknown').flatMap((column): readonly TotalColumn[] => {
    const parts = summedColumns(column, cross, below);
    return parts.length === 0 ? [] : [{ column, parts }];
  });
  const strange = [...others('unknown'), ...others('counts')].filter(
    (column) => !sums.some((sum) => sum.column === column),
  );
  const unknown = strange
    .filter((column) => column > Math.min(first, lastLabel(columns)))
    .filter((column) => holdsCounts(named.headers[column] ?? '', column, below))
    .sort((a, b) => a - b);
  return {
    line: named,
    kind,
    match,
    columns,
    given: bySheet,
    cross: cross.map(({ column, given: own, isCumulated }) => ({
      ...{ column, given: own },
      ...(isCumulated && { isCumulated }),
    })),
    totals: [
      ...others('total').map((column) => ({
        column,
        parts: partsOf(column, cross, unknown, headings),
      })),
      ...asTotal.map((total) => ({
        column: total.column,
        parts: columnsOf(partsOfSpan(total, cross)),
      })),
      ...sums,
    ].sort((a, b) => a.column - b.column),
    parts: others('part'),
    unknown,
  };
}

/** The columns that have above or below them what stands so at a total (`Totale` below `2018`); else all, with those that nobody knows. */
function partsOf(
  total: number,
  cross: readonly CountsColumn[],
  unknown: readonly number[],
  headings: readonly Heading[],
): readonly number[] {
  const cellsOf = (column: number): readonly string[] =>
    (headings.find((each) => each.column === column)?.cells ?? []).map(cellText);
  const own = cellsOf(total).map((text) =>
    isTotalLabel(text) || isOfBothGenders(text) ? '' : text,
  );
  const alikeTotal = columnsOf(cross).filter((column) => {
    const cells = cellsOf(column);
    return own.every((text, level) => text === '' || cells[level] === text);
  });
  const isOfSome = alikeTotal.length > 0 && alikeTotal.length < cross.length;
  return isOfSome ? alikeTotal : [...columnsOf(cross), ...unknown];
}

function columnsOf(cross: readonly CountsColumn[]): readonly number[] {
  return cross.map(({ column }) => column);
}

/** Each column's own header: below or, where that is blank, above. */
function ownHeaders({ headers, upper = [], uppermost = [] }: HeaderLine): readonly string[] {
  const width = Math.max(headers.length, upper.length, uppermost.length);
  return Array.from(
    { length: width },
    (_, column) => headers[column] || cellText(upper[column]) || cellText(uppermost[column]),
  );
}

/** A heading that spans columns stands in the first of them; what stands above labels spans none. */
function headingsOf(line: HeaderLine, labels: ReadonlySet<number>): readonly Heading[] {
  const { headers, cells } = line;
  const above = [line.upper, line.uppermost].filter((row) => row !== undefined);
  const width = Math.max(headers.length, ...above.map(({ length }) => length));
  const headings: Heading[] = [];
  const groups: RawCell[] = above.map(() => null);
  for (let column = line.table?.firstColumn ?? 0; column < width; column++) {
    const over = above.map((row) => row[column] ?? null);
    const own = (headers[column] ?? '') === '' ? null : (cells[column] ?? null);
    if (labels.has(column)) continue;
    for (let level = over.length - 1; level >= 0; level--) {
      // Below another year no semester goes on.
      if (!isBlank(over[level])) groups.fill(null, 0, level)[level] = over[level] ?? null;
    }
    // A total of all stands beside the groups, merged downwards.
    if (!isBlank(own)) headings.push({ column, cells: [own, ...groups] });
    else if (!over.every(isBlank)) headings.push({ column, cells: groups.filter(isFilled) });
  }
  return headings;
}

function isFilled(cell: RawCell): boolean {
  return !isBlank(cell);
}

/** Whether a second row of headers goes on below the first: `Obiettivo` and `Firmati`, or `N.` and `%`. */
function isHeading(cell: RawCell | undefined): boolean {
  const text = cellText(cell);
  return /\p{L}/u.test(text) && !isAbsent(text) && !beginsWithCount(text);
}

/** One column alone is a crosstab only where its header can be nothing else. */
function isEnough(cross: readonly CountsColumn[], { kind }: CrosstabRules): boolean {
  const [only] = cross;
  if (!only || cross.length > 1) return only !== undefined;
  if (kind === 'contact' && only.given.contactChannel !== undefined) return true;
  return typeof only.given.period === 'string' && !only.isCumulated;
}

/** The year in the sheet's name, for headers that lack theirs. */
function yearFor({ month, period }: Given, columns: ColumnMap, { year }: Given): Given {
  const part = cellText(month ?? period ?? null);
  const isWhole = part === '' || typeof month === 'number' || spanOfText(part) !== undefined;
  return isWhole || year === undefined || columns.year !== undefined ? {} : { year };
}
