import { planSettings } from '../../app/settings/planSettings';
import { readSettingsSheet, settingsForm } from '../../app/settings/settingsForm';
import { readSheetHeaders } from '../../app/settings/sheetHeaders';
import { withEdits } from '../../app/settings/withEdits';
import { openExcelSource } from '../../excel/excelSource';
import { writeParameters } from '../../excel/writeParameters';
import type { ReadySettings } from '../state/settingsState';
import { problemOf } from './problemOf';
import type { Dispatch } from './runJob';

/** Reads the sheet `Parametri`, and the headers that corrections can name. Writes nothing. */
export async function loadSettings(dispatch: Dispatch): Promise<void> {
  dispatch({ type: 'settingsAsked' });
  try {
    const source = await openExcelSource();
    const form = settingsForm(await readSettingsSheet(source));
    dispatch({ type: 'settingsLoaded', form, sheets: await readSheetHeaders(source) });
  } catch (error) {
    dispatch({ type: 'settingsUnread', problem: problemOf(error) });
  }
}

/** Writes what was changed in the form into the sheet `Parametri`, as that is now. */
export async function saveSettings(
  dispatch: Dispatch,
  { loaded, edited }: ReadySettings,
): Promise<void> {
  dispatch({ type: 'settingsSaving' });
  try {
    const sheet = await readSettingsSheet(await openExcelSource());
    const edits = planSettings(sheet, withEdits(settingsForm(sheet), loaded, edited));
    if (edits.length > 0) await writeParameters(sheet.name, edits);
    const saved = settingsForm(await readSettingsSheet(await openExcelSource()));
    dispatch({ type: 'settingsSaved', form: saved });
  } catch (error) {
    dispatch({ type: 'settingsUnsaved', problem: problemOf(error) });
  }
}
