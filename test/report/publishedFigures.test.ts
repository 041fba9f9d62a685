import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import golden from '../golden/mip-2017-2019.json' with { type: 'json' };
import { type InspectedWorkbook, inspectXlsx } from '../support/inspectXlsx';
import { type PublishedFigure, type PublishedRow, publishedRows } from '../support/publishedRows';
import { figuresOf, labelsOf, reportTable } from '../support/reportTable';
import { shared } from '../support/shared/shared';

let workbook: InspectedWorkbook;

beforeAll(async () => {
  workbook = inspectXlsx(await readFile(join(await shared('sample'), 'rapporto.xlsx')));
});

type Rows = ReturnType<typeof reportTable>['rows'];

/** A value as it was published: whole, or a percentage with so many decimals. */
const rounded: Readonly<Record<PublishedFigure['unit'], (value: number) => number>> = {
  count: Math.round,
  deviation: Math.round,
  percent0: (value) => Math.round(value * 100),
  variation0: (value) => Math.round(value * 100),
  percent1: (value) => Math.round(value * 1000) / 10,
};

/** A job centre may be called as its area is; its row is indented, as that of a provider is. */
function rowsFor({ table, below }: PublishedRow): Rows {
  const { rows } = reportTable(workbook, table);
  const isNested = ([label]: Rows[number]): boolean => label?.style.indent === 1;
  if (below === undefined) return firstBlock(rows.filter((row) => !isNested(row)));
  const area = rows.findIndex((row) => !isNested(row) && row[0]?.value === below);
  const end = rows.findIndex((row, index) => index > area && !isNested(row));
  return rows.slice(area + 1, end);
}

/** The rows before the heading of a second block, which stands alone in its row. */
function firstBlock(rows: Rows): Rows {
  const heading = rows.findIndex(({ length }) => length === 1);
  return heading === -1 ? rows : rows.slice(0, heading);
}

describe('the published figures', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('of table %d', (number) => {
    const table = `Tabella ${number}`;
    for (const published of publishedRows.filter((row) => row.table === table)) {
      const { label, figures } = published;
      const found = rowsFor(published).filter(([first]) => first?.value === label);
      expect({ label, rows: found.length }).toEqual({ label, rows: 1 });
      const shown = figuresOf(found[0] ?? [])
        .slice(0, figures.length)
        .map((value, index) => rounded[figures[index]?.unit ?? 'count'](value));
      expect({ label, shown }).toEqual({ label, shown: figures.map(({ value }) => value) });
    }
  });

  it('are all there', () => {
    expect(publishedRows.flatMap(({ figures }) => figures)).toHaveLength(538);
  });
});

describe('the published tables', () => {
  const months = ['giu-dic 2017', 'gen-giu 2018', 'lug-dic 2018', 'gen-giu 2019', 'lug-dic 2019'];
  const periods = golden.periods.map(({ label }, index) => `${label}\n${months[index] ?? ''}`);
  const area = 'Area territoriale';

  it.each([
    ['Tabella 1', '1 Registrati', [area, ...periods, 'Totale']],
    ['Tabella 2', '3 Pre-accoglienza', [area, ...periods, 'Totale']],
    [
      'Tabella 3',
      '3 Pre-accoglienza',
      ["Area territoriale e centro per l'impiego", ...periods, 'Totale', '%'],
    ],
    [
      'Tabella 4',
      '3 Pre-accoglienza',
      [area, 'Registrati', 'Non partecipanti', 'Tasso di assenza'],
    ],
    ['Tabella 5', '3 Pre-accoglienza', [area, ...periods, 'Media', '± DS', 'CV']],
    ['Tabella 6a', '4 Questionari', [area, ...periods, 'Totale']],
    ['Tabella 6', '4 Questionari', [area, ...periods, 'Ultimo incremento', 'Media', '± DS', 'CV']],
    ['Tabella 7', '5 Soggetto attuatore', [area, ...periods, 'Totale', '% pre-accoglienza']],
    [
      'Tabella 8',
      '5 Soggetto attuatore',
      ['Area territoriale e soggetto attuatore', ...periods, 'Totale'],
    ],
    ['Tabella 9', '6 Patto di servizio', [area, ...periods, 'Totale', '% scelta SA']],
  ])('%s stands on its sheet with its columns', (name, sheet, header) => {
    const table = reportTable(workbook, name);
    expect({ sheet: table.sheet, header: table.header }).toEqual({ sheet, header });
    expect(labelsOf(table.rows[table.rows.length - 1] ?? [])).toEqual(['Totale']);
  });

  it('derive everything but counts by formula', () => {
    const constants = [1, 2, 4, 5, 6, 7, 9].flatMap((number) => {
      const { rows } = reportTable(workbook, `Tabella ${number}`);
      return rows.flatMap((row) =>
        row.filter(
          ({ value, formula, column }) =>
            typeof value === 'number' &&
            formula === undefined &&
            (column > 5 || row[0]?.value === 'Totale'),
        ),
      );
    });
    expect(constants).toEqual([]);
  });
});
