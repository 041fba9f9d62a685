import { parameters } from '../../intake/settings/parameters';
import { contradicts } from '../../intake/settings/readSettings';
import type { Setting, Settings } from '../../intake/settings/settings';
import type { SettingTexts } from './settingsForm';

/** Why a text cannot be used, as a sentence, for each setting with such a text. Empty texts set nothing. */
export function settingFaults(values: SettingTexts): Readonly<Partial<Record<Setting, string>>> {
  const faults: Partial<Record<Setting, string>> = {};
  let settings: Partial<Settings> = {};
  for (const { setting, read, expected } of parameters) {
    const text = values[setting].trim();
    if (text === '') continue;
    const change = read(text, 1900);
    if (change) settings = { ...settings, ...change };
    else faults[setting] = `Non si può usare: ${expected}.`;
  }
  if (contradicts(settings)) {
    faults.firstPeriodEnd =
      'Viene prima di «Inizio servizio»: il primo periodo non può finire prima che il servizio cominci.';
  }
  return faults;
}
