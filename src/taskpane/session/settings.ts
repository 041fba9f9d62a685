import { planSettings } from '../../app/settings/planSettings';
import { settingFaults, usableForm } from '../../app/settings/settingFaults';
import {
  readSettingsSheet,
  type SettingsForm,
  settingsForm,
  withEdits,
} from '../../app/settings/settingsForm';
import { openExcelSource } from '../../excel/read/excelSource';
import { writeParameters } from '../../excel/write/writeParameters';
import {
  isEdited,
  type ReadySettings,
  type SavingStep,
  type SettingsState,
  wantedForm,
} from '../state/settingsState';
import { allSettings, settingsWords } from '../words/settingsWords';
import { problemOf } from './problemOf';
import type { Dispatch } from './runJob';

/** Reads the sheet `Parametri`, and the headers that corrections can name. Writes nothing. */
export async function loadSettings(dispatch: Dispatch): Promise<void> {
  dispatch({ type: 'settingsAsked' });
  try {
    const source = await openExcelSource();
    const form = settingsForm(await readSettingsSheet(source));
    const { readSheetHeaders } = await import(
      /* webpackChunkName: "counting" */ '../../app/settings/sheetHeaders'
    );
    dispatch({ type: 'settingsLoaded', form, sheets: await readSheetHeaders(source) });
  } catch (error) {
    dispatch({ type: 'settingsUnread', problem: problemOf(error) });
  }
}

/**
 * Saves what had been typed when the save was asked for, as far as it can be used: what cannot stays in the
 * form, where its field says why. `asked`: the form at that time; `settings`: the form now that the saves
 * before are done. Undefined: there is nothing to save.
 */
export function saveUsable(
  dispatch: Dispatch,
  settings: SettingsState | undefined,
  asked: SettingsState | undefined,
  step: SavingStep,
): Promise<unknown> | undefined {
  if (settings?.kind !== 'ready' || asked?.kind !== 'ready') return undefined;
  const { loaded } = settings;
  const sent = usableForm(loaded, withEdits(loaded, asked.loaded, wantedForm(asked)));
  if (JSON.stringify(sent) === JSON.stringify(loaded)) return undefined;
  return saveSettings(dispatch, settings, sent, step);
}

/**
 * Writes what differs from the form as it was loaded into the sheet `Parametri`, as that is now. Whether that
 * went well; where it did not, the pane has been told why.
 */
async function saveSettings(
  dispatch: Dispatch,
  settings: ReadySettings,
  sent: SettingsForm,
  step: SavingStep,
): Promise<boolean> {
  dispatch({ type: 'settingsSaving', step });
  try {
    const sheet = await readSettingsSheet(await openExcelSource());
    const edits = planSettings(sheet, withEdits(settingsForm(sheet), settings.loaded, sent));
    if (edits.length > 0) await writeParameters(sheet.name, edits);
    const form = settingsForm(await readSettingsSheet(await openExcelSource()));
    dispatch({ type: 'settingsSaved', form, sent, hasWritten: edits.length > 0 });
    return true;
  } catch (error) {
    dispatch({ type: 'settingsUnsaved', problem: problemOf(error) });
    return false;
  }
}

/**
 * Saves what was typed and not saved yet, so that no job goes by other settings than those that the user
 * sees. Whether the job may begin; where it may not, the pane has been told why.
 */
export async function settleSettings(
  dispatch: Dispatch,
  settings: SettingsState | undefined,
): Promise<boolean> {
  if (settings?.kind !== 'ready' || !isEdited(settings)) return true;
  const faults = settingFaults(settings.edited.values);
  const faulty = allSettings.find((setting) => faults[setting]);
  if (faulty === undefined) {
    const isSaved = await saveSettings(dispatch, settings, wantedForm(settings), 'saving');
    if (!isSaved) dispatch({ type: 'viewed', view: 'settings' });
    return isSaved;
  }
  const sentence = settingsWords.unusable(faulty, faults[faulty] ?? '');
  dispatch({ type: 'settingsRefused', problem: { sentence } });
  return false;
}
