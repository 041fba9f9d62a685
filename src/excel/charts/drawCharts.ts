import { rangeName, type SheetRange } from '../../grid/address';
import type { PlacedChart, PlacedSeries } from '../../layout/placed';
import type { SheetPlan } from '../../plan/reportPlan';
import { isPassing, readExcel, type WriteExcel } from '../request/excelRequest';
import { type RefusedLook, requireRefusal } from '../request/sendLooks';
import { sendTasks, type SheetTask, sizeOf } from '../request/sheetTask';
import { chartTypes } from './chartLookTasks';

/** A chart that Excel does not draw, even by itself. It is not there: the next run asks for it again. */
export interface UndrawnChart extends RefusedLook {
  readonly chart: PlacedChart;
}

/**
 * Gives the sheets their charts with their data; axes of their own get their look once this is synced. Where
 * one is refused, each is asked for by itself, and one that cannot be changed is made anew. Charts that were
 * begun and not finished are removed: no later run would know them, and their data would be old. Throws where
 * Excel did not get to refuse anything, and where it refuses all of several for a reason that may pass.
 */
export async function drawCharts(
  write: WriteExcel,
  sheets: readonly SheetPlan[],
): Promise<readonly UndrawnChart[]> {
  await sendTasks(write, sheets.flatMap(removalTasks));
  const wanted = sheets.flatMap(({ name: sheet, addedCharts, updatedCharts }) => [
    ...addedCharts.map((chart) => ({ sheet, chart, isThere: false })),
    ...updatedCharts.map((chart) => ({ sheet, chart, isThere: true })),
  ]);
  try {
    await sendTasks(write, wanted.map(drawingTask));
    return [];
  } catch (error) {
    await removeStrayCharts(sheets, []).catch(() => undefined);
    requireRefusal(error);
  }
  const undrawn: UndrawnChart[] = [];
  const draw = async (place: WantedChart): Promise<void> => {
    try {
      await sendTasks(write, [drawingTask(place)]);
    } catch (error) {
      const failed = { sheet: place.sheet, chart: place.chart, error };
      await removeStrayCharts(sheets, [...undrawn, failed]).catch(() => undefined);
      requireRefusal(error);
      if (place.isThere) return draw({ ...place, isThere: false });
      undrawn.push(failed);
    }
  };
  const present = await presentCharts(sheets);
  for (const { sheet, chart } of wanted) {
    await draw({ sheet, chart, isThere: present.get(sheet)?.includes(chart.name) === true });
  }
  const [first] = undrawn;
  if (undrawn.length > 1 && undrawn.length === wanted.length && isPassing(first?.error))
    throw first?.error;
  return undrawn;
}

function removalTasks({ name: sheet, removedCharts }: SheetPlan): readonly SheetTask[] {
  return removedCharts.map((name) => ({
    ...{ sheet, bytes: sizeOf.range },
    queue: ({ charts }) => charts.getItem(name).delete(),
  }));
}

interface WantedChart extends ChartPlace {
  readonly chart: PlacedChart;
}

function drawingTask({ sheet, chart, isThere }: WantedChart): SheetTask {
  return {
    ...{ sheet, bytes: (2 + 3 * chart.series.length) * (sizeOf.range + sizeOf.object) },
    queue: (target) => writeChartData(target, chart, { sheet, isThere }),
  };
}

/** Names of the charts that there are, by sheet. */
function presentCharts(
  sheets: readonly SheetPlan[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  return readExcel(async ({ workbook }) => {
    const found = sheets.map(({ name }) => ({
      name,
      charts: workbook.worksheets.getItem(name).charts.load('items/name'),
    }));
    await workbook.context.sync();
    return new Map(
      found.map(({ name, charts }) => [name, charts.items.map((chart) => chart.name)]),
    );
  });
}

/** Deletes charts that are undrawn, or neither the report's nor there when the plan was made. */
async function removeStrayCharts(
  sheets: readonly SheetPlan[],
  undrawn: readonly UndrawnChart[],
): Promise<void> {
  await readExcel(async (context) => {
    const found = sheets.flatMap(({ name, otherCharts, mark }) => {
      const known = new Set([...otherCharts, ...Object.keys(mark?.before.charts ?? {})]);
      for (const { sheet, chart } of undrawn) if (sheet === name) known.delete(chart.name);
      const { charts } = context.workbook.worksheets.getItem(name);
      return mark ? [{ known, charts: charts.load('items/name') }] : [];
    });
    await context.sync();
    for (const { known, charts } of found) {
      for (const chart of charts.items) if (!known.has(chart.name)) chart.delete();
    }
    await context.sync();
  });
}

function writeChartData(
  sheet: Excel.Worksheet,
  placed: PlacedChart,
  { sheet: name, isThere }: ChartPlace,
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
  readonly sheet: string;
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
