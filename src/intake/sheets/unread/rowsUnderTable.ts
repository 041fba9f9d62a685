import { addFinding, type FindingLog } from '../../../findings/finding';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import type { RawSource, RawTable } from '../../rawSource';
import { isTotalLabel } from '../../rows/totalLabel';
import type { Region } from '../region';

/**
 * Reports rows that were pasted under the Excel tables of these regions and look like their own. Is to be asked
 * once the rows of the tables have been read: of a large sheet that ends with its table the source knows by then
 * that nothing follows.
 */
export async function reportRowsBelow(
  source: RawSource,
  regions: readonly Region[],
  log: FindingLog,
): Promise<void> {
  const asked = new Set<RawTable>();
  for (const region of regions) {
    const { table } = region.line;
    // Several steps may be read of one table.
    if (!table || asked.has(table)) continue;
    asked.add(table);
    await reportRowsUnder(table, source, region, log);
  }
}

/** The rows of another table below are not among them. */
async function reportRowsUnder(
  table: RawTable,
  source: RawSource,
  region: Region,
  log: FindingLog,
): Promise<void> {
  const { sheet } = region;
  const end = table.firstRow + table.rowCount;
  const next = Math.min(
    ...sheet.tables.map(({ firstRow }) => (firstRow >= end ? firstRow : Infinity)),
  );
  const columns = columnsOf(region);
  const request = {
    firstRow: end,
    ...(next === Infinity ? {} : { rowCount: next - end }),
    columns,
  };
  let count = 0;
  let first: number | undefined;
  for await (const { firstRow, rows } of source.readRows(sheet, request)) {
    for (const [index, row] of rows.entries()) {
      if (!seemsRowOf(region, row)) continue;
      first ??= firstRow + index;
      count++;
    }
  }
  if (first === undefined) return;
  addFinding(log, {
    code: 'RIGHE_SOTTO_LA_TABELLA',
    ...{ sheet: sheet.name, row: first, column: Math.min(...columns), value: '' },
    details: { count },
  });
}

/** Whether what stands below a table looks like a row of its own: notes fill one cell, totals say so. */
export function seemsRowOf(region: Region, row: RawRow): boolean {
  const columns = columnsOf(region);
  const filled = columns.filter((column) => !isBlank(row[column]));
  const needed = Math.min(2, columns.length);
  return filled.length >= needed && !isTotalLabel(cellText(row[Math.min(...filled)]));
}

function columnsOf({ columns, otherColumns }: Region): readonly number[] {
  return [...Object.values(columns), ...otherColumns];
}
