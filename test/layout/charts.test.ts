import { describe, expect, it } from '@jest/globals';
import type { PlacedCell, PlacedChart, PlacedSheet } from '../../src/layout/placed';
import { hueColors } from '../../src/layout/theme';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { blindSpots } from '../support/blindSpots';
import { generated } from '../support/generated';
import { inspectXlsx } from '../support/inspectXlsx';
import { type MemorySheets, memorySource } from '../support/memorySource';
import { validateXlsx } from '../support/validateXlsx';

/** Counts by area (down) and by semester of 2018 and 2019 (across). */
function registered(counts: readonly (readonly number[])[]): MemorySheets {
  const starts = ['10/01/2018', '10/07/2018', '10/01/2019', '10/07/2019'];
  return {
    Registrazioni: [
      ['Data registrazione', 'Area territoriale', 'Numero'],
      ...counts.flatMap((line, area) =>
        line.map((count, period) => [starts[period] ?? '', `Area ${area + 1}`, count]),
      ),
    ],
    Parametri: [['Dati al', '31/12/2019']],
  };
}

async function sheetOf(sheets: MemorySheets): Promise<PlacedSheet> {
  const { workbook } = await generated(memorySource(sheets));
  const bytes = reportBytes(workbook);
  expect(await validateXlsx(bytes)).toEqual([]);
  expect(blindSpots(inspectXlsx(bytes))).toEqual([]);
  const sheet = workbook.sheets.find(({ name }) => name === '1 Registrati');
  if (!sheet) throw new Error('no sheet of the registered');
  return sheet;
}

function chartOf({ charts }: PlacedSheet, name: string): PlacedChart {
  const chart = charts.find((each) => each.name === name);
  if (!chart) throw new Error(`no ${name}`);
  return chart;
}

const keyOf = ({ cells }: PlacedSheet): readonly string[] =>
  cells.filter(({ style }) => style.role.startsWith('key-')).map(({ value }) => String(value));

const colorsOf = ({ series }: PlacedChart) => series.map(({ color }) => color);

const small = [
  [30, 20, 25, 22],
  [10, 30, 20, 23],
  [5, 6, 7, 8],
];
const dominated = [[300, 250, 200, 400], ...small];

describe('lines', () => {
  it('are on one axis where no area is far above the others', async () => {
    const sheet = await sheetOf(registered(small));
    const chart = chartOf(sheet, 'Figura 1');
    expect(chart.secondaryAxis).toBeUndefined();
    expect(chart.valueAxis).toMatchObject({ title: '', max: 32, step: 8 });
    expect(colorsOf(chart)).toEqual([hueColors.first, hueColors.second, hueColors.third]);
    expect(keyOf(sheet)).toEqual(['● Area 1', '■ Area 2', '◆ Area 3']);
  });

  it('have the dominant area on the right axis, which is called and coloured like it', async () => {
    const sheet = await sheetOf(registered(dominated));
    const chart = chartOf(sheet, 'Figura 1');
    expect(chart.secondaryAxis).toMatchObject({
      title: 'Area 1',
      color: hueColors.first,
      max: 400,
      step: 100,
    });
    expect(chart.series.at(-1)).toMatchObject({ axis: 'secondary', color: hueColors.first });
    expect(keyOf(sheet)[0]).toBe('● Area 1 (asse destro)');
  });

  it('label the last points of series, apart where they meet', async () => {
    const { series } = chartOf(await sheetOf(registered(small)), 'Figura 1');
    expect(series.map(({ labels }) => labels)).toMatchObject([
      { color: hueColors.first, at: [{ point: 3, position: 'right' }] },
      { color: hueColors.second, at: [{ point: 3, position: 'above' }] },
      { color: hueColors.third, at: [{ point: 3, position: 'right' }] },
    ]);
  });

  it('are drawn in two panels with scales of their own where the analyst wants them so', async () => {
    const sheets = registered(dominated);
    const sheet = await sheetOf({
      ...sheets,
      Parametri: [...(sheets['Parametri'] ?? []), ['Seconda scala', 'riquadri']],
    });
    const [own, others] = [chartOf(sheet, 'Figura 1'), chartOf(sheet, 'Figura 1, riquadro 2')];
    expect(own.series).toMatchObject([{ color: hueColors.first, labels: { at: 'above' } }]);
    expect(own.valueAxis.max).toBe(400);
    expect(others.series).toHaveLength(3);
    expect(others.valueAxis.max).toBe(32);
    expect(others.secondaryAxis).toBeUndefined();
    // 7.6 and 9.4 of 17 cm.
    expect(own.width / (own.width + others.width)).toBeCloseTo(7.6 / 17, 2);
    expect(others.left).toBe(own.width);
    expect(keyOf(sheet)).toContain('● Area 1');
    const texts = sheet.cells.map(({ value }) => String(value));
    expect(texts.some((text) => text.includes('riquadro di sinistra'))).toBe(true);
  });

  it('are grey but for the four largest where areas are more than five', async () => {
    const sheet = await sheetOf(
      registered([
        [1, 1, 1, 1],
        [9, 9, 9, 9],
        [2, 2, 2, 2],
        [8, 8, 8, 8],
        [7, 7, 7, 7],
        [3, 3, 3, 3],
        [6, 6, 6, 6],
      ]),
    );
    const chart = chartOf(sheet, 'Figura 1');
    const grey = chart.series.filter(({ color }) => color === hueColors.other);
    expect(chart.series.slice(0, 3)).toEqual(grey);
    expect(grey.every(({ marker, labels }) => marker === 'none' && labels === undefined)).toBe(
      true,
    );
    expect(colorsOf(chart).slice(3)).toEqual([
      hueColors.first,
      hueColors.second,
      hueColors.third,
      hueColors.fourth,
    ]);
    expect(keyOf(sheet)).toEqual([
      '● Area 2',
      '■ Area 4',
      '◆ Area 5',
      '▲ Area 7',
      '— altre 3 aree',
    ]);
  });
});

describe('shares', () => {
  it('are bars in the order of their size, in one colour, without an axis', async () => {
    const sheet = await sheetOf(
      registered([
        [1, 1],
        [6, 6],
        [3, 3],
      ]),
    );
    const chart = chartOf(sheet, 'Figura 2');
    const { values } = chart.series[0] ?? {};
    const drawn = sheet.cells.filter(
      ({ row, column }) =>
        values && row >= values.firstRow && row <= values.lastRow && column === values.firstColumn,
    );
    expect(drawn.map(({ value }) => value)).toEqual([0.6, 0.3, 0.1]);
    const isAside = ({ column }: PlacedCell): boolean => column > sheet.lastPrintedColumn;
    expect(drawn.every((cell) => cell.formula && isAside(cell))).toBe(true);
    expect(chart).toMatchObject({ kind: 'bar', valueAxis: { isHidden: true } });
    expect(chart.series[0]?.pointColors).toEqual([]);
  });
});
