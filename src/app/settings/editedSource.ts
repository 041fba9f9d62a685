import type { RawSource } from '../../intake/rawSource';
import { sheetNameOf } from '../../service/sheets';
import { planSettings, withCells } from './planSettings';
import { readSettingsSheet, type SettingsForm } from './settingsForm';

/** The source if its sheet `Parametri`, there or not, said what the form says. The source itself stays. */
export async function editedSource(source: RawSource, wanted: SettingsForm): Promise<RawSource> {
  const sheet = await readSettingsSheet(source);
  const edits = planSettings(sheet, wanted);
  if (edits.length === 0) return source;
  const rows = withCells(sheet.rows, edits);
  const known = source.sheets.find(({ name }) => name === sheet.name);
  const name = sheetNameOf('settings');
  const edited = known ?? { name, isHidden: false, rowCount: rows.length, tables: [] };
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
