import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UnreadableFile } from '../../src/faults/unreadableFile';
import type { RawCell, RawSource } from '../../src/intake/rawSource';
import { createRandom } from '../../src/sample/random';
import { openXlsx } from '../../src/xlsx/read/openXlsx';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { type MemorySheets, memorySource } from '../support/memorySource';
import { xlsxOf, xlsxParts } from '../support/xlsxOf';
import { packed } from '../xlsx/handmadeWorkbook';
import { damaged, withDamagedXml } from './damage';
import { parquetFolder, textFolder } from './folderCase';
import { type NastyWorkbook, nastyWorkbook } from './nastySheets';
import { officeWorkbook } from './officeBook';
import { reportFaults } from './reportFaults';
import { unaccounted } from './unaccounted';
import { unreadWorkbook } from './unreadBook';

/**
 * `cells`: sheets full of anything; `bytes`: a damaged file; `xml`: a file whose parts are damaged; `offices`: the
 * shapes that offices send, with slips; `unread`: these among sheets that nothing tells the kind of; `csv`: these as a
 * folder of texts, some damaged; `parquet`: damaged files of columns.
 */
export const fuzzKinds = ['cells', 'bytes', 'xml', 'offices', 'unread', 'csv', 'parquet'] as const;
export type FuzzKind = (typeof fuzzKinds)[number];

/** What came of a case: what must never be, in words, or nothing. */
export interface FuzzResult {
  readonly outcome: 'reported' | 'refused';
  readonly faults: readonly string[];
}

/** Small, so that what is damaged matters; with all that the reader looks into. */
const parts = xlsxParts(
  {
    Utenti: [
      ['ID utente', 'Data registrazione', 'Provincia', 'Genere'],
      ['U1', 42_900, 'TO', 'F'],
      ['U2', '31/12/2017', 'CN', null],
      ['Totale', 2, true, ' a_x000D_\nb '],
    ],
    Partecipazioni: [
      ['Data', 'CPI', 'Numero'],
      ['2018 S1', 'CPI CHIERI', 12.5],
      ['gen 2018', 'Ciriè', '1.512'],
    ],
    Parametri: [['Dati al', '31/12/2019']],
  },
  {
    dateSystem: 1904,
    tables: {
      Utenti: [
        {
          ...{ firstRow: 0, firstColumn: 0, rowCount: 4, columnCount: 4 },
          ...{ hasHeaderRow: true, hasTotalRow: true },
        },
      ],
    },
  },
);
const file = packed(parts);

/** Runs the case of that number, the same every time; files are put in the folder. */
export async function fuzzCase(
  kind: FuzzKind,
  number: number,
  folder: string,
): Promise<FuzzResult> {
  const random = createRandom(`${kind}/${number}`);
  if (kind === 'cells') {
    const { sheets, options } = nastyWorkbook(random);
    const source = memorySource(sheets, options);
    // The report as a file, and the same data through a file, are slow: now and then.
    if (number % 60 === 0) return reported(await reportFaults(source, reportBytes));
    if (number % 15 > 0) return await memoryCase(source);
    return await fileCase(xlsxOf(asInFile(sheets), options), folder);
  }
  if (kind === 'offices') return await officeCase(number, officeWorkbook(random), folder);
  if (kind === 'unread') return await officeCase(number, unreadWorkbook(random), folder);
  if (kind === 'csv') return await openedCase(() => textFolder(random));
  if (kind === 'parquet') return await openedCase(() => parquetFolder(random));
  if (kind === 'bytes') return await fileCase(damaged(file, random), folder);
  return await fileCase(packed(withDamagedXml(parts, random)), folder);
}

async function officeCase(
  number: number,
  { sheets, options }: NastyWorkbook,
  folder: string,
): Promise<FuzzResult> {
  const turn = Math.floor(number / fuzzKinds.length);
  if (turn % 40 === 1) return await fileCase(xlsxOf(asInFile(sheets), options), folder);
  const source = memorySource(sheets, options);
  return await memoryCase(source, turn % 40 === 0 ? reportBytes : undefined);
}

async function memoryCase(
  source: RawSource,
  write?: Parameters<typeof reportFaults>[1],
): Promise<FuzzResult> {
  const faults = await reportFaults(source, write);
  return reported([...faults, ...(await unaccounted(source))]);
}

async function fileCase(bytes: Uint8Array, folder: string): Promise<FuzzResult> {
  const path = join(folder, 'prova.xlsx');
  await writeFile(path, bytes);
  return openedCase(() => openXlsx(path));
}

async function openedCase(open: () => Promise<RawSource>): Promise<FuzzResult> {
  try {
    return reported(await reportFaults(await open()));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const isNamed = error.reason !== 'failed' && !/\n {4}at /.test(error.message);
    return { outcome: 'refused', faults: isNamed ? [] : [error.message] };
  }
}

function reported(faults: readonly string[]): FuzzResult {
  return { outcome: 'reported', faults };
}

const longestText = 32_767;

/** A cell of a file holds no more. */
function asInFile(sheets: MemorySheets): MemorySheets {
  const cut = (cell: RawCell): RawCell =>
    typeof cell === 'string' ? cell.slice(0, longestText) : cell;
  return Object.fromEntries(
    Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => row.map(cut))]),
  );
}
