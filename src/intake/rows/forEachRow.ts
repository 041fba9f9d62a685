import { addFinding, createFindingLog } from '../../findings/finding';
import { matchKey } from '../../text/matchKey';
import { memoize } from '../../text/memoize';
import { cellAt, cellText, isBlank, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { headerStart } from '../columns/headerLine';
import type { IntakeContext } from '../intakeContext';
import type { RawChunk } from '../rawSource';
import { createLabelCarrier } from '../sheets/carriedLabels';
import { codeOfBothGenders } from '../sheets/counts/classesOfPeople';
import { unfoldedRow } from '../sheets/pivots/unfoldedRow';
import { type Region, stepKey } from '../sheets/region';
import { createExplanationTest } from './explainedHeader';
import {
  createColumnNumbersTest,
  createListBelowTest,
  createRepeatedHeaderTest,
} from './headersBelow';
import { createOutcomeTest } from './outcomes/outcome';
import { placeFields } from './places';
import { createTotalGroupTest } from './rolledUpRows';
import { knownColumns, labelledColumns, requestedColumns, strangeLabels } from './rowColumns';
import { rowsApart } from './rowsApart';
import {
  isLoneNote,
  isLoneTitle,
  isPartLabel,
  isPartOfYear,
  isTotalOrPart,
  setAside,
  totalTest,
} from './totalLabel';

/** Called with the cells by sheet column and the zero-based sheet row. */
export type RowVisitor = (cells: RawRow, row: number) => void;

/**
 * Visits the rows of a region that hold data, from top to bottom. Left aside are blank rows, header
 * rows that repeat and, reported, total rows, notes, what stands apart below and steps that were not taken.
 */
export async function forEachRow(
  context: IntakeContext,
  region: Region,
  visit: RowVisitor,
): Promise<void> {
  const request = {
    firstRow: region.firstRow,
    ...(region.rowCount === undefined ? {} : { rowCount: region.rowCount }),
    columns: requestedColumns(region),
  };
  if (region.rowCount === 0) return;
  tellHeader(context, region);
  const isData = rowFilter(context, region);
  const arranged = chunkArranger(context, region);
  const { log, texts } = context;
  const { name } = region.sheet;
  const visitAndReport: RowVisitor = (cells, row) => {
    visit(cells, row);
    texts.reportIn(log, name, row, cells);
  };
  const list = rowsApart(context, region, knownColumns(region), visitAndReport);
  for await (const chunk of context.source.readRows(region.sheet, request)) {
    visitChunk(arranged(chunk), isData, list.visit);
    context.onRows(name, chunk.rows.length);
  }
  list.end();
}

/** Labels of groups are put into their rows before these are told apart by their step. */
function chunkArranger(context: IntakeContext, region: Region): (chunk: RawChunk) => RawChunk {
  if (region.pivot) return (chunk) => unfoldedChunk(context, region, chunk);
  const { step, carried } = region;
  if (!step || carried.length === 0) return (chunk) => chunk;
  const carry = createLabelCarrier(region, context);
  /** `Totale`, merged over its steps, is a group like others. */
  const isOfList = (cells: RawRow): boolean => {
    const first = cells.findIndex((cell) => !isBlank(cell));
    if (first < 0 || !isTotalOrPart(cellText(cells[first]))) return first >= 0;
    return carried.includes(first) && !isBlank(cells[step.column]);
  };
  return ({ firstRow, rows }) => ({
    firstRow,
    rows: rows.map((cells, index) => (isOfList(cells) ? carry(cells, firstRow + index) : cells)),
  });
}

/** The rows of a compact pivot table with labels in columns of their own; its groups are blank. */
function unfoldedChunk(
  { onAside }: IntakeContext,
  { sheet, pivot }: Region,
  { firstRow, rows }: RawChunk,
): RawChunk {
  const unfolded = rows.map((cells, index) => {
    const row = pivot ? unfoldedRow(pivot, cells, firstRow + index) : cells;
    if (!row) onAside?.(sheet.name, firstRow + index, 'PIVOT_COMPATTA_LETTA');
    return row ?? [];
  });
  return { firstRow, rows: unfolded };
}

/** `next`: the row below, as far as it was read with it. */
type RowTest = (cells: RawRow, row: number, next?: RawRow) => boolean;

function visitChunk({ firstRow, rows }: RawChunk, isData: RowTest, visit: RowVisitor): void {
  for (let index = 0; index < rows.length; index++) {
    const cells = rows[index] as RawRow;
    if (isData(cells, firstRow + index, rows[index + 1])) visit(cells, firstRow + index);
  }
}

function rowFilter(context: IntakeContext, region: Region): RowTest {
  const columns = labelledColumns(region);
  const known = knownColumns(region);
  const log = region.isReadBefore ? createFindingLog() : context.log;
  const { onAside } = context;
  const { name } = region.sheet;
  const repeatsHeader = createRepeatedHeaderTest(region.line, known);
  const numbersColumns = createColumnNumbersTest(region, known);
  const explain = createExplanationTest(region);
  const isKnown: boolean[] = [];
  for (const column of columns) isKnown[column] = known.includes(column);
  const findTotal = totalFinder(region);
  const belowTotal = createTotalGroupTest(region);
  const hasNotHappened = createOutcomeTest({ ...context, log }, region);
  const isOfStep = stepTest(region);
  const isOfListBelow = createListBelowTest({ ...context, log }, region);
  return (cells, row, next) => {
    if (!isOfStep(cells)) {
      if (onAside && firstFilled(cells, columns) !== undefined)
        onAside(name, row, 'FASE_NON_CONTATA');
      return false;
    }
    const label = firstFilled(cells, columns);
    if (label === undefined) return false;
    const total = findTotal(cells, label);
    const isBelowTotal = belowTotal(cells, total);
    // Among rows of several steps, totals are told of once for all of them.
    if (total !== undefined && !region.step) {
      addFinding(log, {
        code: isPartLabel(cellText(cells[total])) ? 'PARTE_NON_SOMMATA' : 'RIGA_DI_TOTALE',
        ...foundAt(region.sheet.name, row, total, cells[total]),
      });
      return false;
    }
    const isTotal = isBelowTotal || total !== undefined;
    const notAdded = isTotal ? 'RIGA_DI_TOTALE' : region.notAdded?.get(row);
    if (notAdded) {
      onAside?.(name, row, notAdded);
      return false;
    }
    const explanation = explain(cells, row);
    const isTitle = next !== undefined && isLoneTitle(cells, label, columns) && repeatsHeader(next);
    if (explanation === 'example' || isTitle || isLoneNote(cells, label, columns)) {
      addFinding(log, {
        code: 'RIGA_DI_NOTA',
        ...foundAt(region.sheet.name, row, label, cells[label]),
      });
      return false;
    }
    if (explanation === 'header' || repeatsHeader(cells) || numbersColumns(cells, row)) {
      onAside?.(name, row, 'RIGA_DI_INTESTAZIONE');
      return false;
    }
    if (isOfListBelow(cells, row)) {
      onAside?.(name, row, 'ELENCO_SOTTO_UN_ALTRO');
      return false;
    }
    if (isKnown[label] !== true && firstFilled(cells, known) === undefined) {
      onAside?.(name, row, 'RIGA_VUOTA');
      return false;
    }
    if (!hasNotHappened(cells, row)) return true;
    context.onNotTaken?.(cells);
    return false;
  };
}

function tellHeader({ onAside }: IntakeContext, { sheet, line }: Region): void {
  for (let row = headerStart(line); row <= line.row; row++)
    onAside?.(sheet.name, row, 'RIGA_DI_INTESTAZIONE');
}

/** In a log of events, tells the rows of the region's own step. */
function stepTest({ step }: Region): (cells: RawRow) => boolean {
  if (!step) return () => true;
  const { column, keys } = step;
  const isOwn = memoize((text: string) => keys.has(stepKey(text)));
  return (cells) => {
    const cell = cells[column];
    return typeof cell === 'string' && isOwn(cell);
  };
}

function firstFilled(cells: RawRow, columns: readonly number[]): number | undefined {
  for (const column of columns) if (!isBlank(cells[column])) return column;
  return undefined;
}

const profile = ['gender', 'age', 'education', 'employment', 'citizenship'] as const;
const labelFields = [
  ...profile,
  'month',
  'period',
  'year',
  'date',
  ...placeFields,
  ...(['contactChannel', 'outcome'] as const),
] as const;

/**
 * Where a row says that it is a total: in its first cell that is not blank, in place of a user or,
 * unless it counts a user, in one that should name a place or a time (`CMTO | Totale | 120`).
 */
function totalFinder(region: Region): (cells: RawRow, first: number) => number | undefined {
  const { columns } = region;
  const { userId } = columns;
  // Among measures the total is one that may count: `Totale` beside `Media`.
  const measures = region.counted && columns.outcome;
  const labels = [
    ...labelFields.flatMap((field) => columns[field] ?? []),
    ...strangeLabels(region),
  ].filter((column) => column !== measures);
  const isOfCounts = userId === undefined && (columns.count ?? region.cross[0]) !== undefined;
  const classes = profile.map((field) => columns[field]);
  // `Media` is a school as well.
  const averaged = isOfCounts ? labels.filter((column) => !classes.includes(column)) : [];
  const areas = new Set([columns.area, columns.province, columns.jobCentre]);
  const says = totalTest(region.top, isOfCounts ? labels : []);
  const ofBoth = codeOfBothGenders(region);
  return (cells, first) => {
    const code =
      ofBoth === undefined ? undefined : matchKey(cellText(cellAt(cells, columns.gender)));
    if (code !== undefined && code === ofBoth) return columns.gender;
    if (first !== measures && says(cells[first], first)) return first;
    const isSum = typeof cells[first] === 'string' && isPartOfYear(cells[first]);
    if (isSum && cells.some((cell) => typeof cell === 'number')) return first;
    const user = cellAt(cells, userId);
    if (!isBlank(user)) {
      if (userId !== undefined && first !== userId && says(user, userId)) return userId;
      // Excel puts the number of a subtotal in the place of the identifiers that it counts.
      const isSubtotal = typeof user === 'number' && isBlank(cellAt(cells, columns.date));
      return isSubtotal ? labels.find((column) => says(cells[column], column)) : undefined;
    }
    for (const column of labels) if (says(cells[column], column)) return column;
    return averaged.find((column) =>
      setAside[areas.has(column) ? 'atPlace' : 'elsewhere'](cellText(cells[column])),
    );
  };
}
