import { describe, expect, it } from '@jest/globals';
import { findSheets } from '../../src/intake/findSheets';
import type { RawSource } from '../../src/intake/rawSource';
import { memorySource } from '../support/memorySource';
import { rowsOfSample } from '../support/rowsOfSample';

/** The last row that is asked for, of any sheet but that of the settings. */
function watched(source: RawSource): {
  readonly source: RawSource;
  readonly lastRow: () => number;
} {
  let last = 0;
  return {
    source: {
      ...source,
      readRows: (sheet, request) => {
        if (sheet.name !== 'Parametri')
          last = Math.max(last, (request.firstRow ?? 0) + (request.rowCount ?? Infinity));
        return source.readRows(sheet, request);
      },
    },
    lastRow: () => last,
  };
}

describe('findSheets', () => {
  it('finds the sheets of the sample with their rows, by their heads', async () => {
    const { source, lastRow } = watched(memorySource(rowsOfSample()));
    expect((await findSheets(source)).map(({ sheets, rows }) => [...sheets, rows])).toEqual([
      ['Utenti', 8909],
      ['Incontri', 1473],
      ['Partecipazioni', 7421],
      ['Questionari', 5545],
      ['Scelte SA', 5065],
      ['Patti', 4115],
      ['Contatti', expect.any(Number)],
      ['Gradimento', expect.any(Number)],
    ]);
    expect(lastRow()).toBeLessThanOrEqual(20);
  });

  it('tells what is missing, and what stands in columns of the users', async () => {
    const found = await findSheets(
      memorySource({
        Utenti: [
          ['ID utente', 'Data registrazione', 'Area territoriale', 'Data firma patto'],
          ['u1', '05/06/2017', 'CN', '05/07/2017'],
        ],
        Appunti: [['mio']],
      }),
    );
    expect(found.filter(({ sheets }) => sheets.length > 0)).toEqual([
      { kind: 'registration', sheets: ['Utenti'], isIncomplete: false, rows: 1 },
      { kind: 'pact', sheets: ['Utenti'], isIncomplete: false, rows: 0 },
    ]);
    expect(found).toHaveLength(8);
  });
});
