import { performance } from 'node:perf_hooks';
import { loadProduct } from '../product/build.mjs';
import { hostWith } from './fillHost.mjs';
import { measureStop } from './measureStop.mjs';
import { watchTasks } from './taskWatch.mjs';

const rowsPerUser = 3.8;

/**
 * What the official client sends to the workbook in memory, and how long it keeps the pane busy: for the
 * first report, for a second without change, and for others after a row was changed; and how soon a run
 * ends that is stopped.
 */
export async function measureExcel({ isQuick }) {
  const product = await loadProduct('excel');
  const results = { runs: [], stops: [] };
  for (const rows of isQuick ? [10_000] : [10_000, 1_000_000]) {
    const host = hostWith(product, Math.round(rows / rowsPerUser));
    const [onlyRegistered, participant] = [false, true].map((takesPart) =>
      userRow(host, takesPart),
    );
    for (const [run, prepare] of [
      ['first', () => undefined],
      ['unchanged', () => undefined],
      // The first change of all makes the sheet Variazioni.
      ['firstChange', () => moveUser(product, host, onlyRegistered)],
      ['oneRow', () => moveUser(product, host, onlyRegistered)],
      // Who took part in one area and is registered in another is reported in the sheet Controlli.
      ['oneFinding', () => moveUser(product, host, participant)],
    ]) {
      prepare();
      const startedAt = `15/06/2020 10:0${results.runs.length}`;
      results.runs.push({ rows, run, ...(await measureRun(product, host, startedAt)) });
    }
    for (const phase of ['reading', 'counting'])
      results.stops.push({ rows, phase, ...(await measureStop(product, host, phase)) });
  }
  return results;
}

/** The row of the first user who took part in a meeting, or never did. */
function userRow({ workbook }, takesPart) {
  const idsIn = (name) =>
    [...workbook.sheets.find((sheet) => sheet.name === name).cells].map(
      ([, row]) => row.get(0).value,
    );
  const participants = new Set(idsIn('Partecipazioni'));
  return idsIn('Utenti').findIndex((id, row) => row > 0 && participants.has(id) === takesPart);
}

/** The user registers in another area, or in the first again. */
function moveUser({ putCell, plainFormat }, host, row) {
  const { cells } = host.workbook.sheets.find(({ name }) => name === 'Utenti');
  const areas = ['Provincia Cuneo', 'Città Metropolitana di Torino'];
  const value = areas.find((area) => area !== cells.get(row).get(2).value);
  putCell(cells, row, 2, { value, format: plainFormat });
}

async function measureRun(product, host, startedAt) {
  const { counters } = host;
  globalThis.gc?.();
  // Loading the client is no part of the run.
  product.connectOffice({
    ...host,
    handle: (request) => watch.asHost(() => host.handle(request)),
  });
  const watch = watchTasks();
  const before = { ...counters };
  let writes = { requests: 0, bytesIn: 0 };
  const target = {
    readOwned: product.readOwnedSheets,
    readRecord: product.readRunRecord,
    apply: async (plan) => {
      const beforeWriting = { ...counters };
      await product.applyPlan(plan);
      writes = since(beforeWriting, counters);
    },
  };
  let progress = { last: watch.now(), longest: 0 };
  const onProgress = () => {
    const now = watch.now();
    progress = { last: now, longest: Math.max(progress.longest, now - progress.last) };
  };
  const start = performance.now();
  const result = await product.refreshReport(
    await product.openExcelSource(),
    target,
    { today: product.dayOf(2020, 6, 15), startedAt, version: '0.0.0', overwrites: 'refuse' },
    { onProgress, signal: new AbortController().signal },
  );
  const all = since(before, counters);
  return {
    outcome: result.outcome,
    milliseconds: performance.now() - start,
    requests: all.requests,
    actions: all.actions,
    bytesToExcel: all.bytesIn,
    bytesFromExcel: all.bytesOut,
    writeRequests: writes.requests,
    bytesWritten: writes.bytesIn,
    longestTask: watch.stop(),
    longestSilence: progress.longest,
  };
}

function since(before, { requests, actions, bytesIn, bytesOut }) {
  return {
    requests: requests - before.requests,
    actions: actions - before.actions,
    bytesIn: bytesIn - before.bytesIn,
    bytesOut: bytesOut - before.bytesOut,
  };
}
