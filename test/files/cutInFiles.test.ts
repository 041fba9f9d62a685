import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { blobFile } from '../../src/files/blobFiles';
import type { DataFile } from '../../src/files/dataFile';
import { openFiles } from '../../src/files/openFiles';
import { readPickedFiles } from '../../src/files/pickedSheets';
import { codesOf, figuresOf, outcomeOf } from '../properties/outcome';
import { cutByCentre, type Rows } from '../sample/cutByCentre';
import { noDuckdb, runDuckdb } from '../support/duckdb';
import { type MemorySheets, memorySource } from '../support/memorySource';
import { rowsOfSample } from '../support/rowsOfSample';
import { xlsxOf } from '../support/xlsxOf';
import { csvOf, encodings } from './csvOf';

const separators = [';', ',', '\t'];
const newlines = ['\r\n', '\n', '\r'];

/** The list of a job centre as its office may send it; the name of the file says which centre it is. */
function fileOf([centre, rows]: readonly [string, Rows], index: number): DataFile {
  if (index % 3 === 0) return blobFile(`${centre}.xlsx`, workbookOf({ Foglio1: rows }));
  const bytes = csvOf(rows, {
    encoding: encodings[index % encodings.length] ?? 'utf-8',
    separator: separators[index % separators.length] ?? ';',
    newline: newlines[index % newlines.length] ?? '\n',
    isQuoted: index % 4 === 1,
  });
  return blobFile(
    `${index % 2 === 0 ? centre : `CPI ${centre}`} 31-12-2019.csv`,
    new Blob([bytes]),
  );
}

/** The lists that are plain ones, as a database writes them: days are days where they are numbers. */
function parquetFiles(lists: readonly (readonly [string, Rows])[]): readonly DataFile[] {
  const folder = mkdtempSync(join(tmpdir(), 'mip-test-'));
  const style = { encoding: 'utf-8', separator: ',', newline: '\n', isQuoted: true } as const;
  const copies = lists.map(([, rows], index) => {
    writeFileSync(join(folder, `${index}.csv`), csvOf(rows, style));
    const [id = '', date = ''] = (rows[0] ?? []).map(String);
    const day =
      typeof rows[1]?.[1] === 'number'
        ? `DATE '1899-12-30' + CAST("${date}" AS INTEGER) AS "${date}"`
        : `"${date}"`;
    return `COPY (SELECT "${id}", ${day} FROM read_csv('${index}.csv', all_varchar = true)) TO '${index}.parquet';`;
  });
  runDuckdb(copies.join('\n'), folder);
  const files = lists.map(([centre], index) =>
    blobFile(`${centre}.parquet`, new Blob([readFileSync(join(folder, `${index}.parquet`))])),
  );
  rmSync(folder, { recursive: true });
  return files;
}

function workbookOf(sheets: MemorySheets): Blob {
  return new Blob([new Uint8Array(xlsxOf(sheets))]);
}

const named = { name: 'dati', calledBy: 'dati' };

/** The sample, cut into a file for each job centre and two more. */
function cutFiles(): readonly DataFile[] {
  const { others, lists } = cutByCentre();
  expect(lists).toHaveLength(28);
  const { Territorio, ...rest } = others;
  // Without DuckDB they are workbooks, as other tests of these have them.
  const isPlain = (index: number): boolean => noDuckdb === undefined && index % 6 === 0;
  const ofDatabase = lists.filter((_, index) => isPlain(index));
  return [
    ...lists.flatMap((list, index) => (isPlain(index) ? [] : [fileOf(list, index)])),
    ...(ofDatabase.length > 0 ? parquetFiles(ofDatabase) : []),
    blobFile('Regione.xlsx', workbookOf(rest)),
    blobFile(
      'Territorio.csv',
      new Blob([
        csvOf(Territorio ?? [], {
          encoding: 'utf-16le',
          separator: '\t',
          newline: '\n',
          isQuoted: true,
        }),
      ]),
    ),
  ];
}

const files = cutFiles();
const whole = outcomeOf(memorySource(rowsOfSample())).then(figuresOf);

it('gives the report of the sample where each job centre sends a file of its own kind', async () => {
  const source = await openFiles(files, named);
  const cut = await outcomeOf(source);
  expect(figuresOf(cut)).toBe(await whole);
  expect(codesOf(cut)).toEqual({
    ...{ NOME_DEL_FOGLIO_USATO: 28, RIGA_DI_NOTA: 5, RIGA_DI_TOTALE: 5 },
    // The sample's own.
    CONTEGGI_FORSE_COPIATI: 1,
  });
  const turned = await openFiles([...files].reverse(), named);
  expect(turned.sheets.map(({ name }) => name)).toEqual(source.sheets.map(({ name }) => name));
});

it('gives it as well where the files became sheets of a workbook', async () => {
  const workbook = { sheetNames: ['Indice', 'territorio'], dateSystem: 1904 } as const;
  // A sheet's name has 31 letters at most: here the centre would lose some of its own.
  const named = files.map((file) => ({
    ...file,
    name: file.name.replace(/^CPI (?=.{28,} 31)/, ''),
  }));
  const { sheets, setAside, refused } = await readPickedFiles(named, workbook);
  expect({ setAside, refused }).toEqual({ setAside: [], refused: [] });
  expect(sheets.map(({ name }) => name)).toContain('Territorio (2)');
  const rows = Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet.rows]));
  const brought = await outcomeOf(memorySource(rows, { dateSystem: 1904 }));
  expect(figuresOf(brought)).toBe(await whole);
});
