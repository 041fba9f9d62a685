import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildProduct, loadProduct } from '../product/build.mjs';
import { interleaved } from '../report/interleaved.mjs';
import { median } from '../report/median.mjs';
import { measurePeer } from './measurePeer.mjs';
import { runProgram } from './runProgram.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const root = here('../..');
const command = join(root, 'dist/cli/mip-report.mjs');

/** Rows of a sample per user, about. */
const rowsPerUser = 3.8;

/** The reader alone, the whole command, the writers alone; each in a process of its own. */
export async function measureFile({ isQuick }) {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), 'cli']);
  const product = await buildProduct('file');
  const folder = mkdtempSync(join(tmpdir(), 'banco-'));
  try {
    const results = [];
    for (const rows of isQuick ? [40_000] : [40_000, 1_000_000])
      results.push(await measureRows(product, folder, rows, isQuick ? 3 : 5));
    const rounds = isQuick ? 3 : 7;
    return {
      sizes: results,
      reportWriter: await measureReportWriter(rounds),
      peer: await measurePeer(command, rounds),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureRows(product, folder, rows, rounds) {
  const input = join(folder, `dati-${rows}.xlsx`);
  const users = Math.round(rows / rowsPerUser);
  const written = await runProgram(here('writeRaw.mjs'), product, input, String(users));
  const memory = { reader: [], command: [] };
  const watched = async (name, ...program) => {
    const { megabytes, ...times } = await runProgram(...program);
    memory[name].push(megabytes);
    return times;
  };
  const times = await interleaved(
    {
      reader: () => watched('reader', here('readAlone.mjs'), product, input),
      command: () =>
        watched('command', command, 'genera', input, '-o', join(folder, 'rapporto.xlsx')),
    },
    rounds,
  );
  return {
    rows,
    fileMegabytes: statSync(input).size / 1e6,
    reader: times.reader.milliseconds,
    command: times.command.milliseconds,
    commandRatio: times.command.milliseconds / times.reader.milliseconds,
    processorRatio: times.command.processor / times.reader.processor,
    readerMegabytes: median(memory.reader),
    commandMegabytes: median(memory.command),
    rawWriter: written.milliseconds,
    rawWriterMegabytes: written.megabytes,
  };
}

/** The report's workbook as bytes: the same work whatever the number of raw rows. */
async function measureReportWriter(rounds) {
  const { generateReport, reportBytes, syntheticSample, dayOf } = await loadProduct('file');
  const sheets = new Map(
    syntheticSample(2000, 'banco').sheets.map((sheet) => [
      sheet.name,
      [sheet.columns.map(({ header }) => header), ...sheet.rows()],
    ]),
  );
  const source = {
    name: 'banco.xlsx',
    dateSystem: 1900,
    sheets: [...sheets].map(([name, rows]) => ({ name, rowCount: rows.length, tables: [] })),
    async *readRows({ name }, { firstRow = 0, rowCount = Infinity }) {
      yield { firstRow, rows: sheets.get(name).slice(firstRow, firstRow + rowCount) };
    },
  };
  const options = { today: dayOf(2020, 6, 15), startedAt: '15/06/2020 10:00', version: '0.0.0' };
  const hooks = { onProgress: () => undefined, signal: new AbortController().signal };
  const { workbook } = await generateReport(source, options, hooks);
  const { writer } = await interleaved({ writer: async () => void reportBytes(workbook) }, rounds);
  return { milliseconds: writer.milliseconds, bytes: reportBytes(workbook).length };
}
