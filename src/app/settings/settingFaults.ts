import { parameters } from '../../intake/settings/parameters';
import { contradicts } from '../../intake/settings/readSettings';
import type { Setting, Settings } from '../../intake/settings/settings';
import type { SettingsForm, SettingTexts } from './settingsForm';

/** What texts set, and why one cannot be used, as a sentence. Empty texts set nothing. */
export interface ReadTexts {
  readonly settings: Readonly<Partial<Settings>>;
  readonly faults: Readonly<Partial<Record<Setting, string>>>;
}

export function readTexts(values: SettingTexts): ReadTexts {
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
  return { settings, faults };
}

/** Why a text cannot be used, for each setting with such a text. */
export function settingFaults(values: SettingTexts): ReadTexts['faults'] {
  return readTexts(values).faults;
}

/** The edited form as far as it can be used: a setting whose text cannot be stays as it was loaded. */
export function usableForm(loaded: SettingsForm, edited: SettingsForm): SettingsForm {
  if (faultCount(edited.values) === 0) return edited;
  let { values } = loaded;
  for (const { setting } of parameters) {
    const next = { ...values, [setting]: edited.values[setting] };
    const isUsable = settingFaults(next)[setting] === undefined;
    if (isUsable && faultCount(next) <= faultCount(values)) values = next;
  }
  return { ...edited, values };
}

function faultCount(values: SettingTexts): number {
  return Object.keys(settingFaults(values)).length;
}
