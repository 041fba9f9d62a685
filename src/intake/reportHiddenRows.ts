import { addFinding, type FindingLog } from '../findings/finding';
import type { Run } from '../grid/runs';
import { countedKinds } from '../service/stages';
import { foundAt } from './cells/foundAt';
import type { Dataset } from './dataset';
import type { RawSource } from './rawSource';

/**
 * A filter takes no row out of what is counted, and whoever looks at the sheet does not see the rows that it hides: one
 * finding for each sheet with such rows, at the first of them.
 */
export async function reportHiddenRows(
  source: RawSource,
  {
    readings,
    events,
    contacts,
    satisfaction,
  }: Pick<Dataset, 'readings' | 'events' | 'contacts' | 'satisfaction'>,
  log: FindingLog,
): Promise<void> {
  const tables = [...countedKinds.map((kind) => events[kind]), contacts, satisfaction];
  const names = new Set(readings.map(({ sheet }) => sheet));
  for (const sheet of source.sheets.filter(({ name }) => names.has(name))) {
    const runs = (await source.hiddenRows?.(sheet)) ?? [];
    if (runs.length === 0) continue;
    const rows = new Set<number>();
    for (const { length, reading, row } of tables) {
      for (let index = 0; index < length; index++) {
        if (readings[reading[index] as number]?.sheet === sheet.name)
          rows.add(row[index] as number);
      }
    }
    const hidden = rowsIn(rows, runs);
    const [first] = hidden;
    if (first === undefined) continue;
    const of = readings.find((each) => each.sheet === sheet.name);
    addFinding(log, {
      ...{ code: 'RIGHE_NASCOSTE', ...foundAt(sheet.name, first, of?.used[0]?.column ?? 0, '') },
      details: { hidden: hidden.length, rows: rows.size },
    });
  }
}

/** Those of the rows that are in one of the runs; all in rising order. */
function rowsIn(rows: ReadonlySet<number>, runs: readonly Run[]): readonly number[] {
  let at = 0;
  return [...rows]
    .sort((a, b) => a - b)
    .filter((row) => {
      while ((runs[at]?.last ?? Infinity) < row) at++;
      return (runs[at]?.first ?? Infinity) <= row;
    });
}
