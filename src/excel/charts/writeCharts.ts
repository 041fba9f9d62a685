import {
  absoluteReference,
  cellName,
  rangeName,
  rangeOfCell,
  type SheetRange,
} from '../../grid/address';
import type { PlacedChart, PlacedSeries } from '../../layout/placed';
import { isRemade, type RemadeSheet, type SheetPlan } from '../../plan/reportPlan';
import { readExcel } from '../request/readExcel';
import { sendTasks, type SheetTask, sizeOf } from '../request/sheetTask';
import type { WriteExcel } from '../request/writeExcel';
import { chartTypes, putInPlace, writeChartLook } from './writeChartLook';

/**
 * Gives the sheets their charts with their data. Axes of their own get their look once this is synced. After
 * a failure the charts that were made and not yet named are removed: no later run would know them.
 */
export async function sendCharts(write: WriteExcel, sheets: readonly SheetPlan[]): Promise<void> {
  try {
    await sendTasks(write, sheets.flatMap(chartTasks));
  } catch (error) {
    await removeStrayCharts(sheets.filter(isRemade)).catch(() => undefined);
    throw error;
  }
}

function chartTasks(plan: SheetPlan): readonly SheetTask[] {
  const { name: sheet, removedCharts, addedCharts, updatedCharts } = plan;
  return [
    ...removedCharts.map((name) => ({
      ...{ sheet, bytes: sizeOf.range },
      queue: (target: Excel.Worksheet) => {
        target.charts.getItem(name).delete();
      },
    })),
    ...[...addedCharts, ...updatedCharts].map((chart) => ({
      ...{ sheet, bytes: (2 + 3 * chart.series.length) * (sizeOf.range + sizeOf.object) },
      queue: (target: Excel.Worksheet) => {
        writeChartData(target, chart, { name: sheet, isThere: updatedCharts.includes(chart) });
      },
    })),
  ];
}

/** Deletes charts that are not the report's and were not there when the plan was made. */
async function removeStrayCharts(sheets: readonly RemadeSheet[]): Promise<void> {
  await readExcel(async (context) => {
    const found = sheets.map(({ name, otherCharts, mark }) => ({
      known: new Set([...otherCharts, ...Object.keys(mark.before.charts)]),
      charts: context.workbook.worksheets.getItem(name).charts.load('items/name'),
    }));
    await context.sync();
    for (const { known, charts } of found) {
      for (const chart of charts.items) if (!known.has(chart.name)) chart.delete();
    }
    await context.sync();
  });
}

/**
 * Gives charts whose data are there their looks, and those that cells moved their places. A series' name is
 * written as a reference to its cell, which is documented nowhere: where Excel took it for a text, the text
 * of the cell takes its place.
 */
export async function sendChartLooks(
  write: WriteExcel,
  sheets: readonly SheetPlan[],
): Promise<void> {
  const read = new Map<PlacedChart, NamedSeries>();
  await sendTasks(
    write,
    sheets.flatMap((plan) => chartLookTasks(plan, read)),
  );
  const literal = [...read.values()].filter(({ series }) =>
    series.items.some(({ name }) => name.startsWith('=')),
  );
  if (literal.length > 0) await nameLiterally(write, literal);
}

/** A chart, and its series with their names loaded. */
interface NamedSeries {
  readonly sheet: string;
  readonly chart: PlacedChart;
  readonly series: Excel.ChartSeriesCollection;
}

function chartLookTasks(
  { name: sheet, addedCharts, updatedCharts, shiftedCharts }: SheetPlan,
  read: Map<PlacedChart, NamedSeries>,
): readonly SheetTask[] {
  return [
    ...[...addedCharts, ...updatedCharts].map((chart) => ({
      ...{ sheet, bytes: lookBytes(chart) },
      queue: (target: Excel.Worksheet) => {
        const shown = target.charts.getItem(chart.name);
        writeChartLook(shown, chart);
        const { series } = shown;
        read.set(chart, { sheet, chart, series: series.load('items/name') });
      },
    })),
    ...shiftedCharts.map((chart) => ({
      ...{ sheet, bytes: sizeOf.range + 2 * sizeOf.property },
      queue: (target: Excel.Worksheet) => {
        putInPlace(target.charts.getItem(chart.name), chart);
      },
    })),
  ];
}

/** Such a name no longer follows its cell. */
async function nameLiterally(write: WriteExcel, charts: readonly NamedSeries[]): Promise<void> {
  const texts = await readExcel(async (context) => {
    const cells = charts.map(({ chart }) =>
      chart.series.map(({ name }) =>
        context.workbook.worksheets
          .getItem(name.sheet)
          .getRange(cellName(name))
          .untrack()
          .load('text'),
      ),
    );
    await context.sync();
    return cells.map((names) => names.map(({ text }) => text[0]?.[0] ?? ''));
  });
  await write(({ worksheets }) => {
    charts.forEach(({ sheet, chart }, place) => {
      const { series } = worksheets.getItem(sheet).charts.getItem(chart.name);
      texts[place]?.forEach((text, index) => {
        series.getItemAt(index).name = text;
      });
    });
  });
}

function lookBytes({ series }: PlacedChart): number {
  const points = series.reduce((sum, { pointColors, labels }) => {
    const labelled = typeof labels?.at === 'object' ? labels.at.length : 0;
    return sum + pointColors.length + 4 * labelled;
  }, 0);
  return 60 * sizeOf.property + (5 * series.length + 2 * points) * sizeOf.range;
}

function writeChartData(
  sheet: Excel.Worksheet,
  placed: PlacedChart,
  { name, isThere }: ChartPlace,
): void {
  const [first] = placed.series;
  if (!first) return;
  // A chart may draw cells of another sheet.
  const cells = (range: SheetRange): Excel.Range =>
    (range.sheet === name ? sheet : sheet.context.workbook.worksheets.getItem(range.sheet))
      .getRange(rangeName(range))
      .untrack();
  const source = cells(first.values);
  const by = first.values.firstRow === first.values.lastRow ? 'Rows' : 'Columns';
  const type = chartTypes[placed.kind];
  const chart = isThere ? sheet.charts.getItem(placed.name) : sheet.charts.add(type, source, by);
  if (isThere) {
    chart.setData(source, by);
    chart.chartType = type;
  } else chart.name = placed.name;
  const categories = cells(placed.categories);
  const lines = placed.series.map((series, index) => {
    const { name: cell } = series;
    const text = `=${absoluteReference({ sheet: cell.sheet, ...rangeOfCell(cell) })}`;
    const line = index === 0 ? chart.series.getItemAt(0) : chart.series.add(text);
    if (index === 0) line.name = text;
    line.setValues(index === 0 ? source : cells(series.values));
    line.setXAxisValues(categories);
    return line;
  });
  // A chart whose data are set anew may keep the axis of a series.
  if (isThere) putOnAxis(lines, placed, 'primary');
  putOnAxis(lines, placed, 'secondary');
}

interface ChartPlace {
  /** Of the sheet. */
  readonly name: string;
  readonly isThere: boolean;
}

/** By object, not by index: a series that changes axes may change its place. */
function putOnAxis(
  lines: readonly Excel.ChartSeries[],
  { series }: PlacedChart,
  axis: PlacedSeries['axis'],
): void {
  lines.forEach((line, index) => {
    if (series[index]?.axis === axis) line.axisGroup = axisGroups[axis];
  });
}

const axisGroups = { primary: 'Primary', secondary: 'Secondary' } as const;
