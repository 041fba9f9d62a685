import type { Chart, ChartAxis, ChartSeries, Hue, Table } from '../report/report';
import { columnPixels, pointPixels } from './measures';
import type { CellRef, PlacedAxis, PlacedSeries, SheetRange } from './placed';
import type { PlacedTable } from './placeTable';
import { addBlank, addLine, addParagraph, startBlock } from './sheetDraft';
import type { SheetDraft } from './sheetDraft';
import { absenceColor, defaultRowHeight, numberFormat, seriesColors } from './theme';

/** The rows kept for a chart, below its caption and description. */
export interface ChartSlot {
  readonly caption: CellRef;
  readonly chart: Chart;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

/** Writes caption and description and keeps the rows for the chart, which needs its table's place. */
export function reserveChart(draft: SheetDraft, chart: Chart, table: Table): ChartSlot {
  startBlock(draft);
  const captionRow = addLine(draft, chart.caption, 'caption');
  addParagraph(draft, chart.description, 'description');
  const { width, height } = chartSize(draft, chart, table);
  const row = draft.nextRow;
  draft.nextRow += Math.ceil(height / pointPixels(defaultRowHeight));
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
  const series = chartSeries(draft.name, chart, placed);
  draft.charts.push({
    name: chart.name,
    kind: chart.type,
    title: chart.title,
    altText: `${chart.caption}. ${chart.description}`,
    row,
    column: 0,
    width,
    height,
    categories: categoryRange(draft.name, chart.series, placed),
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
  { type, series }: Chart,
  table: Table,
): { readonly width: number; readonly height: number } {
  const sheetWidth = draft.columnWidths.reduce((sum, width) => sum + columnPixels(width), 0);
  switch (type) {
    case 'pie':
      return { width: Math.min(sheetWidth, 720), height: plainHeight };
    case 'bar': {
      const bars =
        series.by === 'column' ? series.lastRow - series.firstRow + 1 : table.columns.length;
      return {
        width: Math.min(sheetWidth, 900),
        height: Math.max(plainHeight, Math.min(520, 100 + 20 * bars)),
      };
    }
    case 'line':
    case 'column':
    case 'columnStacked':
      return {
        width: Math.min(sheetWidth, 1600),
        height: Math.max(plainHeight, Math.min(400, Math.round(sheetWidth * 0.22))),
      };
  }
}

function placedAxis({ title, format, min, max }: ChartAxis): PlacedAxis {
  return {
    title,
    numberFormat: numberFormat(format),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

function categoryRange(sheet: string, series: ChartSeries, placed: PlacedTable): SheetRange {
  if (series.by === 'row') {
    return {
      sheet,
      firstRow: placed.headerRow,
      lastRow: placed.headerRow,
      firstColumn: placed.firstFigureColumn + series.firstColumn,
      lastColumn: placed.firstFigureColumn + series.lastColumn,
    };
  }
  return {
    sheet,
    firstRow: placed.firstRow + series.firstRow,
    lastRow: placed.firstRow + series.lastRow,
    firstColumn: 0,
    lastColumn: 0,
  };
}

function chartSeries(
  sheet: string,
  { series }: Chart,
  { headerRow, firstRow, firstFigureColumn }: PlacedTable,
): readonly PlacedSeries[] {
  if (series.by === 'row') {
    return series.rows.map(({ row, hue, axis }, index) => ({
      name: { sheet, row: firstRow + row, column: 0 },
      values: {
        sheet,
        firstRow: firstRow + row,
        lastRow: firstRow + row,
        firstColumn: firstFigureColumn + series.firstColumn,
        lastColumn: firstFigureColumn + series.lastColumn,
      },
      color: hueColor(hue),
      axis,
      ...lineStyle(index),
    }));
  }
  return series.columns.map(({ column, hue }, index) => ({
    name: { sheet, row: headerRow, column: firstFigureColumn + column },
    values: {
      sheet,
      firstRow: firstRow + series.firstRow,
      lastRow: firstRow + series.lastRow,
      firstColumn: firstFigureColumn + column,
      lastColumn: firstFigureColumn + column,
    },
    color: hueColor(hue),
    ...(series.pointHues ? { pointColors: series.pointHues.map(hueColor) } : {}),
    axis: 'primary',
    ...lineStyle(index),
  }));
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
