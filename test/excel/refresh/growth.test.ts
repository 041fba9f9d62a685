import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PlacedWorkbook } from '../../../src/layout/placed';
import type { Host } from '../../../tools/excel-host/createHost';
import { sheetNamed } from '../../../tools/excel-host/userActions';
import { hostWith, refresh } from '../refreshing';
import { smallReport } from '../smallReport';
import { expectState, stateOf } from '../workbookState';

const twoAreas = { Nord: ['CPI Alto', 'CPI Medio'], Sud: ['CPI Basso'] };

let reports: Readonly<Record<string, PlacedWorkbook>>;

beforeAll(async () => {
  reports = {
    'two semesters': await smallReport(2),
    'three semesters': await smallReport(3),
    'two areas': await smallReport(3, twoAreas),
    'another area': await smallReport(3, { ...twoAreas, Ovest: ['CPI Ponente'] }),
    'another job centre': await smallReport(3, { ...twoAreas, Sud: ['CPI Basso', 'CPI Fondo'] }),
  };
});

const report = (name: string): PlacedWorkbook => {
  const found = reports[name];
  if (!found) throw new Error(`no report ${name}`);
  return found;
};

const holding = (name: string): Promise<Host> => hostWith(report(name));

const chartIds = ({ workbook }: Host) =>
  workbook.sheets.flatMap(({ name, charts }) =>
    charts.map((chart) => `${name} ${chart.name} ${chart.id}`).sort(),
  );

describe.each([
  ['two semesters', 'three semesters'],
  ['two areas', 'another area'],
  ['two areas', 'another job centre'],
])('a report of %s that becomes one of %s', (before, after) => {
  it.each([
    [before, after],
    [after, before],
  ])('%s -> %s: the workbook is as if it had been so from the start', async (first, then) => {
    const host = await holding(first);
    const charts = chartIds(host);
    expect((await refresh(report(then))).changedCells).toBeGreaterThan(0);
    expect(chartIds(host)).toEqual(charts);
    const { writes } = host.counters;
    expect((await refresh(report(then))).sheets).toEqual([]);
    expect(host.counters.writes).toBe(writes);
    expectState(host.workbook, stateOf((await holding(then)).workbook));
  });
});

it('a semester more is a point more in the lines', async () => {
  const host = await holding('two semesters');
  const lengths = () =>
    sheetNamed(host, '1 Registrati')
      .charts.filter(({ name }) => name === 'Figura 1')
      .flatMap(({ series }) => series.map(({ values }) => widthOf(values?.area)));
  expect(new Set(lengths())).toEqual(new Set([2]));
  await refresh(report('three semesters'));
  expect(new Set(lengths())).toEqual(new Set([3]));
});

function widthOf(area?: { readonly firstColumn: number; readonly lastColumn: number }): number {
  return area ? area.lastColumn - area.firstColumn + 1 : 0;
}
