import { addFinding, type FindingLog } from '../findings/finding';
import type { Run } from '../grid/runs';
import { countedKinds } from '../service/stages';
import { foundAt } from './cells/foundAt';
import type { Dataset } from './dataset';
import type { RawSource } from './rawSource';

/** All that rows were read into. */
type ReadRows = Pick<Dataset, 'readings' | 'events' | 'contacts' | 'satisfaction'>;

/**
 * A filter takes no row out of what is counted, nor does a line through it, and whoever looks at the sheet takes it for
 * out: one finding for each sheet with such rows, at the first of them.
 */
export async function reportHiddenRows(
  source: RawSource,
  read: ReadRows,
  log: FindingLog,
): Promise<void> {
  const names = new Set(read.readings.map(({ sheet }) => sheet));
  for (const sheet of source.sheets.filter(({ name }) => names.has(name))) {
    const of = read.readings.find((each) => each.sheet === sheet.name);
    const report = (
      code: 'RIGHE_NASCOSTE' | 'RIGHE_BARRATE',
      runs: readonly Run[] | undefined,
    ): void => {
      if (!runs || runs.length === 0) return;
      const rows = rowsOf(sheet.name, read);
      const marked = rowsIn(rows, runs);
      const [first] = marked;
      if (first === undefined) return;
      const at = foundAt(sheet.name, first, of?.used[0]?.column ?? 0, '');
      addFinding(log, { code, ...at, details: { marked: marked.length, rows: rows.size } });
    };
    report('RIGHE_NASCOSTE', await source.hiddenRows?.(sheet));
    report('RIGHE_BARRATE', await source.struckRows?.(sheet));
  }
}

/** The rows of the sheet that were read. */
function rowsOf(
  sheet: string,
  { readings, events, contacts, satisfaction }: ReadRows,
): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const table of [...countedKinds.map((kind) => events[kind]), contacts, satisfaction]) {
    for (let index = 0; index < table.length; index++) {
      if (readings[table.reading[index] as number]?.sheet === sheet)
        rows.add(table.row[index] as number);
    }
  }
  return rows;
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
