import { italianMonths } from '../calendar/day';
import { firstBytes } from '../csv/surveyText';
import type { RawCell } from '../intake/rawSource';
import { isReservedSheet } from '../intake/sheets/reservedSheets';
import { isListFile, titleOfFile } from '../service/sheetTitles';
import { fingerprint } from '../text/fingerprint';
import { entryOf, grouped } from '../text/grouped';
import { matchKey, matchWords } from '../text/matchKey';
import type { DataFile, OpenFile } from './dataFile';

/**
 * The files that hold, byte for byte, what one before them holds: each with the first such file. Lists whose
 * names say different times are none: the counts of two months may be the same.
 */
export async function repeatedFiles(
  files: readonly DataFile[],
): Promise<ReadonlyMap<DataFile, DataFile>> {
  const repeated = new Map<DataFile, DataFile>();
  for (const alike of grouped(files, ({ size }) => size).values()) {
    if (alike.length === 1) continue;
    // Of small files many have one size: each is compared with those alone that begin as it does.
    const byStart = new Map<string, DataFile[]>();
    for (const file of alike) {
      const start = fingerprint([...(await firstBytes(file.read))]);
      const originals = entryOf(byStart, start, () => []);
      const original = await firstOf(originals, async (other) => {
        return !sayOtherTimes(file, other) && (await areSame(file, other));
      });
      if (original) repeated.set(file, original);
      else originals.push(file);
    }
  }
  return repeated;
}

function sayOtherTimes({ name: one }: DataFile, { name: other }: DataFile): boolean {
  const [time, otherTime] = [timeIn(one), timeIn(other)];
  return isListFile(one) && time !== '' && otherTime !== '' && time !== otherTime;
}

const months = new Set(italianMonths.flatMap((month) => [month, month.slice(0, 3)]));

/** The numbers and months in the name of a file, where it names a month or a year. */
function timeIn(name: string): string {
  const words = matchWords(titleOfFile(name.slice(name.lastIndexOf('/') + 1)));
  const isTime = words.some((word) => months.has(word) || /^(?:19|20)\d\d$/.test(word));
  return isTime
    ? words.filter((word) => months.has(word) || /^(?:\d+|i{1,3}|iv)$/.test(word)).join(' ')
    : '';
}

async function firstOf(
  files: readonly DataFile[],
  isWanted: (file: DataFile) => Promise<boolean>,
): Promise<DataFile | undefined> {
  for (const file of files) if (await isWanted(file)) return file;
  return undefined;
}

async function areSame(one: DataFile, other: DataFile): Promise<boolean> {
  const others = other.read()[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();
  try {
    for await (const piece of one.read()) {
      for (let at = 0; at < piece.length;) {
        if (rest.length === 0) {
          const next = await others.next();
          if (next.done === true) return false;
          rest = next.value;
        }
        const length = Math.min(rest.length, piece.length - at);
        for (let index = 0; index < length; index++)
          if (piece[at + index] !== rest[index]) return false;
        at += length;
        rest = rest.subarray(length);
      }
    }
    return rest.length === 0 && (await others.next()).done === true;
  } finally {
    await others.return?.();
  }
}

/** What shows that a file is an earlier edition of another. */
interface Supersession {
  readonly newer: DataFile;
  /** Rows of the earlier file, and how many of them are in the newer one too. */
  readonly rows: number;
  readonly shared: number;
}

/** Of two files with so large a share of the rows of one in both, each counted, most would count twice. */
const leastShare = 0.5;

/** Rows of a file that are compared; a copy shows in the first ones. */
const mostRows = 100_000;

/**
 * The files that are an earlier edition of another one: their name is the same but for the marks of copies
 * and days, and most of their rows are in the other. The days in the names say which is the newer; without
 * them the numbers of the copies do, then the number of rows.
 */
export async function supersededFiles(
  opened: readonly OpenFile[],
): Promise<ReadonlyMap<DataFile, Supersession>> {
  const superseded = new Map<DataFile, Supersession>();
  for (const alike of grouped(opened, titleKey).values()) {
    if (alike.length === 1) continue;
    const editions: Edition[] = [];
    for (const each of alike) editions.push(await editionOf(each));
    editions.sort(byAge);
    for (const [index, { file, rows }] of editions.entries()) {
      for (const { file: newer, rows: others } of editions.slice(index + 1)) {
        const shared = [...rows].filter((row) => others.has(row)).length;
        if (rows.size === 0 || shared < leastShare * rows.size) continue;
        superseded.set(file, { newer, rows: rows.size, shared });
        break;
      }
    }
  }
  return superseded;
}

/** Equal for files of one folder with the same title. */
function titleKey({ file: { name } }: OpenFile): string {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  return `${folder}${matchKey(titleOfFile(name.slice(folder.length)))}`;
}

interface Edition {
  readonly file: DataFile;
  /** `20191231`; empty where the name has no day. */
  readonly day: string;
  readonly copy: number;
  /** Fingerprints of the different rows with figures in them. */
  readonly rows: ReadonlySet<string>;
}

async function editionOf({ file, source }: OpenFile): Promise<Edition> {
  const rows = new Set<string>();
  for (const sheet of source.sheets) {
    if (isReservedSheet(sheet.name)) continue;
    for await (const chunk of source.readRows(sheet, { rowCount: mostRows })) {
      for (const row of chunk.rows) if (row.some(hasFigures)) rows.add(fingerprint(row));
    }
  }
  return { file, day: dayIn(file.name), copy: copyNumber(file.name), rows };
}

/** Headers have none, and files of two offices share them. */
function hasFigures(cell: RawCell): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /\d/.test(cell));
}

/** The oldest first. */
function byAge(a: Edition, b: Edition): number {
  if (a.day !== '' && b.day !== '' && a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.copy - b.copy || a.rows.size - b.rows.size;
}

/** The day in the name of a file, as eight digits that sort. */
function dayIn(name: string): string {
  const iso = /(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/.exec(name);
  if (iso) return iso.slice(1).join('');
  const [, day = '', month = '', year = ''] =
    /(?<!\d)(\d{1,2})[-_.](\d{1,2})[-_.](\d{4}|\d{2})(?!\d)/.exec(name) ?? [];
  if (day === '') return '';
  return `${year.padStart(4, '20')}${month.padStart(2, '0')}${day.padStart(2, '0')}`;
}

/** `Utenti (2).csv` is copy 2, `Utenti - Copia.csv` copy 1, `Utenti.csv` none. */
function copyNumber(name: string): number {
  const stem = name.replace(/\.[^.]*$/, '');
  const [, number] = /\((\d{1,3})\)\s*$/.exec(stem) ?? [];
  if (number !== undefined) return Number(number);
  return /(?:copia|copy)\s*$|(?:^|\/)copia di /i.test(stem) ? 1 : 0;
}
