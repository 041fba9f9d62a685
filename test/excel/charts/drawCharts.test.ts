import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PlacedWorkbook } from '../../../src/layout/placed';
import type { Host } from '../../../tools/excel-host/createHost';
import { seriesName } from '../../../tools/excel-host/model/charts/chartCells';
import { newHost, refresh } from '../refreshing';
import { smallReport } from '../smallReport';

let wanted: PlacedWorkbook;
let host: Host;

beforeAll(async () => {
  wanted = await smallReport(2);
});

beforeEach(() => {
  host = newHost();
});

const chartsOf = ({ workbook }: Host) => workbook.sheets.flatMap(({ charts }) => charts);
const namesOf = (of: Host) =>
  chartsOf(of).map(({ series }) => series.map((one) => seriesName(of.workbook, one)));

describe('names of series', () => {
  it('are those of their cells, which they follow', async () => {
    await refresh(wanted);
    const names = chartsOf(host).flatMap(({ series }) => series.map(({ name }) => typeof name));
    expect(new Set(names)).toEqual(new Set(['object']));
  });

  it('are written as text where Excel takes the reference for one', async () => {
    await refresh(wanted);
    const named = namesOf(host);
    expect(named.flat().length).toBeGreaterThan(10);
    const other = newHost();
    other.trouble.textNames = true;
    await refresh(wanted);
    expect(namesOf(other)).toEqual(named);
    const { writes } = other.counters;
    await refresh(wanted);
    expect(other.counters.writes).toBe(writes);
  });

  it('are read in the request that writes the looks', async () => {
    await refresh(wanted);
    const requests = host.counters.log.length;
    const other = newHost();
    other.trouble.textNames = true;
    await refresh(wanted);
    expect(other.counters.log.length).toBe(requests + 2);
  });
});

describe('charts whose cells get other sizes', () => {
  /** Every sheet as it was but for its first column's width or its second row's height. */
  const resized = (what: 'width' | 'height'): PlacedWorkbook => ({
    ...wanted,
    sheets: wanted.sheets.map((sheet) =>
      what === 'width'
        ? {
            ...sheet,
            columnWidths: sheet.columnWidths.map((width, i) => width + (i === 0 ? 1 : 0)),
          }
        : { ...sheet, rowHeights: new Map([...sheet.rowHeights, [1, 31]]) },
    ),
  });

  it.each(['width', 'height'] as const)('go back to their places: another %s', async (what) => {
    await refresh(resized(what));
    const places = chartsOf(host).map(({ left, top, width, height }) => [left, top, width, height]);
    const other = newHost();
    await refresh(wanted);
    // As if Excel had moved and stretched them with their cells.
    for (const chart of chartsOf(other)) Object.assign(chart, { left: 1, top: 1, width: 9 });
    const plan = await refresh(resized(what));
    expect(
      plan.sheets.flatMap(({ addedCharts, updatedCharts }) => [...addedCharts, ...updatedCharts]),
    ).toEqual([]);
    expect(
      chartsOf(other).map(({ left, top, width, height }) => [left, top, width, height]),
    ).toEqual(places);
  });
});
