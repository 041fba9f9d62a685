import { describe, expect, it } from '@jest/globals';
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

describe('buildChart', () => {
  it.each(placedCharts)('writes the words and the place of %s, %s', (sheet, name, chart) => {
    expect(chartOf(sheet, name)).toMatchObject({
      altText: chart.altText,
      resizes: false,
      covers: { firstRow: chart.row, firstColumn: 0 },
    });
  });

  it('covers as many cells as its size needs', () => {
    // 340 pixels are 17 rows of 20; 860 are a column of 34 characters (243) and 7.5 of 11 (82).
    expect(chartOf('1 Registrati', 'Figura 1').covers).toEqual({
      firstRow: 9,
      lastRow: 25,
      firstColumn: 0,
      lastColumn: 8,
    });
    // 120 pixels from the edge are within the first column.
    expect(chartOf('1 Registrati', 'Figura 1b').covers).toMatchObject({ lastColumn: 9 });
  });
});
