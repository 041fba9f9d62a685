import type { FindingLog } from '../findings/finding';
import { addCellFinding } from './cellFinding';
import { cellText, isBlank, shortText, type RawRow } from './cellText';
import type { LocatedCorrection } from './correction';
import { readCorrections } from './readCorrections';
import { matchKey } from './matchKey';
import { parameters, type Parameter } from './parameters';
import type { RawSheet, RawSource } from './rawSource';
import { isReservedSheet } from './reservedSheets';
import { defaultSettings, type Settings } from './settings';
import { kindsByName } from './sheetNames';

/** The settings, and the corrections with their places. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly corrections: readonly LocatedCorrection[];
}

/** No sheet of parameters is longer; what comes after is not looked at. */
const mostRows = 1000;

/**
 * Reads the sheet `Parametri`: names and values in the first two used columns, and anywhere a block
 * of corrections headed Foglio, Campo, Colonna. What cannot be used is reported and has no effect.
 */
export async function readSettings(source: RawSource, log: FindingLog): Promise<ReadSettings> {
  let settings = defaultSettings;
  const corrections: LocatedCorrection[] = [];
  for (const sheet of source.sheets) {
    if (isReservedSheet(sheet.name) || kindsByName(sheet.name)[0] !== 'settings') continue;
    const rows = await firstRows(source, sheet);
    const block = readCorrections(sheet.name, rows, log);
    corrections.push(...block.corrections);
    settings = readParameters(source, sheet.name, withoutCells(rows, block.cells), settings, log);
  }
  const columnCorrections = corrections.map(({ sheet, field, column }) => ({
    sheet,
    field,
    column,
  }));
  return { settings: { ...settings, columnCorrections }, corrections };
}

async function firstRows(source: RawSource, sheet: RawSheet): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  for await (const chunk of source.readRows(sheet, { rowCount: mostRows })) {
    chunk.rows.forEach((row, index) => (rows[chunk.firstRow + index] = row));
  }
  return Array.from(rows, (row: RawRow | undefined) => row ?? []);
}

function withoutCells(
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
  before: Settings,
  log: FindingLog,
): Settings {
  const [nameColumn = 0, valueColumn = nameColumn + 1] = usedColumns(rows);
  const set = new Set<Parameter>();
  let settings = before;
  for (const [row, cells] of rows.entries()) {
    const name = cells[nameColumn];
    const value = cells[valueColumn] ?? null;
    if (isBlank(name) || isBlank(value) || isHeading(name, value)) continue;
    const parameter = parameterByName.get(matchKey(cellText(name)));
    if (!parameter) {
      addCellFinding(log, 'PARAMETRO_SCONOSCIUTO', sheet, row, nameColumn, name);
      continue;
    }
    const change = set.has(parameter) ? undefined : parameter.read(value, source.dateSystem);
    if (change && !contradicts({ ...settings, ...change })) {
      set.add(parameter);
      settings = { ...settings, ...change };
      continue;
    }
    const expected = set.has(parameter) ? 'vale la prima riga che lo indica' : parameter.expected;
    const details = { parameter: shortText(name), expected };
    addCellFinding(log, 'PARAMETRO_NON_VALIDO', sheet, row, valueColumn, value, details);
  }
  return settings;
}

const parameterByName: ReadonlyMap<string, Parameter> = new Map(
  parameters.flatMap((parameter) => parameter.names.map((name) => [matchKey(name), parameter])),
);

/** The first two columns with anything in them. */
function usedColumns(rows: readonly RawRow[]): readonly number[] {
  const used = new Set<number>();
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (!isBlank(cell)) used.add(column);
    });
  }
  return [...used].sort((a, b) => a - b).slice(0, 2);
}

function isHeading(name: RawRow[number], value: RawRow[number]): boolean {
  const names = new Set(['parametro', 'parametri', 'nome', 'impostazione', 'voce']);
  return names.has(matchKey(cellText(name))) && matchKey(cellText(value)).startsWith('valor');
}

/** The first period cannot end before the service starts. */
function contradicts({ serviceStart, firstPeriodEnd }: Settings): boolean {
  return (
    serviceStart !== undefined && firstPeriodEnd !== undefined && firstPeriodEnd < serviceStart
  );
}
