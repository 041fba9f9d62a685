import { cellName, rangeName, type SheetRange } from '../../grid/address';
import type { PlacedChart, PlacedSeries } from '../../layout/placed';
import { isRemade, type RemadeSheet, type SheetPlan } from '../../plan/reportPlan';
import { readExcel } from '../request/readExcel';
import { type LookSet, type RefusedLook, sendLooks } from '../request/sendLooks';
import { sendTasks, type SheetTask, sizeOf } from '../request/sheetTask';
import type { WriteExcel } from '../request/writeExcel';
import { chartLookTasks, chartTypes, putInPlace } from './chartLookTasks';

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
 * Gives charts whose data are there their looks, and those that cells moved their places. Where Excel took the
 * reference that is a series' name for a text, or refused it, the text of the cell takes its place. Gives what
 * Excel refuses.
 */
export async function sendChartLooks(
  write: WriteExcel,
  sheets: readonly SheetPlan[],
): Promise<readonly RefusedLook[]> {
  const read = new Map<PlacedChart, NamedSeries>();
  const refusals = await sendLooks(
    write,
    sheets.flatMap((plan) => chartLooks(plan, read)),
  );
  const named =
    refusals.length > 0
      ? await readNames([...read.values()])
      : [...read.values()].filter(({ series }) =>
          series.items.some(({ name }) => name.startsWith('=')),
        );
  return named.length === 0
    ? refusals
    : [...refusals, ...(await sendLooks(write, await literalNames(named)))];
}

/** A chart, and its series with their names loaded. */
interface NamedSeries {
  readonly sheet: string;
  readonly chart: PlacedChart;
  readonly series: Excel.ChartSeriesCollection;
}

function chartLooks(
  { name: sheet, addedCharts, updatedCharts, shiftedCharts }: SheetPlan,
  read: Map<PlacedChart, NamedSeries>,
): readonly LookSet[] {
  return [
    ...[...addedCharts, ...updatedCharts].map((chart) => [
      ...chartLookTasks(sheet, chart),
      {
        ...{ sheet, bytes: sizeOf.range },
        queue: ({ charts }: Excel.Worksheet) => {
          const { series } = charts.getItem(chart.name);
          read.set(chart, { sheet, chart, series: series.load('items/name') });
        },
      },
    ]),
    ...shiftedCharts.map((chart) => [
      {
        ...{ sheet, bytes: sizeOf.range + 2 * sizeOf.property },
        queue: ({ charts }: Excel.Worksheet) => {
          putInPlace(charts.getItem(chart.name), chart);
        },
      },
    ]),
  ];
}

/** Once more: what was asked for with looks that were refused may have no answer. */
function readNames(charts: readonly NamedSeries[]): Promise<readonly NamedSeries[]> {
  return readExcel(async ({ workbook }) => {
    const named = charts.map(({ sheet, chart }) => ({
      ...{ sheet, chart },
      series: workbook.worksheets
        .getItem(sheet)
        .charts.getItem(chart.name)
        .series.load('items/name'),
    }));
    await workbook.context.sync();
    return named;
  });
}

/** Names that differ from the texts of their cells are written as those. Such a name no longer follows its cell. */
async function literalNames(charts: readonly NamedSeries[]): Promise<readonly LookSet[]> {
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
  return charts.map(({ sheet, chart, series: { items } }, place) =>
    (texts[place] ?? []).flatMap((text, index) =>
      items[index]?.name === text
        ? []
        : {
            ...{ sheet, bytes: 2 * sizeOf.range + text.length },
            queue: ({ charts: all }: Excel.Worksheet) => {
              all.getItem(chart.name).series.getItemAt(index).name = text;
            },
          },
    ),
  );
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
    const line = index === 0 ? chart.series.getItemAt(0) : chart.series.add();
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
