import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../../src/calendar/day';
import { createFindingLog, type Finding } from '../../src/findings/finding';
import { tallyDataset } from '../../src/indicators/tally/tallyDataset';
import type { RawCell } from '../../src/intake/rawSource';
import { readDataset } from '../../src/intake/readDataset';
import { memorySource } from '../support/memorySource';

/** What is said of the users of a sheet of pacts, where these are registered. */
async function findingsOf(
  registered: readonly RawCell[],
  signed: readonly RawCell[],
  parameters: readonly (readonly RawCell[])[] = [],
): Promise<readonly Finding[]> {
  const log = createFindingLog();
  const source = memorySource({
    Utenti: [
      ['ID utente', 'Data registrazione', 'Provincia', 'Numero'],
      ...registered.map((id) => [id, '10/01/2018', 'TO', id === null ? 20 : null]),
    ],
    Patti: [['ID utente', 'Data'], ...signed.map((id) => [id, '10/02/2018'])],
    Parametri: parameters,
  });
  tallyDataset(await readDataset(source, log), { today: dayOf(2018, 12, 31) }, log);
  return log.first.filter(({ code }) => /^IDENTIFICATIVI|NON_REGISTRATO/.test(code));
}

const codesOf = (findings: readonly Finding[]) => findings.map(({ code }) => code);
const ids = (prefix: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`);

describe('identifiers that nobody registered', () => {
  it('are one finding where most of a sheet are such, and say whether they look alike', async () => {
    const signed = [...ids('U', 14, 15), ...ids('U', 21, 25)];
    expect(await findingsOf(ids('U', 10, 19), signed)).toMatchObject([
      { code: 'IDENTIFICATIVI_DIVERSI', details: { users: 7, known: 2, isSameShape: true } },
    ]);
    expect(await findingsOf(ids('U', 10, 19), ids('P-', 1, 6))).toMatchObject([
      { code: 'IDENTIFICATIVI_DIVERSI', details: { users: 6, known: 0, isSameShape: false } },
    ]);
  });

  it('are told one by one where they are few, or the settings want it so', async () => {
    const one = 'UTENTE_NON_REGISTRATO';
    expect(codesOf(await findingsOf(ids('U', 10, 19), ids('U', 18, 22)))).toEqual([one, one, one]);
    expect(codesOf(await findingsOf(ids('U', 10, 19), ids('P', 1, 4)))).toHaveLength(4);
    expect(codesOf(await findingsOf(['0012', '0013'], [12]))).toEqual([one]);
    const settled = [['Identificativi da uniformare', 'nessuno']];
    expect(codesOf(await findingsOf(['0012', '0013'], [12, 13], settled))).toEqual([one, one]);
  });

  it('may be of people who are registered without a name', async () => {
    expect(await findingsOf([...ids('U', 10, 19), null], ids('P', 1, 9))).toEqual([]);
  });

  it('are those registered once that is confirmed, where one alone matches', async () => {
    const settled = [['Identificativi da uniformare', 'Patti']];
    expect(await findingsOf(['0012', '0013'], [12, 13], settled)).toEqual([]);
    const twice = await findingsOf(['0012', '012', '0013'], [12, 13], settled);
    expect(twice).toMatchObject([{ code: 'UTENTE_NON_REGISTRATO', value: '12' }]);
  });
});
