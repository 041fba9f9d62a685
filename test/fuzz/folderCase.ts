import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blobFile } from '../../src/files/blobFiles';
import type { DataFile } from '../../src/files/dataFile';
import { openFiles } from '../../src/files/openFiles';
import type { RawSource } from '../../src/intake/rawSource';
import type { Random } from '../../src/sample/random';
import { csvOf, encodings } from '../files/csvOf';
import { pick } from '../properties/book';
import { damaged } from './damage';
import { nastyWorkbook } from './nastySheets';
import { officeWorkbook } from './officeBook';

const named = { name: 'dati', calledBy: 'dati' };

/** What breaks lists in texts: signs that mean something to their reader, and bytes that none writes. */
const slips = [
  '"',
  '""',
  ';',
  '\t',
  '\r',
  '\n',
  '\0',
  '\u00ff',
  '\u00c3\u00a8',
  '";"',
  '\r\n\r\n',
  'sep=,\n',
];

/** The sheets of a made-up workbook as texts of many kinds, some of them damaged. */
export function textFolder(random: Random): Promise<RawSource> {
  const { sheets } = random() < 0.7 ? officeWorkbook(random) : nastyWorkbook(random);
  const files = Object.entries(sheets).map(([name, rows]): DataFile => {
    const bytes = csvOf(rows, {
      encoding: pick(random, encodings),
      separator: pick(random, [';', ',', '\t']),
      newline: pick(random, ['\r\n', '\n', '\r']),
      isQuoted: random() < 0.3,
    });
    return blobFile(`${name.replaceAll('/', '-')}.csv`, new Blob([withSlips(bytes, random)]));
  });
  return openFiles(files, named);
}

function withSlips(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const chance = random();
  if (chance < 0.85) return bytes;
  if (chance < 0.92 && bytes.length > 8) return new Uint8Array(damaged(Buffer.from(bytes), random));
  const at = Math.floor(random() * bytes.length);
  const slip = Buffer.from(pick(random, slips), 'latin1');
  return new Uint8Array(Buffer.concat([bytes.subarray(0, at), slip, bytes.subarray(at)]));
}

const files = join('test', 'parquet', 'files');

/** A damaged file that DuckDB wrote, beside one that is whole. */
export function parquetFolder(random: Random): Promise<RawSource> {
  const whole = readFileSync(join(files, `${pick(random, ['types', 'plain', 'groups'])}.parquet`));
  const beside = readFileSync(join(files, 'types.parquet'));
  return openFiles(
    [
      blobFile('Utenti.parquet', new Blob([new Uint8Array(damaged(whole, random))])),
      blobFile('Utenti altri.parquet', new Blob([new Uint8Array(beside)])),
    ],
    named,
  );
}
