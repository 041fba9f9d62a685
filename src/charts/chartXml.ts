import { barGap } from '../layout/charts/plotBox';
import type { PlacedDrawing, PlacedSeries } from '../layout/placed';
import { chartLook, palette } from '../layout/theme';
import { axesXml, axisIdsXml } from './axesXml';
import type { CellLookup } from './dataXml';
import { noLine, shape, solidFill, textProperties, valued } from './inkXml';
import { seriesXml } from './seriesXml';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/**
 * The part of a chart, in Italian, without title and legend: both stand in the cells above it. It holds a
 * copy of its data, results of formulas included, which comes from the placed cells. `embedded`: where the
 * data do not stand in the same workbook, the relationship that leads to the workbook of the data.
 */
export function chartXml(chart: PlacedDrawing, cellAt: CellLookup, embedded?: string): string {
  return [
    `${declaration}<c:chartSpace ${namespaces}>`,
    valued('date1904', 0) + valued('lang', 'it-IT') + valued('roundedCorners', 0),
    `<c:chart>${valued('autoTitleDeleted', 1)}`,
    `<c:plotArea>${plotLayout(chart)}${plotsXml(chart, cellAt)}${axesXml(chart)}${shape('<a:noFill/>', noLine)}</c:plotArea>`,
    `${valued('plotVisOnly', 0)}${valued('dispBlanksAs', 'gap')}</c:chart>`,
    shape(solidFill(chartLook.background), noLine),
    textProperties({ size: chart.textSize, color: palette.mutedInk }),
    embedded === undefined
      ? ''
      : `<c:externalData r:id="${embedded}">${valued('autoUpdate', 0)}</c:externalData>`,
    '</c:chartSpace>',
  ].join('');
}

/** Where the axes stand, as parts of the chart's size. */
function plotLayout({ plot, width, height }: PlacedDrawing): string {
  const parts = [
    valued('layoutTarget', 'inner') + valued('xMode', 'edge') + valued('yMode', 'edge'),
    valued('x', part(plot.left, width)) + valued('y', part(plot.top, height)),
    valued('w', part(plot.width, width)) + valued('h', part(plot.height, height)),
  ];
  return `<c:layout><c:manualLayout>${parts.join('')}</c:manualLayout></c:layout>`;
}

function part(length: number, of: number): number {
  return Math.round((10_000 * length) / of) / 10_000;
}

/** One for each axis of values. */
function plotsXml(chart: PlacedDrawing, cellAt: CellLookup): string {
  return (['primary', 'secondary'] as const)
    .map((side) => {
      const series = chart.series.flatMap((one, order) =>
        one.axis === side ? [seriesXml(one, order, chart, cellAt)] : [],
      );
      return series.length === 0 ? '' : plotXml(chart, side, series.join(''));
    })
    .join('');
}

const groupings = {
  bar: { name: 'clustered', overlap: '' },
  barStacked: { name: 'stacked', overlap: valued('overlap', 100) },
  barShare: { name: 'percentStacked', overlap: valued('overlap', 100) },
} as const;

function plotXml(
  { kind, categories }: PlacedDrawing,
  side: PlacedSeries['axis'],
  series: string,
): string {
  const axes = axisIdsXml(side);
  if (kind === 'line') {
    return `<c:lineChart>${valued('grouping', 'standard')}${valued('varyColors', 0)}${series}${valued('marker', 1)}${axes}</c:lineChart>`;
  }
  const { name, overlap } = groupings[kind];
  return `<c:barChart>${valued('barDir', 'bar')}${valued('grouping', name)}${valued('varyColors', 0)}${series}${valued('gapWidth', barGap(categories.lastRow - categories.firstRow + 1))}${overlap}${axes}</c:barChart>`;
}
