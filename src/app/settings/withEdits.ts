import { parameters } from '../../intake/settings/parameters';
import type { Setting } from '../../intake/settings/settings';
import type { SettingsForm } from './settingsForm';

/**
 * What to save: the sheet as it is now, with what the user changed in the form since it was loaded.
 * What somebody changed in the sheet meanwhile, and not in the form, stays.
 */
export function withEdits(
  now: SettingsForm,
  loaded: SettingsForm,
  edited: SettingsForm,
): SettingsForm {
  const values = Object.fromEntries(
    parameters.map(({ setting }) => {
      const isEdited = edited.values[setting] !== loaded.values[setting];
      return [setting, (isEdited ? edited : now).values[setting]];
    }),
  ) as Record<Setting, string>;
  const isSame = JSON.stringify(edited.corrections) === JSON.stringify(loaded.corrections);
  return { values, corrections: isSame ? now.corrections : edited.corrections };
}
