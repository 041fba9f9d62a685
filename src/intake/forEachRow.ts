import { addCellFinding } from './cellFinding';
import { cellAt, isBlank, type RawRow } from './cellText';
import type { IntakeContext } from './intakeContext';
import { placeFields } from './places';
import type { RawCell, RawChunk } from './rawSource';
import type { Region } from './region';
import { createRepeatedHeaderTest } from './repeatedHeader';
import { isNote, isTotalLabel } from './rowLabels';

/** Called with the cells by sheet column and the zero-based sheet row. */
export type RowVisitor = (cells: RawRow, row: number) => void;

/**
 * Visits the rows of a region that hold data, from top to bottom. Left aside are blank rows, header
 * rows that repeat, and total rows and notes, of which each is reported.
 */
export async function forEachRow(
  context: IntakeContext,
  region: Region,
  visit: RowVisitor,
): Promise<void> {
  const columns = requestedColumns(region);
  const request = {
    firstRow: region.firstRow,
    ...(region.rowCount === undefined ? {} : { rowCount: region.rowCount }),
    columns,
  };
  if (region.rowCount === 0) return;
  const isData = rowFilter(context, region, columns);
  const { log, texts } = context;
  const { name } = region.sheet;
  const visitAndReport: RowVisitor = (cells, row) => {
    visit(cells, row);
    texts.reportIn(log, name, row, cells);
  };
  for await (const chunk of context.source.readRows(region.sheet, request)) {
    visitChunk(chunk, isData, visitAndReport);
    context.onRows(name, chunk.rows.length);
  }
}

function visitChunk(
  { firstRow, rows }: RawChunk,
  isData: (cells: RawRow, row: number) => boolean,
  visit: RowVisitor,
): void {
  for (let index = 0; index < rows.length; index++) {
    const cells = rows[index] as RawRow;
    if (isData(cells, firstRow + index)) visit(cells, firstRow + index);
  }
}

function rowFilter(
  context: IntakeContext,
  region: Region,
  columns: readonly number[],
): (cells: RawRow, row: number) => boolean {
  const known = knownColumns(region);
  const repeatsHeader = createRepeatedHeaderTest(region.line, known);
  const isKnown = columns.reduce<boolean[]>((flags, column) => {
    flags[column] = known.includes(column);
    return flags;
  }, []);
  const findTotal = totalFinder(region);
  return (cells, row) => {
    const label = firstFilled(cells, columns);
    if (label === undefined) return false;
    const total = findTotal(cells, label);
    if (total !== undefined) {
      addCellFinding(context.log, 'RIGA_DI_TOTALE', region.sheet.name, row, total, cells[total]);
      return false;
    }
    if (isLoneNote(cells, label, columns)) {
      addCellFinding(context.log, 'RIGA_DI_NOTA', region.sheet.name, row, label, cells[label]);
      return false;
    }
    if (repeatsHeader(cells)) return false;
    return isKnown[label] === true || firstFilled(cells, known) !== undefined;
  };
}

function firstFilled(cells: RawRow, columns: readonly number[]): number | undefined {
  for (const column of columns) if (!isBlank(cells[column])) return column;
  return undefined;
}

/** Whether the row has nothing but a note, in columns that could hold more. */
function isLoneNote(cells: RawRow, column: number, columns: readonly number[]): boolean {
  const cell = cells[column];
  if (typeof cell !== 'string' || columns.length === 1) return false;
  for (const other of columns) if (other !== column && !isBlank(cells[other])) return false;
  return isNote(cell);
}

const labelFields = ['month', 'period', 'year', 'date', ...placeFields, 'contactChannel'] as const;

/**
 * Where a row says that it is a total: in its first cell that is not blank, in place of a user or,
 * unless it counts a user, in one that should name a place or a time (`CMTO | Totale | 120`).
 */
function totalFinder({ columns }: Region): (cells: RawRow, first: number) => number | undefined {
  const { userId } = columns;
  const labels = labelFields.flatMap((field) => columns[field] ?? []);
  const says = (cell: RawCell | undefined): boolean =>
    typeof cell === 'string' && isTotalLabel(cell);
  return (cells, first) => {
    if (says(cells[first])) return first;
    const user = cellAt(cells, userId);
    if (!isBlank(user)) return first !== userId && says(user) ? userId : undefined;
    for (const column of labels) if (says(cells[column])) return column;
    return undefined;
  };
}

/** Columns that hold a field or an answer, from left to right. */
function knownColumns({ columns, otherColumns }: Region): readonly number[] {
  return [...new Set([...Object.values(columns), ...otherColumns])].sort((a, b) => a - b);
}

/** The known columns, and those before them: `Totale` may stand in a column without a known header. */
function requestedColumns(region: Region): readonly number[] {
  const known = knownColumns(region);
  const first = region.line.table?.firstColumn ?? 0;
  const before = Array.from({ length: Math.max(0, (known[0] ?? 0) - first) }, (_, i) => first + i);
  return [...before, ...known];
}
