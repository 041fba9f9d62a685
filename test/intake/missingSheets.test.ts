import { describe, expect, it } from '@jest/globals';
import { describeFinding } from '../../src/findings/describeFinding';
import { readSheets, someUser } from './readSheets';

const pacts = [
  ['ID utente', 'Data firma'],
  ['U1', '10/03/2018'],
];
const withoutDates = [
  ['ID utente', 'Firma'],
  ['U1', 'sì'],
];

/** The sentence about the sheet that is not read, from the colon on. */
async function notReadOf(sheets: Parameters<typeof readSheets>[0]): Promise<string | undefined> {
  const { findings } = await readSheets({ ...someUser, ...sheets });
  const finding = findings.find(({ code }) => /FOGLIO_SENZA_COLONNE|ALTRA_MISURA/.test(code));
  return finding && describeFinding(finding).meaning.replace(/^.*: /, '');
}

describe('a sheet that is not read', () => {
  it('leaves the report without its tables', async () => {
    expect(await notReadOf({ Patti: withoutDates })).toMatch(
      /^il foglio non è stato letto; il report esce senza la Tabella 9/,
    );
  });

  it('leaves it with them where another sheet gives the same', async () => {
    expect(await notReadOf({ 'Patti Alba': pacts, 'Patti Cuneo': withoutDates })).toBe(
      'il foglio non è stato letto.',
    );
  });

  it('is a list where others of the sheet are read', async () => {
    const [header = [], row = []] = pacts;
    const beside = [
      ['Patti firmati', null, null, 'Patti revocati', null],
      [...header, null, ...header],
      [...row, null, 'U2', '11/03/2018'],
    ];
    expect(await notReadOf({ Patti: beside })).toBe('questo elenco non è stato letto.');
  });
});
