import type { CellRef, SheetRange } from '../grid/address';
import type { Chart, ChartAxis, Hue, Table } from '../report/report';
import { columnPixels, pointPixels } from './measures';
import type { PlacedAxis, PlacedSeries } from './placed';
import type { PlacedTable } from './placeTable';
import { addBlank, addParagraph, type SheetDraft, startBlock } from './sheetDraft';
import { absenceColor, defaultRowHeight, numberFormat, seriesColors } from './theme';

/** The rows kept for a chart, below its caption and subtitle. */
export interface ChartSlot {
  readonly caption: CellRef;
  readonly chart: Chart;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

/** Writes what stands above and below the chart and keeps its rows; the chart itself needs its table's place. */
export function reserveChart(draft: SheetDraft, chart: Chart, table: Table): ChartSlot {
  startBlock(draft);
  const captionRow = addParagraph(draft, chart.caption, 'caption');
  addParagraph(draft, chart.subtitle, 'description');
  const { width, height } = chartSize(draft, chart, table);
  const row = draft.nextRow;
  draft.nextRow += Math.ceil(height / pointPixels(defaultRowHeight));
  for (const note of chart.notes) addParagraph(draft, note, 'description');
  addBlank(draft);
  return {
    caption: { sheet: draft.name, row: captionRow, column: 0 },
    chart,
    row,
    width,
    height,
  };
}

/** The chart over the cells of its table, which stands on the same sheet. */
export function placeChart(
  draft: SheetDraft,
  { chart, row, width, height }: ChartSlot,
  placed: PlacedTable,
): void {
  const { secondaryAxis, valueAxis } = chart;
  const series = secondaryLast(chartSeries(chart, placed));
  draft.charts.push({
    name: chart.name,
    kind: chart.type,
    altText: chart.altText,
    row,
    column: 0,
    width,
    height,
    categories: categoryRange(chart, placed),
    series,
    ...(valueAxis ? { valueAxis: placedAxis(valueAxis) } : {}),
    ...(secondaryAxis ? { secondaryAxis: placedAxis(secondaryAxis) } : {}),
    labels: chart.labels,
    labelFormat: labelFormat(chart),
    legend: series.length > 1 ? 'bottom' : 'none',
  });
}

/** In pixels: two figures with their captions on one page. */
const plainHeight = 260;

/**
 * A zero has no place of its own in a stack: its label would cover another. Among shares it stands for
 * a text, which Excel draws as zero: what is withheld or not available.
 */
function labelFormat({ type, labelFormat: format }: Chart): string {
  const shown = numberFormat(format);
  const hidesZeros = type === 'columnStacked' || (type === 'bar' && format === 'percent1');
  return hidesZeros ? `${shown};-${shown};` : shown;
}

function chartSize(
  draft: SheetDraft,
  chart: Chart,
  table: Table,
): { readonly width: number; readonly height: number } {
  const { type, series } = chart;
  const sheetWidth = draft.columnWidths.reduce((sum, width) => sum + columnPixels(width), 0);
  switch (type) {
    case 'pie':
      return { width: Math.min(sheetWidth, 720), height: plainHeight };
    case 'bar': {
      const bars =
        series.by === 'column' ? series.lastRow - series.firstRow + 1 : table.columns.length;
      return {
        width: Math.min(sheetWidth, 900),
        height: Math.max(plainHeight, Math.min(tallestChart, 100 + 24 * bars)),
      };
    }
    case 'line':
    case 'columnStacked': {
      const width = Math.min(sheetWidth, 1600);
      const plot = Math.max(plainHeight, Math.min(400, Math.round(sheetWidth * 0.22)));
      const legend = legendLine * (legendLines(seriesNames(chart, table), width) - 1);
      return { width, height: Math.min(tallestChart, plot + legend) };
    }
  }
}

/** In pixels: with its caption on one page. */
const tallestChart = 580;
const legendLine = 18;

function seriesNames({ series }: Chart, table: Table): readonly string[] {
  return series.by === 'row'
    ? series.rows.map(({ row }) => table.rows[row]?.labels[0] ?? '')
    : series.columns.map(({ column }) => table.columns[column]?.header ?? '');
}

/** How many lines a legend takes, whose entries stand in columns as wide as the longest. */
function legendLines(names: readonly string[], width: number): number {
  const longest = Math.max(...names.map(({ length }) => length));
  const entry = columnPixels(longest) + 40;
  return Math.ceil(names.length / Math.max(1, Math.floor(width / entry)));
}

function placedAxis({ title, format, min, max }: ChartAxis): PlacedAxis {
  return {
    title,
    numberFormat: numberFormat(format),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

function categoryRange({ series }: Chart, placed: PlacedTable): SheetRange {
  return series.by === 'row'
    ? rangeOf(placed.headerCell(series.firstColumn), placed.headerCell(series.lastColumn))
    : rangeOf(placed.labelCell(series.firstRow), placed.labelCell(series.lastRow));
}

function chartSeries({ series }: Chart, placed: PlacedTable): readonly PlacedSeries[] {
  if (series.by === 'row') {
    const { firstColumn, lastColumn } = series;
    return series.rows.map(({ row, hue, axis }, index) => ({
      name: placed.labelCell(row),
      values: rangeOf(placed.figureCell(row, firstColumn), placed.figureCell(row, lastColumn)),
      color: hueColor(hue),
      axis,
      ...lineStyle(index),
    }));
  }
  const { firstRow, lastRow, pointHues } = series;
  return series.columns.map(({ column, hue, axis = 'primary' }, index) => ({
    name: placed.headerCell(column),
    values: rangeOf(placed.figureCell(firstRow, column), placed.figureCell(lastRow, column)),
    color: hueColor(hue),
    ...(pointHues ? { pointColors: pointHues.map(hueColor) } : {}),
    axis,
    ...lineStyle(index),
  }));
}

/** Colours, markers and dashes stay with their series. */
function secondaryLast(series: readonly PlacedSeries[]): readonly PlacedSeries[] {
  const isSecondary = ({ axis }: PlacedSeries): boolean => axis === 'secondary';
  return [...series.filter((one) => !isSecondary(one)), ...series.filter(isSecondary)];
}

/** Of one row or one column: charts draw no other. Throws where the cells stand in different bands. */
function rangeOf(first: CellRef, last: CellRef): SheetRange {
  if (first.row !== last.row && first.column !== last.column) {
    throw new Error(`${first.sheet}: a series of a chart is broken between two bands of its table`);
  }
  return {
    sheet: first.sheet,
    firstRow: first.row,
    firstColumn: first.column,
    lastRow: last.row,
    lastColumn: last.column,
  };
}

function hueColor(hue: Hue): string {
  if (hue === 'absence') return absenceColor;
  return seriesColors[hue % seriesColors.length] ?? absenceColor;
}

const dashes = ['solid', 'dash', 'dot', 'dashDot'] as const;
const markers = ['circle', 'square', 'diamond', 'triangle'] as const;

/** Lines differ by marker and dash as well, so that colour is not the only sign. */
function lineStyle(index: number): Pick<PlacedSeries, 'dash' | 'marker'> {
  return {
    dash: dashes[Math.floor(index / markers.length) % dashes.length] ?? 'solid',
    marker: markers[index % markers.length] ?? 'circle',
  };
}
