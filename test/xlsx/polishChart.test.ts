import { describe, expect, it } from '@jest/globals';
import { parseReference } from '../../src/grid/address';
import { contains } from '../../src/grid/ranges';
import type { PlacedChart } from '../../src/layout/placed';
import { palette } from '../../src/layout/theme';
import { polishChart } from '../../src/xlsx/write/polishChart';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { inspectXlsx } from '../support/inspectXlsx';
import { cell, emptySheet, rowRange } from '../support/placedByHand';
import { showcase } from '../support/showcase';

const placed = showcase();
const written = inspectXlsx(reportBytes(placed));
const charts = written.sheets.flatMap(({ charts: drawn }) => drawn);
const placedCharts = placed.sheets.flatMap(({ charts: drawn }) => drawn);

function chartNamed(name: string) {
  const chart = charts.find((candidate) => candidate.name === name);
  if (!chart) throw new Error(`no ${name}`);
  return chart;
}

/** What stands in the cells that a reference names, as text. */
function textsAt(reference: string, workbook = written): readonly (string | null)[] {
  const range = parseReference(reference);
  const cells = workbook.sheets.find(({ name }) => name === range?.sheet)?.cells ?? [];
  return cells
    .filter((cell) => range !== undefined && contains(range, cell))
    .map(({ value }) => (value === null ? null : String(value)));
}

describe('polishChart', () => {
  it('refers each series to its cells, in the order in which they were placed', () => {
    const series = chartNamed('Figura 1').series;

    expect(series.map(({ name }) => name.reference)).toEqual([
      "'1 Registrati'!$A$5",
      "'1 Registrati'!$A$6",
      "'1 Registrati'!$A$7",
      "'1 Registrati'!$A$4",
    ]);
    expect(series.map(({ values }) => values.reference)).toEqual([
      "'1 Registrati'!$B$5:$F$5",
      "'1 Registrati'!$B$6:$F$6",
      "'1 Registrati'!$B$7:$F$7",
      "'1 Registrati'!$B$4:$F$4",
    ]);
    expect(series.map(({ categories }) => categories.reference)).toEqual(
      Array.from({ length: 4 }, () => "'1 Registrati'!$B$3:$F$3"),
    );
  });

  it('keeps beside each reference what stands in its cells, results of formulas too', () => {
    const data = charts.flatMap(({ series }) =>
      series.flatMap(({ name, categories, values }) => [name, categories, values]),
    );

    expect(data).toHaveLength(54);
    for (const { reference, cached } of data) expect(cached).toEqual(textsAt(reference));
  });

  it('keeps no copy of text among values', () => {
    const values = [cell(2, 1, 5), { ...cell(2, 2, 'n.d.'), formula: '="n.d."' }, cell(2, 3, 7)];
    const line = placedCharts.find(({ name }) => name === 'Figura 1b');
    const [series] = line?.series ?? [];
    if (!line || !series) throw new Error('no chart of lines');
    const name = { sheet: 'S', row: 2, column: 0 };
    const drawn: PlacedChart = {
      ...line,
      categories: rowRange('S', 1, 3),
      series: [{ ...series, name, values: rowRange('S', 2, 3) }],
    };
    const cells = [cell(1, 1, 2018), cell(1, 2, 'b'), cell(2, 0, 'A'), ...values];
    const sheet = { ...emptySheet, name: 'S', cells, charts: [drawn] };
    const [result] = inspectXlsx(reportBytes({ title: '', sheets: [sheet] })).sheets;

    expect(result?.charts[0]?.series[0]?.values.cached).toEqual(['5', null, '7']);
    expect(result?.charts[0]?.series[0]?.categories.cached).toEqual(['2018', 'b', null]);
  });

  it('marks the points of lines', () => {
    expect(chartNamed('Figura 1').series.map(({ marker }) => marker)).toEqual([
      'square',
      'diamond',
      'triangle',
      'circle',
    ]);
  });

  it('lists the categories of bars from the top down, with the values below them', () => {
    const [categories, values] = chartNamed('Figura 3').axes;

    expect(categories).toMatchObject({ kind: 'category', reversed: true });
    expect(values).toMatchObject({ kind: 'value', reversed: false, crossing: 'max' });
    expect(chartNamed('Figura 11').axes).toMatchObject([
      { reversed: false },
      { reversed: false, crossing: 'autoZero' },
    ]);
  });

  it('spaces bars and columns', () => {
    const gaps = ['Figura 1', 'Figura 2', 'Figura 3', 'Figura 11'].map(
      (name) => chartNamed(name).plots[0]?.gap,
    );

    expect(gaps).toEqual([undefined, undefined, 45, 70]);
  });

  it('draws light gridlines, for the first axis of values only', () => {
    const lines = chartNamed('Figura 1').axes.map(({ gridlineColor }) => gridlineColor);

    expect(lines).toEqual([undefined, palette.gridline, undefined, undefined]);
  });

  it('throws where the part is not as the pinned writer makes it', () => {
    const [chart] = placedCharts;
    if (!chart) throw new Error('no chart');

    expect(() => polishChart('<c:chartSpace/>', chart, () => undefined)).toThrow('0 times, not 4');
  });
});
