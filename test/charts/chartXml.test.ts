import { describe, expect, it } from '@jest/globals';
import { parseReference } from '../../src/grid/address';
import { contains } from '../../src/grid/ranges';
import type { PlacedChart } from '../../src/layout/placed';
import { chartLook, hueColors, palette } from '../../src/layout/theme';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { inspectXlsx } from '../support/inspectXlsx';
import { cell, emptySheet, rowRange } from '../support/placedByHand';
import { showcase } from '../support/showcase';
import { validateXlsx } from '../support/validateXlsx';

const placed = showcase();
const bytes = reportBytes(placed);
const written = inspectXlsx(bytes);
const charts = written.sheets.flatMap(({ charts: drawn }) => drawn);
const placedCharts = placed.sheets.flatMap(({ charts: drawn }) => drawn);

function chartNamed(name: string) {
  const chart = charts.find((candidate) => candidate.name === name);
  if (!chart) throw new Error(`no ${name}`);
  return chart;
}

/** What stands in the cells that a reference names, as text, row by row. */
function textsAt(reference: string): readonly (string | null)[] {
  const range = parseReference(reference);
  if (!range) throw new Error(`no range: ${reference}`);
  const cells = written.sheets.find(({ name }) => name === range.sheet)?.cells ?? [];
  const found = new Map(
    cells
      .filter((each) => contains(range, each))
      .map(({ row, column, value }) => [`${row} ${column}`, value === null ? null : String(value)]),
  );
  const columns = range.lastColumn - range.firstColumn + 1;
  return Array.from({ length: (range.lastRow - range.firstRow + 1) * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    return found.get(`${range.firstRow + row} ${range.firstColumn + column}`) ?? null;
  });
}

describe('chartXml', () => {
  it('is what the Open XML SDK takes', async () => {
    expect(await validateXlsx(bytes)).toEqual([]);
  });

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

    expect(data).toHaveLength(60);
    for (const { reference, cached } of data) expect(cached).toEqual(textsAt(reference));
  });

  it('takes several columns for levels of categories, blank where the wider one goes on', () => {
    const [series] = chartNamed('Figura 4').series;

    expect(series?.categories).toEqual({
      reference: "'L''area & i mesi'!$A$4:$B$9",
      cached: ['2017', 'O', null, 'N', null, 'D', '2018', 'G', null, 'F', null, 'M'],
    });
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

  it('speaks Italian, and leaves title and legend to the cells', () => {
    for (const chart of charts) {
      expect(chart).toMatchObject({ language: 'it-IT', title: '', hasLegend: false });
    }
  });

  it.each(placedCharts.map((chart) => [chart.name, chart] as const))(
    'draws the series of %s each in its way',
    (name, chart) => {
      expect(chartNamed(name).series).toMatchObject(
        chart.series.map(({ axis, color, pointColors, marker }) => ({
          ...{ axis, color },
          pointColors: pointColors.map(({ point, color: own }) => `${point} ${own}`),
          marker: chart.kind === 'line' ? marker : '',
        })),
      );
    },
  );

  it.each([
    ['Figura 1', ['line', 'line']],
    ['Figura 1b', ['line']],
    ['Figura 3', ['bar clustered']],
    ['Figura 11', ['bar stacked']],
    ['Grafico del Prospetto 2', ['bar percentStacked']],
  ])('makes of %s a chart of its kind', (name, kinds) => {
    expect(chartNamed(name).plots.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('draws the right axis in the colour that is its own, with ticks and title', () => {
    const values = chartNamed('Figura 1').axes.filter(({ kind }) => kind === 'value');
    const text = `9.5 plain ${hueColors.first} Calibri`;

    expect(values).toMatchObject([
      { title: 'Altre aree', position: 'l', min: 0, max: 600, step: 150, line: 'none' },
      {
        title: 'Città metropolitana <di> Torino',
        position: 'r',
        min: 0,
        line: `${hueColors.first} 0.75`,
        tickMarks: ['out', 'none'],
        font: text,
        titleFont: text,
      },
    ]);
  });

  it('shows no axis of values where labels tell them', () => {
    const axes = chartNamed('Figura 3').axes.filter(({ kind }) => kind === 'value');

    expect(axes).toMatchObject([{ deleted: true, position: 'b' }]);
    expect(axes[0]).not.toHaveProperty('gridlineColor');
  });

  it('labels all points, or single ones in their places', () => {
    const bars = chartNamed('Figura 3').series[0];
    expect(bars).toMatchObject({
      labels: ['Val'],
      labelFormat: '0.0%;-0.0%;',
      labelPosition: 'outEnd',
      labelFont: `9.5 plain ${hueColors.first} Calibri`,
      pointLabels: [],
    });
    const [line] = chartNamed('Figura 1').series;
    const look = `#,##0 9.5 bold ${hueColors.second} Calibri`;
    expect(line).toMatchObject({ labels: [], pointLabels: [`1 b ${look}`, `4 r ${look}`] });
  });

  it('lists the categories of bars from the top down, with the values below them', () => {
    const [categories, values] = chartNamed('Figura 3').axes;

    expect(categories).toMatchObject({ kind: 'category', reversed: true });
    expect(values).toMatchObject({ kind: 'value', reversed: false, crossing: 'max' });
    expect(chartNamed('Figura 1b').axes).toMatchObject([
      { reversed: false, spacing: 2 },
      { reversed: false, crossing: 'autoZero' },
    ]);
  });

  it('spaces bars, and lays those of a stack behind each other', () => {
    const plots = ['Figura 1', 'Figura 3', 'Figura 11'].map((name) => chartNamed(name).plots[0]);

    expect(plots[0]).not.toHaveProperty('gap');
    expect(plots[1]).toMatchObject({ gap: chartLook.barGap });
    expect(plots[1]).not.toHaveProperty('overlap');
    // Of one bar: as thick as among four.
    expect(plots[2]).toMatchObject({ gap: 460, overlap: 100 });
  });

  it('draws light gridlines, for the first axis of values only', () => {
    const lines = chartNamed('Figura 1').axes.map(({ gridlineColor }) => gridlineColor);

    expect(lines.filter((color) => color !== undefined)).toEqual([palette.gridline]);
  });

  it('puts the plot where it was placed', () => {
    // 60 of 860 pixels, 20 of 340, 700 of 860, 280 of 340.
    expect(chartNamed('Figura 1').plotBox).toEqual([0.0698, 0.0588, 0.814, 0.8235]);
  });
});
