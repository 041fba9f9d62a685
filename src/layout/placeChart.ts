import type { CellRef, SheetRange } from '../grid/address';
import type { Chart, ChartAxis, ChartLine, ChartSeries, Panel, Table } from '../report/report';
import type { AxisScale } from './charts/axisScale';
import { addKeyLine, type KeyedPanel, markerOf } from './charts/keyLine';
import { formatOfLine, panelPlot, panelScales, pointLabels } from './charts/panelPlot';
import { paperPixels, pointPixels } from './measures';
import { printScale } from './pageBreaks';
import type { LabelPosition, PlacedAxis, PlacedChart, PlacedLabels, PlacedSeries } from './placed';
import type { PlacedTable } from './placeTable';
import { addBlank, addParagraph, type SheetDraft, startBlock } from './sheetDraft';
import { chartLook, defaultRowHeight, hueColors, inkOn } from './theme';
import { numberFormat } from './valueFormat';

/** The rows kept for a chart, below its caption, subtitle and key. */
export interface ChartSlot {
  readonly caption: CellRef;
  readonly chart: Chart;
  readonly table: Table;
  readonly row: number;
  /** Where each panel begins. */
  readonly panels: readonly KeyedPanel[];
}

/** Writes what stands above and below the chart and keeps its rows; the chart itself needs its table's place. */
export function reserveChart(draft: SheetDraft, chart: Chart, table: Table): ChartSlot {
  startBlock(draft);
  const captionRow = addParagraph(draft, chart.caption, 'caption');
  addParagraph(draft, chart.subtitle, 'description');
  const { across, down } = paperPixels(printScale(draft.columnWidths));
  let left = 0;
  const panels = chart.panels.map((panel): KeyedPanel => {
    const start = left;
    left += panel.width * across;
    return { panel, left: Math.round(start) };
  });
  addKeyLine(draft, panels, table);
  const row = draft.nextRow;
  const height = Math.max(...chart.panels.map((panel) => panel.height));
  draft.nextRow += Math.ceil((height * down) / pointPixels(defaultRowHeight));
  for (const note of chart.notes) addParagraph(draft, note, 'description');
  addBlank(draft);
  return { caption: { sheet: draft.name, row: captionRow, column: 0 }, chart, table, row, panels };
}

/** The chart over the cells of its table, which stands on the same sheet. */
export function placeChart(draft: SheetDraft, slot: ChartSlot, placed: PlacedTable): void {
  const { chart, row, table, panels } = slot;
  panels.forEach(({ panel, left }, index) => {
    const name = index === 0 ? chart.name : `${chart.name}, riquadro ${index + 1}`;
    const place = { name, altText: chart.altText, row, left };
    draft.charts.push({ ...place, ...placePanel(draft, panel, table, placed) });
  });
}

function placePanel(
  draft: SheetDraft,
  panel: Panel,
  table: Table,
  placed: PlacedTable,
): Omit<PlacedChart, 'name' | 'altText' | 'row' | 'left'> {
  const { type, width, height, valueAxis, secondaryAxis } = panel;
  const scale = printScale(draft.columnWidths);
  const { across, down } = paperPixels(scale);
  const scales = panelScales(panel, table);
  const { box, labelSpacing } = panelPlot(panel, table, scales);
  return {
    kind: type,
    width: Math.round(width * across),
    height: Math.round(height * down),
    plot: {
      left: Math.round(box.left * across),
      top: Math.round(box.top * down),
      width: Math.floor(box.width * across),
      height: Math.ceil(box.height * down),
    },
    textSize: Math.round((chartLook.textSize * 1000) / scale) / 10,
    categories: categoryRange(panel.series, placed, table),
    labelSpacing,
    series: secondaryLast(
      placeSeries(panel, table, placed, pointLabels(panel, table, scales, box.height)),
    ),
    valueAxis: placedAxis(valueAxis, scales.primary),
    ...(secondaryAxis ? { secondaryAxis: placedAxis(secondaryAxis, scales.secondary) } : {}),
  };
}

function placedAxis(
  { title, format, isHidden, hue }: ChartAxis,
  scale: Partial<AxisScale>,
): PlacedAxis {
  return {
    title,
    numberFormat: numberFormat(format),
    ...scale,
    isHidden: isHidden ?? false,
    ...(hue === undefined ? {} : { color: hueColors[hue] }),
  };
}

function categoryRange(
  { by, first, last }: ChartSeries,
  placed: PlacedTable,
  table: Table,
): SheetRange {
  if (by === 'row') return rangeOf(placed.headerCell(first), placed.headerCell(last));
  const range = rangeOf(placed.labelCell(first), placed.labelCell(last));
  const lastColumn = range.firstColumn + table.labelHeaders.length - 1;
  // A single row of several levels would be taken for as many categories.
  return { ...range, lastColumn, ...(first === last && { firstColumn: lastColumn }) };
}

function placeSeries(
  panel: Panel,
  table: Table,
  placed: PlacedTable,
  labels: ReturnType<typeof pointLabels>,
): readonly PlacedSeries[] {
  const { type, series } = panel;
  const { by, first, last, pointHues = [] } = series;
  return series.lines.map((line, index) => {
    const { at, hue, axis = 'primary' } = line;
    const [from, to] =
      by === 'row'
        ? [placed.figureCell(at, first), placed.figureCell(at, last)]
        : [placed.figureCell(first, at), placed.figureCell(last, at)];
    const placedLabels = labelsOf(type, line, formatOfLine(series, at, table), labels[index]);
    return {
      name: by === 'row' ? placed.labelCell(at) : placed.headerCell(at),
      values: rangeOf(from, to),
      color: hueColors[hue],
      pointColors: pointHues.flatMap((pointHue, point) =>
        pointHue === hue ? [] : [{ point, color: hueColors[pointHue] }],
      ),
      axis,
      marker: markerOf(panel, hue),
      lineWidth: hue === 'other' ? chartLook.otherWidth : chartLook.lineWidth,
      ...(placedLabels ? { labels: placedLabels } : {}),
    };
  });
}

const barLabels: Readonly<Record<Panel['type'], LabelPosition>> = {
  line: 'above',
  bar: 'outsideEnd',
  barStacked: 'insideEnd',
  barShare: 'center',
};

/** Labels stand in the colour of their series, on its fill in the ink that reads best there. */
function labelsOf(
  type: Panel['type'],
  { hue, labels }: ChartLine,
  format: Parameters<typeof numberFormat>[0],
  points: PlacedLabels['at'] | undefined,
): PlacedLabels | undefined {
  if (labels === undefined) return undefined;
  const isInside = type === 'barStacked' || type === 'barShare';
  const isLoss = type === 'barStacked' && hue === 'context';
  return {
    numberFormat: labelFormat(type, numberFormat(format), isLoss),
    color: isInside ? inkOn(hueColors[hue]) : hueColors[hue],
    at: points ?? (isLoss ? 'center' : barLabels[type]),
  };
}

/**
 * A zero has no bar of its own, and a text is drawn as one: what is withheld or not available. Nor has a small
 * share of a bar room for its label. What is lost bears a minus.
 */
function labelFormat(type: Panel['type'], shown: string, isLoss: boolean): string {
  if (type === 'line') return shown;
  if (type === 'barShare') return `[>=0.06]${shown};;`;
  return isLoss ? `"−"${shown};;` : `${shown};-${shown};`;
}

/** Colours and markers stay with their series. */
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
