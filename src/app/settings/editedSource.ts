import type { RawCell, RawSource } from '../../intake/rawSource';
import { planSettings } from './planSettings';
import { readSettingsSheet, type SettingsForm } from './settingsForm';

/** Where the source has no sheet of parameters. */
const usualName = 'Parametri';

/** The source if its sheet `Parametri`, there or not, said what the form says. The source itself stays. */
export async function editedSource(source: RawSource, wanted: SettingsForm): Promise<RawSource> {
  const sheet = await readSettingsSheet(source);
  const edits = planSettings(sheet, wanted);
  if (edits.length === 0) return source;
  const rows: RawCell[][] = sheet.rows.map((row) => Array.from(row, (cell) => cell ?? null));
  for (const { row, column, content } of edits) {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] as RawCell[];
    while (cells.length < column) cells.push(null);
    cells[column] = content === '' ? null : content;
  }
  const known = source.sheets.find(({ name }) => name === sheet.name);
  const edited = known ?? { name: usualName, isHidden: false, rowCount: rows.length, tables: [] };
  return {
    ...source,
    sheets: known ? source.sheets : [...source.sheets, edited],
    async *readRows(which, request) {
      if (which !== edited) {
        yield* source.readRows(which, request);
        return;
      }
      const { firstRow = 0, rowCount = rows.length } = request;
      yield { firstRow, rows: rows.slice(firstRow, firstRow + rowCount) };
    },
  };
}
