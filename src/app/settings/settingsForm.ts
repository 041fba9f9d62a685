import { italianDay } from '../../calendar/day';
import { createFindingLog } from '../../findings/finding';
import { cellText, type RawRow } from '../../intake/cells/cellText';
import {
  type DateSystem,
  dateSystemOf,
  type RawCell,
  type RawSource,
} from '../../intake/rawSource';
import { parameterLines } from '../../intake/settings/parameterLines';
import { type Parameter, parameters } from '../../intake/settings/parameters';
import {
  correctionLines,
  type CorrectionText,
  readCorrections,
} from '../../intake/settings/readCorrections';
import { settingsRows, settingsSheets, withoutCells } from '../../intake/settings/readSettings';
import { defaultSettings, type Setting } from '../../intake/settings/settings';
import { isReportContent } from '../../intake/sheets/reservedSheets';

/** The sheet `Parametri` as texts to be edited. */
export interface SettingsForm {
  /** As the analyst would type them; empty where the sheet does not say. */
  readonly values: SettingTexts;
  readonly corrections: readonly CorrectionText[];
}

export type SettingTexts = Readonly<Record<Setting, string>>;

/** What the report says where the sheet says nothing. */
export const usualTexts: Pick<SettingTexts, 'title' | 'service'> = defaultSettings;

/** The sheet that the form is about, with what it holds. */
export interface SettingsSheet {
  /** Absent where there is none. */
  readonly name?: string;
  /** Row i is sheet row i. */
  readonly rows: readonly RawRow[];
  readonly dateSystem: DateSystem;
}

/** Of several sheets of parameters, the first. */
export async function readSettingsSheet(source: RawSource): Promise<SettingsSheet> {
  for (const sheet of settingsSheets(source)) {
    const rows = await settingsRows(source, sheet);
    if (!isReportContent(rows))
      return { name: sheet.name, rows, dateSystem: dateSystemOf(source, sheet.name) };
  }
  return { rows: [], dateSystem: source.dateSystem };
}

export function settingsForm({ rows, dateSystem }: SettingsSheet): SettingsForm {
  const texts = new Map<Setting, string>();
  for (const { parameter, value } of parametersIn(rows).lines) {
    if (!parameter) continue;
    // The first row that sets something is the one that counts.
    if (texts.get(parameter.setting)) continue;
    texts.set(parameter.setting, shown(parameter, value, dateSystem));
  }
  const values = Object.fromEntries(
    parameters.map(({ setting }) => [setting, texts.get(setting) ?? '']),
  ) as Record<Setting, string>;
  return { values, corrections: correctionLines(rows)?.lines ?? [] };
}

/** The parameters of a sheet, the block of corrections left out. */
export function parametersIn(rows: readonly RawRow[]): ReturnType<typeof parameterLines> {
  return parameterLines(withoutCells(rows, readCorrections('', rows, createFindingLog()).cells));
}

/** A date that is a serial number shows as the day it is. */
function shown(parameter: Parameter, value: RawCell, system: DateSystem): string {
  if (typeof value !== 'number') return cellText(value);
  const read = parameter.read(value, system);
  const day = read?.serviceStart ?? read?.firstPeriodEnd ?? read?.asOf;
  return day === undefined ? cellText(value) : italianDay(day);
}

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
