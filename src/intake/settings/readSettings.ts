import { addFinding, type FindingLog } from '../../findings/finding';
import { kindsByName } from '../../service/sheetNames';
import { cellText, isBlank, type RawRow, shortText } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { createTextWatch } from '../cells/textWatch';
import type { LocatedCorrection } from '../columns/correction';
import { dateSystemOf, type RawSheet, type RawSource } from '../rawSource';
import { isReportContent, isReservedSheet } from '../sheets/reservedSheets';
import { parameterLines } from './parameterLines';
import type { Parameter } from './parameters';
import { readCorrections } from './readCorrections';
import {
  defaultSettings,
  type Setting,
  type SettingCell,
  type SettingCells,
  type Settings,
} from './settings';

/** The settings, and the corrections with their places. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly corrections: readonly LocatedCorrection[];
  /** Where each stands that was set. */
  readonly cells: SettingCells;
}

/** No sheet of parameters is longer; what comes after is not looked at. */
const mostRows = 1000;

/**
 * Reads the sheet `Parametri`, or several of them: names and values in columns side by side, and anywhere a
 * block of corrections headed Foglio, Campo, Colonna. A value that cannot be used has no effect and is
 * reported. So is a parameter that is set again, but not where another sheet says the same, as files of
 * several offices do.
 */
export async function readSettings(source: RawSource, log: FindingLog): Promise<ReadSettings> {
  let settings = defaultSettings;
  const corrections: LocatedCorrection[] = [];
  const cells = new Map<Setting, SettingCell>();
  const said = new Map<Parameter, string>();
  for (const sheet of settingsSheets(source)) {
    const rows = await settingsRows(source, sheet);
    if (isReportContent(rows)) continue;
    const block = readCorrections(sheet.name, rows, log);
    corrections.push(...block.corrections);
    const others = withoutCells(rows, block.cells);
    settings = readParameters(source, sheet.name, others, { settings, cells, said }, log);
  }
  const columnCorrections = corrections.map(({ sheet, field, column }) => ({
    sheet,
    field,
    column,
  }));
  return { settings: { ...settings, columnCorrections }, corrections, cells };
}

/** Those that are named `Parametri`, or as good as. */
export function settingsSheets({ sheets }: RawSource): readonly RawSheet[] {
  return sheets.filter(({ name }) => !isReservedSheet(name) && kindsByName(name)[0] === 'settings');
}

/** What there is to read of such a sheet; row i is sheet row i. */
export async function settingsRows(source: RawSource, sheet: RawSheet): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  for await (const chunk of source.readRows(sheet, { rowCount: mostRows })) {
    chunk.rows.forEach((row, index) => (rows[chunk.firstRow + index] = row));
  }
  return Array.from(rows, (row: RawRow | undefined) => row ?? []);
}

/** The rows with these cells, row to columns, blank. */
export function withoutCells(
  rows: readonly RawRow[],
  cells: ReadonlyMap<number, ReadonlySet<number>>,
): readonly RawRow[] {
  return rows.map((row, index) => {
    const taken = cells.get(index);
    return taken ? row.map((cell, column) => (taken.has(column) ? null : cell)) : row;
  });
}

function readParameters(
  source: RawSource,
  sheet: string,
  rows: readonly RawRow[],
  before: {
    readonly settings: Settings;
    readonly cells: Map<Setting, SettingCell>;
    /** What was said so far. */
    readonly said: Map<Parameter, string>;
  },
  log: FindingLog,
): Settings {
  const { nameColumn, valueColumn, lines } = parameterLines(rows);
  const dateSystem = dateSystemOf(source, sheet);
  const { said } = before;
  const saidElsewhere = new Map(said);
  const texts = createTextWatch();
  let { settings } = before;
  for (const { row, name, value, parameter } of lines) {
    if (isBlank(value)) continue;
    if (!parameter) {
      addFinding(log, { code: 'PARAMETRO_SCONOSCIUTO', ...foundAt(sheet, row, nameColumn, name) });
      continue;
    }
    if (saidElsewhere.get(parameter) === cellText(value)) continue;
    const change = said.has(parameter) ? undefined : parameter.read(value, dateSystem);
    if (change && !contradicts({ ...settings, ...change })) {
      said.set(parameter, cellText(value));
      settings = { ...settings, ...change };
      before.cells.set(parameter.setting, { sheet, row, column: valueColumn });
      if (isPrinted(parameter)) texts.look(value);
      texts.reportIn(log, sheet, row, rows[row] ?? []);
      continue;
    }
    addFinding(log, {
      code: 'PARAMETRO_NON_VALIDO',
      ...foundAt(sheet, row, valueColumn, value),
      details: {
        parameter: shortText(name),
        ...(said.has(parameter) ? {} : { expected: parameter.expected }),
      },
    });
  }
  return settings;
}

function isPrinted({ setting }: Parameter): boolean {
  return setting === 'title' || setting === 'service';
}

/** The first period cannot end before the service starts. */
export function contradicts({ serviceStart, firstPeriodEnd }: Partial<Settings>): boolean {
  return (
    serviceStart !== undefined && firstPeriodEnd !== undefined && firstPeriodEnd < serviceStart
  );
}
