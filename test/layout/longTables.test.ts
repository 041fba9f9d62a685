import { beforeAll, describe, expect, it } from '@jest/globals';
import { pageHeight, rowsHeight } from '../../src/layout/pageBreaks';
import type { PlacedSheet, PlacedWorkbook } from '../../src/layout/placed';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { blindSpots } from '../support/blindSpots';
import { generated } from '../support/generated';
import { inspectXlsx } from '../support/inspectXlsx';
import { memorySource } from '../support/memorySource';

const users = Array.from({ length: 900 }, (_, index) => index);

/** A page of the sheet: its rows, the ones that repeat included. */
function pagesOf(sheet: PlacedSheet): readonly (readonly [number, number])[] {
  const starts = [0, ...sheet.pageBreaks];
  return starts.map((start, page) => [start, starts[page + 1] ?? sheet.lastRow + 1]);
}

function expectNothingCut(sheet: PlacedSheet): void {
  const room = pageHeight(sheet.columnWidths);
  for (const [first, end] of pagesOf(sheet)) {
    expect(rowsHeight(sheet.rowHeights, first, end)).toBeLessThanOrEqual(room);
  }
}

let workbook: PlacedWorkbook;
const sheetOf = (name: string): PlacedSheet => {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** Names of centres, providers and dates that are none, more than pages hold. */
beforeAll(async () => {
  ({ workbook } = await generated(
    memorySource({
      Utenti: [
        ['ID utente', 'Data registrazione', 'Area territoriale'],
        ...users.map((user) => [`U${user}`, '10/01/2018', user % 2 ? 'CN' : 'CMTO']),
      ],
      Partecipazioni: [
        ['ID utente', 'Data', 'CPI'],
        ...users.map((user) => [`U${user}`, '11/01/2018', `CPI Sala ${user % 200}`]),
      ],
      'Scelte SA': [
        ['ID utente', 'Data', 'Soggetto attuatore'],
        ...users.map((user) => [`U${user}`, '12/01/2018', `Ente ${user % 300}`]),
      ],
      Questionari: [
        ['ID utente', 'Data', 'Area territoriale'],
        ...users.map((user) => [`U${user}`, user % 3 ? '13/01/2018' : 'domani', 'CN']),
      ],
      Contatti: [
        ['Mese', 'Canale', 'Numero'],
        ...users
          .slice(0, 100)
          .map((n) => [`${1 + (n % 12)}/${2010 + Math.floor(n / 12)}`, 'mail', n]),
      ],
      Parametri: [['Inizio servizio', '01/01/2010']],
    }),
  ));
});

describe('a table longer than a page', () => {
  it.each([
    ['2 Assistenza', 'Dati della Figura 4', 3],
    ['3 Pre-accoglienza', 'Tabella 3', 4],
    ['5 Soggetto attuatore', 'Tabella 8', 4],
  ])('in %s begins each page that it goes on to with its header', (name, table, parts) => {
    const sheet = sheetOf(name);
    const captions = sheet.cells.filter(
      ({ value }) => typeof value === 'string' && value.startsWith(table),
    );
    expect(captions.length).toBeGreaterThanOrEqual(parts);
    expect(captions.slice(1).every(({ value }) => value === `${table} (segue)`)).toBe(true);
    for (const { row } of captions) {
      const header = sheet.cells.find((cell) => cell.row === row + 1 && cell.column === 0);
      expect(header?.style.role).toBe('header');
    }
    const later = captions.slice(1).map(({ row }) => row);
    expect(sheet.pageBreaks).toEqual(expect.arrayContaining(later));
    expectNothingCut(sheet);
  });

  it('at the end of Controlli has its header printed on each page', () => {
    const { cells, repeatedRows } = sheetOf('Controlli');
    const repeated = cells.filter(({ row }) => row === repeatedRows.first);
    expect(repeated[0]).toMatchObject({ value: 'Gravità', style: { role: 'header' } });
    expect(repeatedRows.last).toBe(repeatedRows.first);
  });

  it('adds up over its parts, in a file that is sound', () => {
    const inspected = inspectXlsx(reportBytes(workbook));
    expect(blindSpots(inspected)).toEqual([]);
    const sheet = inspected.sheets.find(({ name }) => name === '3 Pre-accoglienza');
    // The job centres of an area: a range for each part.
    const overParts = /^SUM\(([A-Z]+)\d+:\1\d+(?:,\1\d+:\1\d+)+\)$/;
    const totals = sheet?.cells.filter(({ formula }) => overParts.test(formula ?? '')) ?? [];
    expect(Math.max(...totals.map(({ value }) => Number(value)))).toBe(users.length / 2);
  });

  it('is printed whole where charts draw its forty periods', async () => {
    const quarters = Array.from({ length: 40 }, (_, index) => index);
    const report = await generated(
      memorySource({
        Utenti: [
          ['ID utente', 'Data registrazione', 'Area territoriale'],
          ...quarters.map((quarter) => [
            `U${quarter}`,
            `10/${1 + 3 * (quarter % 4)}/${2010 + Math.floor(quarter / 4)}`,
            'CN',
          ]),
        ],
        Parametri: [['Periodo', 'trimestre']],
      }),
    );
    const sheet = report.workbook.sheets.find(({ name }) => name === '1 Registrati');
    if (!sheet) throw new Error('no sheet of the registered users');
    expect(sheet.cells.filter(({ value }) => /^\d+° trim\.\s/.test(String(value)))).toHaveLength(
      40,
    );
    expectNothingCut(sheet);
  });
});
