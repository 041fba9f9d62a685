import { readdirSync, readFileSync } from 'node:fs';
import { type Day, dayOf, excelSerial } from '../../src/calendar/day';
import { parseRange } from '../../src/grid/address';
import type { DateSystem, RawCell, RawTable, SetAsideFile } from '../../src/intake/rawSource';
import type { MemoryOptions, MemorySheets } from '../support/memorySource';

/** One case: what goes in, and what a person worked out that must come out. */
export interface Example {
  readonly sheets: MemorySheets;
  readonly options: MemoryOptions;
  readonly today: Day;
  readonly expected: Expected;
}

/** The file `expected.json` of a case; README.md explains it. */
export interface Expected {
  readonly outcome?: 'noRegistrations' | 'nothingInTime';
  readonly periods?: readonly string[];
  readonly verdict?: string;
  readonly figures?: Readonly<Record<string, unknown>>;
  readonly rows?: readonly string[];
  readonly columnsUsed?: Readonly<Record<string, string>>;
  readonly columnsUnused?: Readonly<Record<string, string>>;
  readonly unread?: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  readonly findings: readonly string[];
}

interface Input {
  readonly about: string;
  readonly today?: string;
  readonly dateSystem?: DateSystem;
  readonly hidden?: readonly string[];
  readonly hiddenRows?: Readonly<Record<string, readonly number[]>>;
  readonly struckRows?: Readonly<Record<string, readonly number[]>>;
  readonly setAside?: readonly SetAsideFile[];
  readonly tables?: Readonly<Record<string, readonly TableInput[]>>;
  readonly sheets: Readonly<Record<string, readonly (readonly CellInput[])[]>>;
}

interface TableInput {
  readonly range: string;
  readonly totalRow?: boolean;
}

/** A date is a cell that Excel holds as a date; a repeated one is a long text. */
type CellInput = RawCell | { readonly date: string } | { readonly text: string; times: number };

const folder = new URL('.', import.meta.url);

/** The names of the cases: the folders beside this file. */
export function exampleNames(): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

export function readExample(name: string): Example {
  const input = readJson(name, 'input.json') as Input;
  const dateSystem = input.dateSystem ?? 1900;
  const sheets = Object.entries(input.sheets).map(
    ([sheet, rows]) =>
      [sheet, rows.map((row) => row.map((cell) => rawCell(cell, dateSystem)))] as const,
  );
  const tables = Object.entries(input.tables ?? {}).map(
    ([sheet, list]) => [sheet, list.map(rawTable)] as const,
  );
  return {
    sheets: Object.fromEntries(sheets),
    options: {
      ...{ dateSystem, tables: Object.fromEntries(tables), hidden: input.hidden ?? [] },
      ...(input.hiddenRows && { hiddenRows: input.hiddenRows }),
      ...(input.struckRows && { struckRows: input.struckRows }),
      ...(input.setAside && { setAside: input.setAside }),
    },
    today: dayOfText(input.today ?? '2019-12-31'),
    expected: readJson(name, 'expected.json') as Expected,
  };
}

function readJson(name: string, file: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), 'utf8'));
}

function rawCell(cell: CellInput, system: DateSystem): RawCell {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('text' in cell) return cell.text.repeat(cell.times);
  const [date = '', time = '00:00'] = cell.date.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const serial = excelSerial(dayOfText(date)) + (hours * 60 + minutes) / 1440;
  return system === 1904 ? serial - 1462 : serial;
}

function rawTable({ range, totalRow = false }: TableInput): RawTable {
  const bounds = parseRange(range);
  if (!bounds) throw new Error(`no range of cells: ${range}`);
  return {
    firstRow: bounds.firstRow,
    firstColumn: bounds.firstColumn,
    rowCount: bounds.lastRow - bounds.firstRow + 1,
    columnCount: bounds.lastColumn - bounds.firstColumn + 1,
    hasHeaderRow: true,
    hasTotalRow: totalRow,
  };
}

function dayOfText(text: string): Day {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return dayOf(year, month, day);
}
