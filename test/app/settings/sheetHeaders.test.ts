import { describe, expect, it } from '@jest/globals';
import { readSheetHeaders } from '../../../src/app/settings/sheetHeaders';
import { memorySource } from '../../support/memorySource';

describe('readSheetHeaders', () => {
  it('gives the headers of each raw sheet, and the fields that it can have', async () => {
    const found = await readSheetHeaders(
      memorySource({
        Utenti: [
          ['Elenco al 31/12/2019', null, null],
          ['ID utente', 'Entrata', 'Area territoriale'],
          ['a', 43000, 'Cuneo'],
        ],
        Parametri: [['Titolo', 'A']],
        Indice: [['Titolo', 'Valore']],
        Appunti: [['una nota']],
      }),
    );
    expect(found.map(({ sheet }) => sheet)).toEqual(['Utenti', 'Appunti']);
    expect(found[0]?.columns.map(({ name }) => name)).toEqual([
      'ID utente',
      'Entrata',
      'Area territoriale',
    ]);
    expect(found[0]?.fields).toEqual(
      expect.arrayContaining(['ID utente', 'Data registrazione', 'Titolo di studio']),
    );
    expect(found[0]?.fields).not.toContain('Province');
    expect(found[1]?.fields).toEqual(expect.arrayContaining(['CPI', 'Province']));
  });

  it('names columns that share a header by their letters', async () => {
    const [found] = await readSheetHeaders(
      memorySource({
        Patti: [
          ['ID utente', 'Data', null, 'DATA'],
          ['a', 43000, null, 43001],
        ],
      }),
    );
    expect(found?.columns).toEqual([
      { header: 'ID utente', column: 0, name: 'ID utente', label: 'ID utente' },
      { header: 'Data', column: 1, name: 'B', label: 'Data (colonna B)' },
      { header: 'DATA', column: 3, name: 'D', label: 'DATA (colonna D)' },
    ]);
  });
});
