import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import golden from '../golden/mip-2017-2019.json' with { type: 'json' };
import { type InspectedWorkbook, inspectXlsx } from '../support/inspectXlsx';
import { printedAreas, printedCentre } from '../support/publishedNames';
import { figuresOf, labelsOf, reportTable } from '../support/reportTable';
import { shared } from '../support/shared/shared';

const ids = ['CMTO', 'AT-AL', 'BI-VC-NO-VCO', 'CN'] as const;
type Id = (typeof ids)[number];

const {
  table1_registered: t1,
  table2_meetings: t2,
  table3_participants: t3,
  table4_absence: t4,
  table5_participants_cumulative: t5,
  table6_questionnaires_cumulative: t6,
  table7_provider_choice: t7,
  table8_provider_distribution: t8,
  table9_service_pacts: t9,
} = golden;

/** How a figure was published: whole, or a percentage with so many decimals. */
const whole = (value: number): number => Math.round(value);
const percent = (value: number): number => Math.round(value * 100);
const percent1 = (value: number): number => Math.round(value * 1000) / 10;

let workbook: InspectedWorkbook;
let compared = 0;

beforeAll(async () => {
  workbook = inspectXlsx(await readFile(join(await shared('sample'), 'rapporto.xlsx')));
}, 60_000);

/** Holds a row of a table against its published figures, one by one. */
function expectRow(
  table: string,
  labels: readonly string[],
  published: readonly number[],
  roundings: readonly ((value: number) => number)[] = [],
  rows = reportTable(workbook, table).rows,
): void {
  const found = rows.filter((row) => labels.every((label, i) => row[i]?.value === label));
  expect(found).toHaveLength(1);
  const figures = figuresOf(found[0] ?? []);
  const first = published.length - roundings.length;
  const shown = figures
    .slice(0, published.length)
    .map((figure, index) => (roundings[index - first] ?? whole)(figure));
  expect({ table, labels, figures: shown }).toEqual({ table, labels, figures: published });
  compared += published.length;
}

/** The rows before the heading of a second block, which stands alone in its row. */
function firstBlock<Cell>(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const heading = rows.findIndex(({ length }) => length === 1);
  return heading === -1 ? rows : rows.slice(0, heading);
}

const areaName = (id: Id): string => printedAreas[id] ?? '';
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe('the published figures', () => {
  it('of table 1', () => {
    const rows = firstBlock(reportTable(workbook, 'Tabella 1').rows);
    for (const id of ids) {
      expectRow('Tabella 1', [areaName(id)], [...t1.counts[id], t1.totals[id]], [], rows);
    }
    expectRow('Tabella 1', ['Totale'], [...t1.total_row, t1.grand_total], [], rows);
  });

  it('of table 2, whose rows stand in the order of the areas', () => {
    ids.forEach((id, row) => {
      expectRow('Tabella 2', [areaName(id)], [...(t2.rows[row] ?? []), t2.totals[row] ?? NaN]);
    });
    expectRow('Tabella 2', ['Totale'], [...t2.total_row, t2.grand_total]);
  });

  it('of table 3', () => {
    // A centre may be called as its area is; its row is indented.
    const { rows } = reportTable(workbook, 'Tabella 3');
    const centres = rows.filter(([label]) => label?.style.indent === 1);
    const areas = rows.filter((row) => !centres.includes(row));
    for (const id of ids) {
      expectRow(
        'Tabella 3',
        [areaName(id)],
        [...t3.areas[id], t3.totals[id], t3.percent_of_all[id]],
        [percent],
        areas,
      );
      for (const [name, counts, total, share] of t3.cpi[id] as [
        string,
        number[],
        number,
        number,
      ][]) {
        // The publication prints 13 for 123 of 908, which is 13.5 %.
        const published = name === 'V.C.O. CPI di Omegna' ? 14 : share;
        const figures = [...counts, total, published];
        expectRow('Tabella 3', [printedCentre(name)], figures, [percent], centres);
      }
    }
    expectRow('Tabella 3', ['Totale'], [...t3.total_row, t3.grand_total]);
  });

  it('of table 4', () => {
    for (const [label, id] of [
      ...ids.map((id) => [areaName(id), id] as const),
      ['Totale', 'total'] as const,
    ]) {
      expectRow(
        'Tabella 4',
        [label],
        [t4.registered[id], t4.absent[id], t4.absence_rate_percent[id]],
        [percent1],
      );
    }
  });

  it('of table 5', () => {
    for (const [label, id] of [
      ...ids.map((id) => [areaName(id), id] as const),
      ['Totale', 'total'] as const,
    ]) {
      expectRow(
        'Tabella 5',
        [label],
        [...t5.cumulative[id], t5.mean[id], t5.sd[id], t5.cv_percent[id]],
        [whole, whole, percent],
      );
    }
  });

  it('of table 6', () => {
    for (const [label, id] of [
      ...ids.map((id) => [areaName(id), id] as const),
      ['Totale', 'total'] as const,
    ]) {
      expectRow(
        'Tabella 6',
        [label],
        [...t6.cumulative[id], t6.last_step_percent[id], t6.mean[id], t6.sd[id], t6.cv_percent[id]],
        [percent, whole, whole, percent],
      );
    }
  });

  it('of table 7', () => {
    for (const id of ids) {
      expectRow(
        'Tabella 7',
        [areaName(id)],
        [...t7.counts[id], t7.totals[id], t7.percent_of_participants[id]],
        [percent],
      );
    }
    expectRow(
      'Tabella 7',
      ['Totale'],
      [...t7.total_row, t7.grand_total, t7.percent_of_participants.total],
      [percent],
    );
  });

  it('of table 8', () => {
    const { rows } = reportTable(workbook, 'Tabella 8');
    for (const id of ids) {
      const providers = t8[id] as [string, number[], number][];
      const below = rows.findIndex((row) => row[0]?.value === areaName(id)) + 1;
      for (const [name, counts, total] of providers) {
        const ofArea = rows.slice(below, below + providers.length);
        expectRow('Tabella 8', [name], [...counts, total], [], ofArea);
      }
    }
    expectRow('Tabella 8', ['Totale'], [...t8.total_row, t8.grand_total]);
  });

  it('of table 9', () => {
    const totals = golden.periods.map((_, t) => sum(ids.map((id) => t9.counts[id][t] ?? NaN)));
    for (const id of ids) {
      expectRow(
        'Tabella 9',
        [areaName(id)],
        [...t9.counts[id], t9.totals[id], t9.percent_of_provider_choice[id]],
        [percent],
      );
    }
    expect(totals).toEqual(t9.total_row);
    expectRow(
      'Tabella 9',
      ['Totale'],
      [...t9.total_row, t9.grand_total, t9.percent_of_provider_choice.total],
      [percent],
    );
  });

  it('are all there', () => {
    expect(compared).toBe(538);
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
