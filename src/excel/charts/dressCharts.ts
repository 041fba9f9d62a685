import { cellName } from '../../grid/address';
import type { PlacedChart } from '../../layout/placed';
import type { SheetPlan } from '../../plan/reportPlan';
import { readExcel, type WriteExcel } from '../request/excelRequest';
import { type LookSet, type RefusedLook, sendLooks } from '../request/sendLooks';
import { sizeOf } from '../request/sheetTask';
import { chartLookTasks, putInPlace } from './chartLookTasks';

/**
 * Gives charts whose data are there their looks, and those that cells moved their places. Where Excel took
 * the reference that is a series' name for a text, or refused it, the text of the cell takes its place. Gives
 * what Excel refuses.
 */
export async function dressCharts(
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
        queue: ({ charts }: Excel.Worksheet) => putInPlace(charts.getItem(chart.name), chart),
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

/** Names that differ from the texts of their cells become these texts, and no longer follow the cells. */
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
