import { loadProduct } from '../product/build.mjs';
import { hostWith } from './fillHost.mjs';
import { measureRun } from './measureRun.mjs';
import { measureStop } from './measureStop.mjs';

const rowsPerUser = 3.8;

/**
 * What the official client sends to the workbook in memory, and how long it keeps the pane busy: for the
 * first report, for a second without change, and for others after a row was changed; and how soon a run
 * ends that is stopped; and, on as many rows as the sample has, the whole time where every request is a trip.
 */
export async function measureExcel({ isQuick }) {
  const product = await loadProduct('excel');
  /** @type {Record<'runs' | 'stops' | 'trips', object[]>} */
  const results = { runs: [], stops: [], trips: [] };
  for (const rows of isQuick ? [10_000] : [10_000, 1_000_000]) {
    const host = hostWith(product, Math.round(rows / rowsPerUser));
    const [onlyRegistered, participant] = [false, true].map((takesPart) =>
      userRow(host, takesPart),
    );
    /** @type {readonly (readonly [string, () => void])[]} */
    const runs = [
      ['first', () => undefined],
      ['unchanged', () => undefined],
      // The first change of all makes the sheet Variazioni.
      ['firstChange', () => moveUser(product, host, onlyRegistered)],
      ['oneRow', () => moveUser(product, host, onlyRegistered)],
      // Who took part in one area and is registered in another is reported in the sheet Controlli.
      ['oneFinding', () => moveUser(product, host, participant)],
    ];
    for (const [run, prepare] of runs) {
      prepare();
      const startedAt = `15/06/2020 10:0${results.runs.length}`;
      results.runs.push({ rows, run, ...(await measureRun(product, host, { startedAt })) });
    }
    for (const phase of /** @type {const} */ (['reading', 'counting']))
      results.stops.push({ rows, phase, ...(await measureStop(product, host, phase)) });
  }
  for (const delay of delays) results.trips.push(...(await measureTrips(product, delay)));
  return results;
}

/** Milliseconds for which every request is on its way: a desktop is quicker, the web slower on a bad line. */
const delays = [50, 150, 400];
const rowsOfSample = 35_000;

async function measureTrips(product, delay) {
  const host = hostWith(product, Math.round(rowsOfSample / rowsPerUser));
  const row = userRow(host, false);
  const trips = [];
  for (const run of ['first', 'unchanged', 'firstChange', 'oneRow']) {
    if (run === 'firstChange' || run === 'oneRow') moveUser(product, host, row);
    const startedAt = `15/06/2020 10:0${trips.length}`;
    trips.push({ delay, run, ...(await measureRun(product, host, { startedAt, delay })) });
  }
  return trips;
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
