import { formatArea, quoteSheetName } from '../../../tools/excel-host/model/address';
import type {
  Chart,
  LineStyle,
  Series,
  SheetArea,
  TextStyle,
} from '../../../tools/excel-host/model/charts/chart';
import { axesXml, type AxisIds } from './axesXml';
import { fillXml, lineXml, richText, shapeXml, titleXml } from './inkXml';
import { labelsXml, pointLabelsXml } from './labelsXml';
import { declaration, element, valued } from './xml';

const namespaces = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
};

export type SheetNameOf = (id: string) => string;

/** Of the chart's kinds of plot, by Excel's chart type. */
const plots: Readonly<
  Record<string, { readonly name: string; readonly opening: string; readonly grouping?: string }>
> = {
  LineMarkers: { name: 'c:lineChart', opening: valued('c:grouping', 'standard') },
  BarClustered: {
    name: 'c:barChart',
    opening: valued('c:barDir', 'bar') + valued('c:grouping', 'clustered'),
  },
  BarStacked: {
    name: 'c:barChart',
    opening: valued('c:barDir', 'bar') + valued('c:grouping', 'stacked'),
  },
  BarStacked100: {
    name: 'c:barChart',
    opening: valued('c:barDir', 'bar') + valued('c:grouping', 'percentStacked'),
  },
};

export function chartXml(chart: Chart, sheetName: SheetNameOf): string {
  const { title, legend, fill, border, plotVisibleOnly } = chart;
  return (
    declaration +
    element(
      'c:chartSpace',
      namespaces,
      element(
        'c:chart',
        {},
        title.visible ? titleXml(title.text, title.font) : '',
        valued('c:autoTitleDeleted', title.visible ? 0 : 1),
        element('c:plotArea', {}, layoutXml(chart), ...plotsXml(chart, sheetName)),
        legend.visible
          ? element(
              'c:legend',
              {},
              valued('c:legendPos', legend.position === 'Bottom' ? 'b' : 'r'),
              valued('c:overlay', 0),
              textXml(legend.font),
            )
          : '',
        valued('c:plotVisOnly', plotVisibleOnly ? 1 : 0),
      ),
      shapeXml(fillXml(fill), lineXml(border)),
    )
  );
}

/** What Excel keeps of the inner plot area, as parts of the chart's size. */
function layoutXml({ plotInside, width, height }: Chart): string {
  const { left, top, width: wide, height: high } = plotInside;
  if (left === null || top === null || wide === null || high === null) return '<c:layout/>';
  const part = (name: string, length: number, of: number) =>
    valued(name, Math.round((10_000 * length) / of) / 10_000);
  return element(
    'c:layout',
    {},
    element(
      'c:manualLayout',
      {},
      valued('c:layoutTarget', 'inner') + valued('c:xMode', 'edge') + valued('c:yMode', 'edge'),
      part('c:x', left, width) + part('c:y', top, height),
      part('c:w', wide, width) + part('c:h', high, height),
    ),
  );
}

function plotsXml(chart: Chart, sheetName: SheetNameOf): readonly string[] {
  const groups = (['Primary', 'Secondary'] as const).flatMap((group) => {
    const series = chart.series.filter(({ axisGroup }) => axisGroup === group);
    return series.length === 0 ? [] : [{ group, series }];
  });
  const written = groups.map(({ group, series }) => ({
    group,
    ids: axisIds(group),
    xml: plotXml(chart, series, axisIds(group), sheetName),
  }));
  return [
    ...written.map(({ xml }) => xml),
    ...written.map(({ group, ids }) => axesXml(chart, group, ids)),
  ];
}

function axisIds(group: 'Primary' | 'Secondary'): AxisIds {
  return group === 'Primary' ? { category: 101, value: 102 } : { category: 201, value: 202 };
}

function plotXml(
  chart: Chart,
  series: readonly Series[],
  ids: AxisIds,
  sheetName: SheetNameOf,
): string {
  const [first] = series;
  const plot = plots[first?.chartType ?? ''];
  if (!first || !plot) throw new Error(`no such chart: ${first?.chartType ?? ''}`);
  const isLine = plot.name === 'c:lineChart';
  return element(
    plot.name,
    {},
    plot.opening,
    valued('c:varyColors', 0),
    ...series.map((one) => seriesXml(one, chart.series.indexOf(one), isLine, sheetName)),
    plot.name === 'c:barChart' ? valued('c:gapWidth', first.gapWidth) : '',
    first.overlap === 0 ? '' : valued('c:overlap', first.overlap),
    isLine ? valued('c:marker', 1) : '',
    valued('c:axId', ids.category) + valued('c:axId', ids.value),
  );
}

function seriesXml(series: Series, order: number, isLine: boolean, sheetName: SheetNameOf): string {
  const { name, categories, values, fill, line, points, hasDataLabels, labels } = series;
  if (typeof name === 'string') throw new Error(`a name that is no cell: ${name}`);
  const reference = (place: SheetArea) =>
    `${quoteSheetName(sheetName(place.sheetId))}!${formatArea(place.area, '$')}`;
  const source = (tag: string, kind: string, place: SheetArea | undefined) =>
    place ? element(tag, {}, element(kind, {}, element('c:f', {}, reference(place)))) : '';
  return element(
    'c:ser',
    {},
    valued('c:idx', order) + valued('c:order', order),
    source('c:tx', 'c:strRef', name),
    isLine ? shapeXml('', lineXml(line)) : shapeXml(fillXml(fill), lineXml(line)),
    isLine ? markerXml(series) : '',
    isLine ? '' : valued('c:invertIfNegative', 0),
    ...[...(isLine ? [] : points)]
      .sort(([a], [b]) => a - b)
      .map(([index, point]) =>
        element(
          'c:dPt',
          {},
          valued('c:idx', index),
          valued('c:invertIfNegative', 0),
          shapeXml(fillXml(point.fill), lineXml(point.border)),
        ),
      ),
    hasDataLabels ? labelsXml(labels) : pointLabelsXml(points),
    source('c:cat', isOfLevels(categories) ? 'c:multiLvlStrRef' : 'c:strRef', categories),
    source('c:val', 'c:numRef', values),
    isLine ? valued('c:smooth', series.smooth ? 1 : 0) : '',
  );
}

function isOfLevels(categories: SheetArea | undefined): boolean {
  if (!categories) return false;
  const { firstRow, lastRow, firstColumn, lastColumn } = categories.area;
  return firstRow < lastRow && firstColumn < lastColumn;
}

function markerXml(series: Series): string {
  const { markerStyle, markerSize, markerBackgroundColor } = series;
  if (markerStyle === 'None') return element('c:marker', {}, valued('c:symbol', 'none'));
  const line: LineStyle = {
    color: series.markerForegroundColor,
    lineStyle: 'Continuous',
    weight: 0.75,
  };
  return element(
    'c:marker',
    {},
    valued('c:symbol', markerStyle.toLowerCase()),
    valued('c:size', markerSize),
    shapeXml(fillXml({ color: markerBackgroundColor }), lineXml(line)),
  );
}

function textXml(font: TextStyle): string {
  return richText({ font });
}
