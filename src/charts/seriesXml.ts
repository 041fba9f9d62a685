import type { LabelPosition, PlacedDrawing, PlacedLabels, PlacedSeries } from '../layout/placed';
import { chartLook } from '../layout/theme';
import { escapeXml } from '../text/xmlText';
import { categoriesXml, type CellLookup, nameXml, valuesXml } from './dataXml';
import { line, noLine, shape, solidFill, textProperties, valued } from './inkXml';

/** A series of a chart, `order`th among all of it. */
export function seriesXml(
  series: PlacedSeries,
  order: number,
  chart: PlacedDrawing,
  cellAt: CellLookup,
): string {
  const isLine = chart.kind === 'line';
  return [
    '<c:ser>',
    valued('idx', order) + valued('order', order),
    nameXml(series.name, cellAt),
    isLine
      ? shape(line(series.color, series.lineWidth, series.dash)) + markerXml(series)
      : barXml(chart, series.color),
    isLine ? '' : valued('invertIfNegative', 0),
    ...series.pointColors.map(
      ({ point, color }) =>
        `<c:dPt>${valued('idx', point)}${valued('invertIfNegative', 0)}${barXml(chart, color)}</c:dPt>`,
    ),
    series.labels ? labelsXml(series.labels, chart) : '',
    categoriesXml(chart.categories, cellAt),
    valuesXml(series.values, cellAt),
    isLine ? valued('smooth', 0) : '',
    '</c:ser>',
  ].join('');
}

function markerXml({ marker, color }: PlacedSeries): string {
  if (marker === 'none') return `<c:marker>${valued('symbol', marker)}</c:marker>`;
  const ink = shape(solidFill(color), line(color));
  return `<c:marker>${valued('symbol', marker)}${valued('size', chartLook.markerSize)}${ink}</c:marker>`;
}

/** Bars that touch are kept apart by a hairline of the background. */
function barXml({ kind }: PlacedDrawing, color: string): string {
  return shape(solidFill(color), kind === 'bar' ? noLine : line(chartLook.background));
}

const positions: Readonly<Record<LabelPosition, string>> = {
  above: 't',
  below: 'b',
  right: 'r',
  outsideEnd: 'outEnd',
  insideEnd: 'inEnd',
  center: 'ctr',
};

function labelsXml(labels: PlacedLabels, chart: PlacedDrawing): string {
  const { at } = labels;
  if (typeof at === 'string') return `<c:dLbls>${labelXml(labels, at, chart)}</c:dLbls>`;
  const points = [...at]
    .sort((a, b) => a.point - b.point)
    .map(
      ({ point, position }) =>
        `<c:dLbl>${valued('idx', point)}${labelXml(labels, position, chart)}</c:dLbl>`,
    );
  return `<c:dLbls>${points.join('')}${shown(0)}</c:dLbls>`;
}

function labelXml(
  { numberFormat, color }: PlacedLabels,
  position: LabelPosition,
  { kind, textSize }: PlacedDrawing,
): string {
  return [
    `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/>`,
    shape('<a:noFill/>', noLine),
    textProperties({ size: textSize, color, isBold: kind === 'line' }),
    valued('dLblPos', positions[position]),
    shown(1),
  ].join('');
}

/** Of all that a label may show, the value alone. */
function shown(value: 0 | 1): string {
  return [
    valued('showLegendKey', 0),
    valued('showVal', value),
    valued('showCatName', 0),
    valued('showSerName', 0),
    valued('showPercent', 0),
    valued('showBubbleSize', 0),
  ].join('');
}
