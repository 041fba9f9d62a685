import type { Finding } from '../../findings/finding';
import type { RowFindings, SheetRows } from '../../findings/recheckedGroups';
import type { Clock } from '../../indicators/tally/span';
import { surveyedRows } from '../../intake/columns/headerLine';
import type { RawCell, RawSheet, RawSource } from '../../intake/rawSource';
import { countData } from '../countData';
import type { RunHooks } from '../progress';

/** A source that gives single rows, wherever they stand, without those between them. */
interface LineSource extends RawSource {
  /** With all columns, in the order in which they are asked for. */
  readonly readLines: (
    sheet: RawSheet,
    rows: readonly number[],
  ) => Promise<readonly (readonly RawCell[])[]>;
}

/** So many rows of each sheet tell what it is and which names are known, without the rows below. */
const firstRows = surveyedRows;
/** More changed rows are not looked at one by one. */
const mostRows = 2000;

/**
 * What is wrong with these rows, as they and the first rows of all sheets tell it. What only several rows
 * tell together is not found. Undefined where that does not do: for too many rows, and for a sheet on which
 * rows of others depend.
 */
export async function checkRows(
  source: LineSource,
  rows: SheetRows,
  dates: Clock,
  hooks: RunHooks,
): Promise<RowFindings | undefined> {
  const count = [...rows.values()].reduce((sum, each) => sum + each.size, 0);
  if (count > mostRows) return undefined;
  source.willRead?.(source.sheets.map((sheet) => ({ sheet, rowCount: firstRows })));
  const below = new Map<string, readonly number[]>();
  const lines = new Map<string, readonly (readonly RawCell[])[]>();
  for (const sheet of source.sheets) {
    const changed = [...(rows.get(sheet.name) ?? [])].filter((row) => row >= firstRows);
    below.set(sheet.name, changed);
    if (changed.length > 0) lines.set(sheet.name, await source.readLines(sheet, changed));
  }
  const counted = await countData(withoutRowsBetween(source, lines), dates, hooks);
  if (counted.outcome === 'nothingToCount') return undefined;
  const { tally, log, unknownNames } = counted;
  const read = new Set(tally.readings.map(({ sheet }) => sheet));
  if ([...rows.keys()].some((sheet) => !read.has(sheet))) return undefined;
  const placeOf = (sheet: string, row: number): number =>
    row < firstRows ? row : (below.get(sheet)?.[row - firstRows] ?? row);
  const moved = (finding: Finding): Finding =>
    finding.sheet === undefined || finding.row === undefined
      ? finding
      : { ...finding, row: placeOf(finding.sheet, finding.row) };
  return {
    rows,
    findings: [...log.first, ...log.further].map(moved),
    names: unknownNames.map((each) => ({
      ...each,
      rows: each.rows
        .map((row) => placeOf(each.sheet, row))
        .filter((row) => rows.get(each.sheet)?.has(row)),
    })),
  };
}

/** The first rows of each sheet and, right below them, its changed ones: a gap would end its list. */
function withoutRowsBetween(
  { name, dateSystem, sheets, ...source }: RawSource,
  lines: ReadonlyMap<string, readonly (readonly RawCell[])[]>,
): RawSource {
  return {
    ...{ name, dateSystem, sheets },
    async *readRows(sheet, { firstRow = 0, rowCount = Infinity, ...request }) {
      const end = firstRow + rowCount;
      const first = Math.min(end, firstRows) - firstRow;
      if (first > 0) yield* source.readRows(sheet, { ...request, firstRow, rowCount: first });
      const from = Math.max(firstRow, firstRows);
      const rows = (lines.get(sheet.name) ?? []).slice(
        from - firstRows,
        Math.max(0, end - firstRows),
      );
      if (rows.length > 0) yield { firstRow: from, rows };
    },
  };
}
