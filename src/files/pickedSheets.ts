import { dayZero } from '../calendar/day';
import { UnreadableFile } from '../faults/unreadableFile';
import {
  type DateSystem,
  dateSystemOf,
  type RawCell,
  type RawSheet,
  type RawSource,
  type SetAsideFile,
} from '../intake/rawSource';
import { isReservedSheet } from '../intake/sheets/reservedSheets';
import { plainHeaders } from '../service/headers';
import { fileOf, titleOfFile, titlesOf } from '../service/sheetTitles';
import { stageDefinitions, stages } from '../service/stages';
import { freeSheetName, longestSheetName } from '../text/freeSheetName';
import { matchKey } from '../text/matchKey';
import type { DataFile } from './dataFile';
import { openFiles } from './openFiles';

/** A sheet of a file, as a workbook can take it in. */
export interface PickedSheet {
  /** As no other sheet of the workbook is called, and Excel allows. */
  readonly name: string;
  /** Dates are serial numbers of the workbook's system. */
  readonly rows: readonly (readonly RawCell[])[];
  /** Columns whose numbers are days. */
  readonly dateColumns: ReadonlySet<number>;
  /**
   * Columns of numbers that may be days. Nothing says that they are, so the numbers were left alone. None
   * where file and workbook count days from the same year.
   */
  readonly doubtfulColumns: readonly number[];
}

interface PickedFiles {
  readonly sheets: readonly PickedSheet[];
  readonly setAside: readonly SetAsideFile[];
  /** Of each file that cannot be read, why: a sentence. */
  readonly refused: readonly string[];
}

/** What the workbook that takes the sheets in is like. */
interface ReceivingWorkbook {
  readonly sheetNames: readonly string[];
  readonly dateSystem: DateSystem;
}

/** Cells of all files together: more belong in the page in the browser, or the command. */
const mostCells = 2_000_000;

/**
 * The sheets of files, whole, without blank ones and those of a report. A file that cannot be read is named,
 * and the others are read all the same.
 */
export async function readPickedFiles(
  files: readonly DataFile[],
  workbook: ReceivingWorkbook,
): Promise<PickedFiles> {
  const refused: string[] = [];
  let left = files;
  while (left.length > 0) {
    try {
      const source = await openFiles(left, { name: 'file', calledBy: 'file scelti' });
      const sheets = await sheetsOf(source, workbook);
      return { sheets, setAside: source.setAside ?? [], refused };
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      refused.push(error.message);
      const others = left.filter(({ calledBy }) => calledBy !== error.path);
      left = others.length < left.length ? others : [];
    }
  }
  return { sheets: [], setAside: [], refused };
}

async function sheetsOf(
  source: RawSource,
  { sheetNames, dateSystem }: ReceivingWorkbook,
): Promise<readonly PickedSheet[]> {
  const taken = new Set(sheetNames.map((name) => name.toLowerCase()));
  const picked: PickedSheet[] = [];
  let cells = 0;
  for (const sheet of source.sheets) {
    const [own] = titlesOf(sheet.name);
    if (isReservedSheet(own)) continue;
    const rows: (readonly RawCell[])[] = [];
    for await (const chunk of source.readRows(sheet, {})) {
      while (rows.length < chunk.firstRow) rows.push([]);
      for (const row of chunk.rows) {
        rows.push([...row]);
        cells += row.length;
      }
      if (cells > mostCells) throw new UnreadableFile(fileNameOf(source, sheet), 'tooLarge');
    }
    if (!rows.some((row) => row.some((cell) => cell !== null && cell !== ''))) continue;
    const dateColumns = columnsOfDays(rows);
    const shift = dayZero[dateSystemOf(source, sheet.name)] - dayZero[dateSystem];
    const name = freeSheetName(legalName(wantedName(source, sheet)), taken);
    taken.add(name.toLowerCase());
    picked.push({
      name,
      rows: shift === 0 ? rows : shifted(rows, dateColumns, shift),
      dateColumns,
      doubtfulColumns: shift === 0 ? [] : otherDays(rows, dateColumns),
    });
  }
  return picked;
}

function shifted(
  rows: readonly (readonly RawCell[])[],
  columns: ReadonlySet<number>,
  by: number,
): readonly (readonly RawCell[])[] {
  return rows.map((row) =>
    row.map((cell, column) => (typeof cell === 'number' && columns.has(column) ? cell + by : cell)),
  );
}

function fileNameOf({ files = [] }: RawSource, { name }: RawSheet): string {
  return fileOf(name) ?? (files.length === 1 ? files[0]?.name : undefined) ?? name;
}

/** A sheet that is a file, or that nobody named, is called after the file; one of a workbook after both. */
function wantedName(source: RawSource, sheet: RawSheet): string {
  const [own] = titlesOf(sheet.name);
  const path = fileNameOf(source, sheet);
  const file = titleOfFile(path.slice(path.lastIndexOf('/') + 1));
  if (own === file || unnamed.test(own)) return file;
  return `${file.slice(0, Math.max(0, longestSheetName - own.length - 1))} ${own}`;
}

/** What programs call a sheet. */
const unnamed = /^(?:foglio|sheet|tabella|export)[\s_]*\d*$/i;

function legalName(wanted: string): string {
  // Excel refuses these signs, and an apostrophe at either end.
  const legal = wanted.replace(/[[\]:*?/\\\p{Cc}\s]+/gu, ' ').replace(/^[\s']+|[\s']+$/g, '');
  return legal === '' ? 'Foglio' : legal;
}

/** Where headers stand. */
const headRows = 20;
const sayDay = /\b(?:data|date|mese|giorno|il)\b/i;
const dayHeaders: ReadonlySet<string> = new Set(
  [
    ...[...plainHeaders.date, ...plainHeaders.month, ...plainHeaders.birthDate],
    ...stages.flatMap((stage) => stageDefinitions[stage].dateHeaders),
  ].map(matchKey),
);
/** From 1927 to 2119: any other number is none of a day that a service knows. */
const [firstDay, lastDay] = [10_000, 80_000];

/** Columns whose header speaks of days and whose numbers all could be some. */
function columnsOfDays(rows: readonly (readonly RawCell[])[]): ReadonlySet<number> {
  const named = new Set<number>();
  for (const row of rows.slice(0, headRows))
    for (const [column, cell] of row.entries())
      if (typeof cell === 'string' && (sayDay.test(cell) || dayHeaders.has(matchKey(cell))))
        named.add(column);
  for (const row of rows)
    for (const column of named) {
      const cell = row[column];
      if (typeof cell === 'number' && !mayBeDay(cell)) named.delete(column);
    }
  return named;
}

/** Columns with a number that may be a day, besides those that are known to hold days. */
function otherDays(
  rows: readonly (readonly RawCell[])[],
  known: ReadonlySet<number>,
): readonly number[] {
  const found = new Set<number>();
  for (const row of rows)
    for (const [column, cell] of row.entries())
      if (typeof cell === 'number' && mayBeDay(cell) && !known.has(column)) found.add(column);
  return [...found].sort((a, b) => a - b);
}

function mayBeDay(number: number): boolean {
  return number >= firstDay && number <= lastDay;
}
