import { type CellRef, rangeOfCell, type SheetRange } from '../../grid/address';
import { boundsOf } from '../../grid/ranges';
import type { ChartAxis, ChartLine, ChartSeries, Panel, Table } from '../../report/report';
import type {
  LabelPosition,
  PlacedAxis,
  PlacedDrawing,
  PlacedLabels,
  PlacedSeries,
} from '../placed';
import { chartLook, hueColors, inkOn } from '../theme';
import { numberFormat } from '../valueFormat';
import { dashOf, markerOf } from './keyEntries';
import { type AxisScale, formatOfLine, panelPlot, panelScales, pointLabels } from './panelPlot';

/** Where the cells of a table stand that a chart draws. Rows and columns are counted as the table's. */
export interface TableCells {
  readonly labelCell: (row: number) => CellRef;
  readonly headerCell: (column: number) => CellRef;
  readonly figureCell: (row: number, column: number) => CellRef;
}

/** Pixels that a cm on paper takes, and the size of texts in points. */
interface Paper {
  readonly across: number;
  readonly down: number;
  readonly textSize: number;
}

/** The panel of a chart over the cells of its table, at this size on paper. */
export function placePanel(
  panel: Panel,
  table: Table,
  placed: TableCells,
  { across, down, textSize }: Paper,
): PlacedDrawing {
  const { type, width, height, valueAxis, secondaryAxis } = panel;
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
    textSize,
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
  placed: TableCells,
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
  placed: TableCells,
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
      dash: dashOf(panel, hue),
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

/** A label has the colour of its series. On a fill of that colour it has the ink that reads best there. */
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
 * The number format of labels. Zero gets no label: it has no bar, and Excel draws texts (`<5`, `n.d.`) as
 * zero. A small share of a bar gets none either, for it has no room. The label of a loss bears a minus.
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

/** The range of a series: one row or one column. Throws where its cells stand in different bands. */
function rangeOf(first: CellRef, last: CellRef): SheetRange {
  if (first.row !== last.row && first.column !== last.column) {
    throw new Error(`${first.sheet}: a series of a chart is broken between two bands of its table`);
  }
  return { sheet: first.sheet, ...boundsOf(rangeOfCell(first), rangeOfCell(last)) };
}
