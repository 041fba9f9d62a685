import { addFinding, createFindingLog } from '../../findings/finding';
import { has } from '../../service/sheetNeeds';
import { dateFields } from '../../service/sheets';
import { isCountedKind } from '../../service/stages';
import { isBlankOrDash } from '../cells/absentText';
import { isBlank, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import type { IntakeContext } from '../intakeContext';
import type { RawSource } from '../rawSource';
import { watchTotals } from '../sheets/counts/brokenTotals';
import { withTitleColumn } from '../sheets/places/groupTitles';
import { asColumns, type Given, type Region } from '../sheets/region';
import { withCarried } from './carriedRows';
import { gatherLabelFaults, gatherRowFaults } from './faults/gatherFaults';
import { forEachRow, type RowVisitor } from './forEachRow';
import { createMarkTest } from './outcomes/outcome';
import {
  countColumns,
  type CountRow,
  type DoubtfulSums,
  labelOfTotal,
  mayBeRolledUp,
  rolledUpRows,
} from './rolledUpRows';

/**
 * Visits the rows of a list or, one after the other, the columns of a crosstab: each of its cells that is not
 * blank is a row of its own, read as if its column were the column of counts. `readerOf` gets the context that its
 * findings belong in.
 */
export async function forEachCount(
  context: IntakeContext,
  region: Region,
  readerOf: (part: Region, isFirst: boolean, context: IntakeContext) => RowVisitor,
): Promise<void> {
  if (region.cross.length === 0) {
    const blanks = createBlankCounts(context, region);
    const ofRows = { ...context, faults: gatherRowFaults(context) };
    const read = blanks.watching(readerOf(withTitleColumn(region), true, ofRows));
    await forEachOwnCount(context, region, withCarried(context, region, read));
    blanks.report();
    return;
  }
  const rows: (readonly [RawRow, number])[] = [];
  const keep: RowVisitor = (cells, row) => rows.push([cells, row]);
  const blanks = createBlankCounts(context, region);
  await forEachOwnCount(context, region, withCarried(context, region, blanks.watching(keep)));
  blanks.report();
  const ofParts = { ...context, faults: gatherLabelFaults(context) };
  for (const [index, part] of partsOf(withTitleColumn(region)).entries()) {
    const read = readerOf(part, index === 0, ofParts);
    const column = region.cross[index]?.column ?? 0;
    const isDenied = part.columns.outcome === column ? createMarkTest(context, part) : () => false;
    for (const [cells, row] of rows)
      if (!isBlankOrDash(cells[column]) && !isDenied(cells, row)) read(cells, row);
  }
  const { onAside } = context;
  const saysNone = (cells: RawRow): boolean =>
    region.cross.every(({ column }) => isBlankOrDash(cells[column]));
  if (onAside)
    for (const [cells, row] of rows)
      if (saysNone(cells)) onAside(region.sheet.name, row, 'RIGA_SENZA_NUMERO');
}

/** More rows are not held back until all are known. */
const mostHeld = 50_000;

/** Visits the rows as `forEachRow` does; of counts, totals that do not say so are left aside and reported as well. */
async function forEachOwnCount(
  context: IntakeContext,
  region: Region,
  visit: RowVisitor,
): Promise<void> {
  if (!mayBeRolledUp(region)) {
    await forEachWatchedRow(context, region, visit);
    return;
  }
  const { texts } = context;
  const { name } = region.sheet;
  const log = region.isReadBefore ? createFindingLog() : context.log;
  const held: CountRow[] = [];
  let seen = 0;
  const release = (totals: ReadonlySet<number>): void => {
    for (const [cells, row] of held.splice(0)) {
      if (totals.has(row)) {
        const label = labelOfTotal(region, cells);
        addFinding(log, { code: 'RIGA_DI_TOTALE', ...foundAt(name, row, label, cells[label]) });
      } else {
        visit(cells, row);
        texts.reportIn(context.log, name, row, cells);
      }
    }
  };
  await forEachWatchedRow(context, region, (cells, row) => {
    held.push([cells, row]);
    seen++;
    if (seen > mostHeld) release(new Set());
  });
  const { totals, doubtful } = rolledUpRows(region, held);
  for (const sums of doubtful) askAboutSums(context, region, sums, held);
  release(totals);
}

/** Visits the rows as `forEachRow` does, and holds all of them against the totals among them. */
async function forEachWatchedRow(
  context: IntakeContext,
  region: Region,
  visit: RowVisitor,
): Promise<void> {
  const totals = watchTotals(region, mostHeld);
  const source: RawSource = {
    ...context.source,
    async *readRows(sheet, request) {
      for await (const chunk of context.source.readRows(sheet, request)) {
        totals?.see(chunk);
        yield chunk;
      }
    },
  };
  await forEachRow(totals ? { ...context, source } : context, region, visit);
  totals?.report(context.log);
}

/** A finding names no more rows than these. */
const mostNamed = 10;

/** Rows that may be totals are counted meanwhile. */
function askAboutSums(
  { log, areRightCounts }: IntakeContext,
  region: Region,
  { columns, rows }: DoubtfulSums,
  held: readonly CountRow[],
): void {
  const { sheet, kind, line } = region;
  if (!(isCountedKind(kind) || kind === 'contact') || areRightCounts(sheet.name)) return;
  const [row = 0] = rows;
  const [cells = []] = held.find(([, each]) => each === row) ?? [];
  const column = countColumns(region).find((each) => !isBlankOrDash(cells[each])) ?? 0;
  addFinding(log, {
    code: 'CONTEGGI_SOVRAPPOSTI',
    ...foundAt(sheet.name, row, column, cells[column]),
    details: {
      ...{ kind, other: sheet.name, rows: rows.length },
      sums: {
        columns: columns.map((each) => line.headers[each] ?? ''),
        first: rows.slice(0, mostNamed).map((each) => each + 1),
      },
    },
  });
}

/**
 * Watches the columns of counts of rows without identifiers. One that is blank in every row counts nobody,
 * which nobody may have meant: it is reported. Blank periods after the last one with counts are still to
 * come.
 */
function createBlankCounts({ log }: IntakeContext, { sheet, line, kind, columns, cross }: Region) {
  // A meeting that has its day was held without a number too.
  const isOfUsers = columns.userId !== undefined || (kind === 'meeting' && 'date' in columns);
  const single = columns.count === undefined || isOfUsers ? [] : [columns.count];
  const crossed = columns.userId === undefined ? cross.map(({ column }) => column) : [];
  const counts = cross.length > 0 ? crossed : single;
  const isTimed = cross.some(({ given }) => has(dateFields, asColumns(given)));
  // Of a place in one period, or in one row, a blank is nothing unusual.
  const fewestRows = cross.some(({ given }) => isTimed && !isTime(given)) ? Infinity : 2;
  const blank = new Set(counts);
  let rows = 0;
  return {
    watching: (visit: RowVisitor): RowVisitor =>
      counts.length === 0
        ? visit
        : (cells, row) => {
            rows++;
            if (blank.size > 0)
              for (const column of blank) if (!isBlank(cells[column])) blank.delete(column);
            visit(cells, row);
          },
    report(): void {
      const last = isTimed ? counts.findLast((column) => !blank.has(column)) : Infinity;
      const left = counts.filter((column) => blank.has(column) && column < (last ?? -1));
      const [first] = left;
      if (rows < (cross.length > 0 ? fewestRows : 1) || first === undefined) return;
      const headed = left.map((column) => ({ header: line.headers[column] ?? '', column }));
      const at = foundAt(sheet.name, line.row, first, line.headers[first]);
      addFinding(log, { code: 'CONTEGGI_VUOTI', ...at, details: { columns: headed, rows } });
    },
  };
}

function isTime(given: Given): boolean {
  return Object.keys(given).every((field) => (dateFields as readonly string[]).includes(field));
}

/** Beside users stand marks, not counts. */
function partsOf(region: Region): readonly Region[] {
  const field = region.columns.userId === undefined ? 'count' : 'outcome';
  return region.cross.map(({ column, given, isCumulated }) => ({
    ...region,
    columns: { ...region.columns, [field]: column },
    given: { ...region.given, ...given },
    cross: [],
    ...(isCumulated && { isCumulated }),
  }));
}
