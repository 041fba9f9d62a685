import { beforeEach, describe, expect, it } from '@jest/globals';
import { writeParameters } from '../../../src/excel/write/writeParameters';
import { createHost, type Host } from '../../../tools/excel-host/createHost';
import { cellAt } from '../../../tools/excel-host/model/grid';
import { connectOffice } from '../../../tools/excel-host/officeClient';
import { filterRows, sheetNamed, typeInto } from '../../../tools/excel-host/userActions';

let host: Host;

beforeEach(() => {
  host = createHost();
  connectOffice(host);
});

describe('writeParameters', () => {
  it('makes the sheet where there is none', async () => {
    await writeParameters(undefined, [{ row: 1, column: 0, content: 'Titolo' }]);
    expect(cellAt(sheetNamed(host, 'Parametri').cells, 1, 0).value).toBe('Titolo');
  });

  it('keeps text literal, writes numbers, empties cells', async () => {
    await writeParameters('Foglio1', [
      { row: 0, column: 1, content: '=1+1' },
      { row: 1, column: 1, content: '31/12/2019' },
      { row: 2, column: 1, content: 5 },
    ]);
    const value = (row: number) => cellAt(sheetNamed(host, 'Foglio1').cells, row, 1).value;
    expect([0, 1, 2].map(value)).toEqual(['=1+1', '31/12/2019', 5]);
    await writeParameters('Foglio1', [{ row: 0, column: 1, content: '' }]);
    expect(value(0)).toBe('');
  });

  it('writes nothing where a filter hides rows: there Excel would put it elsewhere', async () => {
    typeInto(host, 'Foglio1!A1:B3', [
      ['Parametro', 'Valore'],
      ['Titolo', 'Uno'],
      ['Fonte', 'Due'],
    ]);
    filterRows(host, 'Foglio1!A1:B3', [1]);
    const cells = JSON.stringify([...sheetNamed(host, 'Foglio1').cells]);
    const edits = [2, 3].map((row) => ({ row, column: 1, content: 'Tre' }));
    await expect(writeParameters('Foglio1', edits)).rejects.toMatchObject({
      ...{ reason: 'filteredData', sheets: ['Foglio1'] },
    });
    expect(JSON.stringify([...sheetNamed(host, 'Foglio1').cells])).toBe(cells);
  });
});
