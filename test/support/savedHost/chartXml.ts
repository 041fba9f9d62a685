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
import { labelsXml } from './labelsXml';
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
  Pie: { name: 'c:pieChart', opening: '' },
  BarClustered: {
    name: 'c:barChart',
    opening: valued('c:barDir', 'bar') + valued('c:grouping', 'clustered'),
  },
  ColumnClustered: {
    name: 'c:barChart',
    opening: valued('c:barDir', 'col') + valued('c:grouping', 'clustered'),
  },
  ColumnStacked: {
    name: 'c:barChart',
    opening: valued('c:barDir', 'col') + valued('c:grouping', 'stacked'),
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
        element('c:plotArea', {}, '<c:layout/>', ...plotsXml(chart, sheetName)),
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

function plotsXml(chart: Chart, sheetName: SheetNameOf): readonly string[] {
  const groups = (['Primary', 'Secondary'] as const).flatMap((group) => {
    const series = chart.series.filter(({ axisGroup }) => axisGroup === group);
    return series.length === 0 ? [] : [{ group, series }];
  });
  const hasAxes = chart.chartType !== 'Pie';
  const written = groups.map(({ group, series }) => ({
    group,
    ids: axisIds(group),
    xml: plotXml(chart, series, hasAxes ? axisIds(group) : undefined, sheetName),
  }));
  return [
    ...written.map(({ xml }) => xml),
    ...(hasAxes ? written.map(({ group, ids }) => axesXml(chart, group, ids)) : []),
  ];
}

function axisIds(group: 'Primary' | 'Secondary'): AxisIds {
  return group === 'Primary' ? { category: 101, value: 102 } : { category: 201, value: 202 };
}

function plotXml(
  chart: Chart,
  series: readonly Series[],
  ids: AxisIds | undefined,
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
    valued('c:varyColors', ids ? 0 : 1),
    ...series.map((one) => seriesXml(one, chart.series.indexOf(one), isLine, sheetName)),
    plot.name === 'c:barChart' ? valued('c:gapWidth', first.gapWidth) : '',
    first.chartType === 'ColumnStacked' ? valued('c:overlap', 100) : '',
    isLine ? valued('c:marker', 1) : '',
    ids ? valued('c:axId', ids.category) + valued('c:axId', ids.value) : '',
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
    isLine || series.chartType === 'Pie' ? '' : valued('c:invertIfNegative', 0),
    ...[...points]
      .sort(([a], [b]) => a - b)
      .map(([index, point]) =>
        element(
          'c:dPt',
          {},
          valued('c:idx', index),
          series.chartType === 'Pie' ? '' : valued('c:invertIfNegative', 0),
          shapeXml(fillXml(point.fill), lineXml(point.border)),
        ),
      ),
    hasDataLabels ? labelsXml(labels) : '',
    source('c:cat', 'c:strRef', categories),
    source('c:val', 'c:numRef', values),
    isLine ? valued('c:smooth', series.smooth ? 1 : 0) : '',
  );
}

function markerXml(series: Series): string {
  const { markerStyle, markerSize, markerBackgroundColor } = series;
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
