import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf } from '../../src/calendar/day';
import { createFindingLog, keptPerCode, rowsTogether } from '../../src/findings/finding';
import type { FindingCode } from '../../src/findings/findingDetails';
import { parseRange } from '../../src/grid/address';
import { total } from '../../src/indicators/measures';
import { tallyDataset } from '../../src/indicators/tally/tallyDataset';
import { readDataset } from '../../src/intake/readDataset';
import { stages } from '../../src/service/stages';
import { memorySource } from '../support/memorySource';
import { runs } from '../support/runs';

const userId = fc.constantFrom('U1', 'U2', 'u3', 'U4', 'U5', null, ' ', '=1+1');
const date = fc.constantFrom(
  ...['10/01/2018', '31/02/2018', 'boh', '01/01/2088', '2018-05-04', '07/2018', null, '-'],
  ...[43_000, 43_200, 7, true, '03/03/2020'],
);
const count = fc.constantFrom(null, 1, 3, '2', -1, 2.5, 'molti');
const area = fc.constantFrom('CMTO', 'CN', 'Atlantide', null, 'n.d.');
const rows = (...cells: readonly fc.Arbitrary<unknown>[]) =>
  fc.array(fc.tuple(...cells), { maxLength: 12 }) as fc.Arbitrary<(string | number | null)[][]>;

const workbook = fc.record({
  users: rows(userId, date, area),
  participations: rows(
    userId,
    date,
    fc.constantFrom('CPI CHIERI', 'CPI CUNEO', 'Boh', null),
    count,
  ),
  choices: rows(userId, date, fc.constantFrom('Alfa', 'Beta', null), area, count),
  pacts: rows(userId, date, count),
  asOf: fc.constantFrom('31/12/2018', '31/12/2019'),
});

/** The findings of rows that are not counted. */
const leavingOut: ReadonlySet<FindingCode> = new Set([
  'DATA_NON_LEGGIBILE',
  'DATA_IMPOSSIBILE',
  'DATA_PRIMA_DEL_SERVIZIO',
  'DATA_FUTURA',
  'NUMERO_NON_VALIDO',
  'CORREZIONE_ECCESSIVA',
  'CELLA_OBBLIGATORIA_VUOTA',
  'UTENTE_RIPETUTO',
] as const);

function rowsIn(name: string): readonly number[] {
  const { firstRow = 0, lastRow = -1 } = parseRange(name) ?? {};
  return Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
}

describe('rows read', () => {
  it('are counted or left out, whatever the cells hold', async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async ({ users, participations, choices, pacts, asOf }) => {
        const sheets: Record<string, (string | number | null)[][]> = {
          Utenti: [
            ['ID utente', 'Data registrazione', 'Area territoriale'],
            ['U0', '02/01/2018', 'CMTO'],
            ...users,
          ],
          Partecipazioni: [['ID utente', 'Data', 'CPI', 'Numero'], ...participations],
          'Scelte SA': [
            ['ID utente', 'Data', 'Soggetto attuatore', 'Area territoriale', 'Numero'],
            ...choices,
          ],
          Patti: [['ID utente', 'Data', 'Numero'], ...pacts],
        };
        const source = memorySource({ ...sheets, Parametri: [['Dati al', asOf]] });
        const log = createFindingLog();
        const dataset = await readDataset(source, log);
        const tally = tallyDataset(dataset, { today: dayOf(2020, 6, 15) }, log);
        for (const stage of stages) {
          const readings = tally?.readings.filter(({ kind }) => kind === stage) ?? [];
          const counted = total(readings.map((each) => each.rowsRead - each.rowsLeftOut));
          const { length, user, count: numbers } = dataset.events[stage];
          // A row of a user stands for one; a row of counts is counted whatever its number, or late.
          const named = new Set(user.filter((code) => code !== -1));
          const nameless = Array.from({ length }, (_, row) => row).filter(
            (row) => user[row] === -1,
          );
          expect(counted).toBeLessThanOrEqual(named.size + nameless.length);
          expect(total(tally?.kinds[stage]?.byArea.flat() ?? [])).toBeLessThanOrEqual(
            named.size + total(nameless.map((row) => Math.max(0, numbers[row] ?? 0))),
          );
          for (const { rowsRead, rowsLeftOut } of readings) {
            expect(rowsLeftOut).toBeGreaterThanOrEqual(0);
            expect(rowsLeftOut).toBeLessThanOrEqual(rowsRead);
          }
        }
        for (const { sheet, rowsRead, rowsLeftOut, rowsBeyond } of tally?.readings ?? []) {
          const filled = (sheets[sheet] ?? []).filter((cells) =>
            cells.some((cell) => String(cell ?? '').trim() !== ''),
          );
          // Below a blank row may stand what is no row of the list: it is said.
          const unread = log.first.flatMap((finding) =>
            finding.code === 'CELLE_NON_LETTE' && finding.sheet === sheet
              ? finding.details.ranges.flatMap((name) => rowsIn(name))
              : [],
          );
          const asRows = filled.length - 1 - new Set(unread).size;
          expect(rowsRead + rowsBeyond).toBe(asRows);
          // One finding says of all of them how many they are.
          const beyond = log.first.map((finding) =>
            finding.code === 'DATA_OLTRE_DATI_AL' && finding.sheet === sheet
              ? finding.details.dates
              : 0,
          );
          expect(total(beyond)).toBe(rowsBeyond);
          const explained = log.first.filter(
            (finding) => finding.sheet === sheet && leavingOut.has(finding.code),
          );
          const rows = explained.flatMap((finding) => rowsTogether(finding) ?? [finding.row ?? -1]);
          const listed = new Set(rows).size;
          // One finding for all rows of a column: some of them may be listed for another reason too.
          const undated = total(
            log.first.map((finding) =>
              finding.code === 'DATA_ASSENTE' && finding.sheet === sheet ? finding.details.rows : 0,
            ),
          );
          expect(rowsLeftOut).toBeGreaterThanOrEqual(Math.max(listed, undated));
          expect(rowsLeftOut).toBeLessThanOrEqual(listed + undated);
          if (undated === 0) expect(rowsLeftOut).toBe(listed);
        }
        const listed = new Map<string, number>();
        for (const { code } of log.first) listed.set(code, (listed.get(code) ?? 0) + 1);
        for (const [code, times] of log.counts) {
          expect(listed.get(code)).toBe(Math.min(times, keptPerCode));
        }
      }),
      { numRuns: runs(150) },
    );
  });
});
