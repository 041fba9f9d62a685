import { describe, expect, it } from '@jest/globals';
import { absenceColor, chartLook, inkOn, palette, seriesColors } from '../../src/layout/theme';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { inspectXlsx } from '../support/inspectXlsx';
import { showcase } from '../support/showcase';

const placed = showcase();
const written = inspectXlsx(reportBytes(placed));

function chartOf(sheet: string, name: string) {
  const chart = written.sheets
    .find((candidate) => candidate.name === sheet)
    ?.charts.find((candidate) => candidate.name === name);
  if (!chart) throw new Error(`no ${name} in ${sheet}`);
  return chart;
}

const placedCharts = placed.sheets.flatMap((sheet) =>
  sheet.charts.map((chart) => [sheet.name, chart.name, chart] as const),
);

/** Beyond the end of bars is where labels stand unless they are told otherwise. */
const atTheEnd = '';

describe('buildChart', () => {
  it.each(placedCharts)('writes the words and the place of %s, %s', (sheet, name, chart) => {
    expect(chartOf(sheet, name)).toMatchObject({
      title: '',
      altText: chart.altText,
      hasLegend: chart.legend === 'bottom',
      resizes: false,
      covers: { firstRow: chart.row, firstColumn: chart.column },
    });
  });

  it.each(placedCharts)('draws the series of %s, %s each in its way', (sheet, name, chart) => {
    const dashes = { solid: 'solid', dash: 'dash', dot: 'sysDot', dashDot: 'dashDot' };

    expect(chartOf(sheet, name).series).toMatchObject(
      chart.series.map((series) => ({
        axis: series.axis,
        color: series.color,
        pointColors: series.pointColors ?? [],
        dash: dashes[series.dash],
      })),
    );
  });

  it.each([
    ['1 Registrati', 'Figura 1', ['line', 'line']],
    ['1 Registrati', 'Figura 1b', ['line']],
    ["L'area & le torte", 'Figura 2', ['pie']],
    ['3 Profili', 'Figura 3', ['bar clustered']],
    ['7 Sintesi', 'Figura 11', ['col stacked']],
  ])('makes of %s, %s a chart of its kind', (sheet, name, kinds) => {
    expect(chartOf(sheet, name).plots.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('titles both axes of values, the second one on the right', () => {
    const [, primary, secondary] = chartOf('1 Registrati', 'Figura 1').axes;

    expect(primary).toMatchObject({ kind: 'value', title: 'Altre aree', position: 'l', min: 0 });
    expect(secondary).toMatchObject({
      kind: 'value',
      title: 'Città Metropolitana di Torino',
      position: 'r',
      numberFormat: '#,##0',
      min: 0,
    });
  });

  it('keeps the limits and the format of an axis, and leaves it untitled', () => {
    const values = chartOf('1 Registrati', 'Figura 1b').axes.find(({ kind }) => kind === 'value');

    expect(values).toMatchObject({ title: '', numberFormat: '0', min: -50, max: 500 });
  });

  it('takes the axis across for that of the values of bars', () => {
    const [categories, values] = chartOf('3 Profili', 'Figura 3').axes;

    expect(categories).toMatchObject({ kind: 'category', title: '', position: 'l' });
    expect(values).toMatchObject({
      kind: 'value',
      title: 'Quota degli utenti registrati',
      numberFormat: '0%',
      position: 'b',
    });
  });

  it.each([
    ['1 Registrati', 'Figura 1', [], '', ''],
    ["L'area & le torte", 'Figura 2', ['CatName', 'Percent', 'LeaderLines'], '0.0%', 'outEnd'],
    ['3 Profili', 'Figura 3', ['Val'], '0.0%', atTheEnd],
    ['7 Sintesi', 'Figura 11', ['Val'], '0%;-0%;', 'ctr'],
  ])('labels the points of %s, %s', (sheet, name, labels, labelFormat, labelPosition) => {
    for (const series of chartOf(sheet, name).series) {
      expect(series).toMatchObject({ labels, labelFormat, labelPosition });
    }
  });

  it('covers as many cells as its size needs', () => {
    // 340 pixels are 17 rows of 20; 860 are a column of 34 characters (243) and 7.5 of 11 (82).
    expect(chartOf('1 Registrati', 'Figura 1').covers).toEqual({
      firstRow: 9,
      lastRow: 25,
      firstColumn: 0,
      lastColumn: 8,
    });
  });
});

describe('inkOn', () => {
  it('writes light on dark colours and dark on light ones', () => {
    expect(inkOn('#000000')).toBe(chartLook.inverseInk);
    expect(inkOn('#FFFFFF')).toBe(palette.ink);
    expect(inkOn(seriesColors[0])).toBe(chartLook.inverseInk);
    expect(inkOn(absenceColor)).toBe(palette.ink);
  });

  it('keeps white where its contrast is just enough, 4.5 to 1', () => {
    // The grey #767676 has 4.54 to 1 on white, #777777 has 4.48.
    expect(inkOn('#767676')).toBe(chartLook.inverseInk);
    expect(inkOn('#777777')).toBe(palette.ink);
  });
});
