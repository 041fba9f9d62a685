import { createFindingLog } from '../../findings/finding';
import type { Run } from '../../grid/runs';
import type { RawSource } from '../../intake/rawSource';
import { readSettings } from '../../intake/settings/readSettings';
import { planSheets } from '../../intake/sheets/planSheets';

/**
 * The rows that data are read from, by the name of their sheet: from the first below a header to the last
 * that holds something. Only the first rows of the sheets are read.
 */
export async function dataRows(source: RawSource): Promise<ReadonlyMap<string, Run>> {
  const log = createFindingLog();
  const said = await readSettings(source, log);
  const { regions } = await planSheets(source, said, log);
  const rows = new Map<string, Run>();
  for (const { sheet, firstRow } of regions) {
    const first = Math.min(firstRow, rows.get(sheet.name)?.first ?? Infinity);
    rows.set(sheet.name, { first, last: sheet.rowCount - 1 });
  }
  return rows;
}
