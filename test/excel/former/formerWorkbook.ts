import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type Cell, plainFormat } from '../../../tools/excel-host/model/cell';
import type { Chart } from '../../../tools/excel-host/model/charts/chart';
import { newChart } from '../../../tools/excel-host/model/charts/newChart';
import type { Sheet, Workbook } from '../../../tools/excel-host/model/workbook';

const file = fileURLToPath(new URL('workbook.json.gz', import.meta.url));

/**
 * What the add-in of 26 November 2026 wrote for three semesters of few rows (`smallReport(3)`), before pages were made
 * to be published: landscape, other chapters and charts, one box for the analyst at the end of `Indice`, no `Conteggi`.
 * Written by that add-in itself into a workbook in memory, kept as JSON with tagged maps and sets. What workbooks in
 * memory have learnt to hold since then is as in a new one.
 */
export function formerWorkbook(): Workbook {
  const workbook = JSON.parse(gunzipSync(readFileSync(file)).toString(), revive) as Workbook;
  return { ...workbook, sheets: workbook.sheets.map(completed) };
}

function revive(_: string, value: unknown): unknown {
  if (!isTagged(value)) return value;
  return value.map ? new Map(value.map) : new Set(value.set);
}

interface Tagged {
  readonly map?: readonly (readonly [unknown, unknown])[];
  readonly set?: readonly unknown[];
}

function isTagged(value: unknown): value is Tagged {
  if (typeof value !== 'object' || value === null) return false;
  const [key, ...others] = Object.keys(value);
  return others.length === 0 && (key === 'map' || key === 'set');
}

function completed(sheet: Sheet): Sheet {
  const cells = [...sheet.cells].map(
    ([row, line]) =>
      [row, new Map([...line].map(([column, cell]) => [column, styled(cell)]))] as const,
  );
  return {
    ...{ ...sheet, pivotTables: [] },
    cells: new Map(cells),
    charts: sheet.charts.map(drawn),
  };
}

const styled = (cell: Cell): Cell => ({ ...cell, format: { ...plainFormat, ...cell.format } });

function drawn(chart: Chart): Chart {
  const { axes } = newChart(chart.id, chart.name, chart.chartType);
  const axesOf = (group: Chart['axes']['Primary']) => ({
    Category: { ...axes.Primary.Category, ...group.Category },
    Value: { ...axes.Primary.Value, ...group.Value },
  });
  return {
    ...newChart(chart.id, chart.name, chart.chartType),
    ...chart,
    axes: { Primary: axesOf(chart.axes.Primary), Secondary: axesOf(chart.axes.Secondary) },
  };
}
