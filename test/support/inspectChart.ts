import type { CellRange } from '../../src/grid/address';
import { at, childrenOf, descendants, type XmlElement } from './parseXml';

export interface InspectedChart {
  readonly name: string;
  readonly altText: string;
  /** None where it is deleted. */
  readonly title: string;
  readonly language: string;
  /** Where the axes stand, as parts of the chart's size: left, top, width, height. */
  readonly plotBox: readonly number[];
  /** The kinds of its plots, such as `line`, `bar clustered`, `bar stacked`; two where a series is on the secondary axis. */
  readonly plots: readonly InspectedPlot[];
  readonly axes: readonly InspectedAxis[];
  /** Of all plots, in the order in which the legend lists them. */
  readonly series: readonly InspectedSeries[];
  readonly background: string;
  readonly border: string;
  readonly hasLegend: boolean;
  /** Whether it grows and shrinks with the cells under it. */
  readonly resizes: boolean;
  /** The cells that it covers, wholly or in part. */
  readonly covers: CellRange;
  readonly edges: Readonly<Record<'left' | 'right' | 'top' | 'bottom', Edge>>;
}

/** A column or a row, and how far into it. */
export type Edge = readonly [index: number, offset: number];

export interface InspectedPlot {
  readonly kind: string;
  readonly axisIds: readonly string[];
  readonly gap?: number;
  readonly overlap?: number;
}

export interface InspectedAxis {
  readonly id: string;
  /** The axis that it crosses, and where. */
  readonly crosses: string;
  readonly crossing: string;
  readonly kind: 'category' | 'value';
  readonly title: string;
  readonly titleFont: string;
  readonly font: string;
  readonly line: string;
  readonly tickMarks: readonly string[];
  readonly labelPlace: string;
  readonly numberFormat: string;
  readonly deleted: boolean;
  readonly reversed: boolean;
  readonly position: string;
  readonly gridlineColor?: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** How many categories each name stands for. */
  readonly spacing?: number;
  /** Of its texts, in 60,000ths of a degree. */
  readonly turned?: number;
}

export interface InspectedSeries {
  readonly name: InspectedData;
  readonly categories: InspectedData;
  readonly values: InspectedData;
  readonly axis: 'primary' | 'secondary';
  readonly color: string;
  /** `index #RRGGBB`. */
  readonly pointColors: readonly string[];
  /** Of its outline, or of the line that it is. */
  readonly line: string;
  readonly marker: string;
  readonly smooth: boolean;
  readonly labels: readonly string[];
  readonly labelFormat: string;
  readonly labelPosition: string;
  readonly labelFont: string;
  /** Labels of single points: index, position, format and font. */
  readonly pointLabels: readonly string[];
}

/** A reference and the copy of its data that the chart keeps. */
export interface InspectedData {
  readonly reference: string;
  readonly cached: readonly (string | null)[];
}

const plotNames = ['c:lineChart', 'c:barChart'];

/** `chart` is the part's root, `anchor` its place in the drawing. */
export function inspectChart(chart: XmlElement, anchor: XmlElement): InspectedChart {
  const area = at(chart, 'c:chart', 'c:plotArea');
  const plots = area?.children.filter(({ name }) => plotNames.includes(name)) ?? [];
  const properties = descendants(anchor, 'xdr:cNvPr')[0]?.attributes;
  const series = plots.flatMap((plot, index) =>
    childrenOf(plot, 'c:ser').map((element) => ({
      order: Number(value(at(element, 'c:order'))),
      series: inspectSeries(element, index === 0 ? 'primary' : 'secondary'),
    })),
  );
  return {
    name: properties?.['name'] ?? '',
    altText: properties?.['descr'] ?? '',
    title: titleOf(at(chart, 'c:chart')),
    language: value(at(chart, 'c:lang')),
    plotBox: ['c:x', 'c:y', 'c:w', 'c:h'].map((name) =>
      Number(value(at(area, 'c:layout', 'c:manualLayout', name))),
    ),
    background: colorOf(at(chart, 'c:spPr')),
    border: lineOf(at(chart, 'c:spPr')),
    plots: plots.map(inspectPlot),
    axes: (area?.children ?? [])
      .filter(({ name }) => name === 'c:catAx' || name === 'c:valAx')
      .map(inspectAxis),
    series: series.sort((one, other) => one.order - other.order).map((item) => item.series),
    hasLegend: at(chart, 'c:chart', 'c:legend') !== undefined,
    resizes: (anchor.attributes['editAs'] ?? 'twoCell') === 'twoCell',
    covers: coveredCells(anchor),
    edges: edgesOf(anchor),
  };
}

function edgesOf(anchor: XmlElement): InspectedChart['edges'] {
  const edge = (end: string, line: 'col' | 'row'): Edge => [
    Number(at(anchor, end, `xdr:${line}`)?.text),
    Number(at(anchor, end, `xdr:${line}Off`)?.text),
  ];
  return {
    left: edge('xdr:from', 'col'),
    right: edge('xdr:to', 'col'),
    top: edge('xdr:from', 'row'),
    bottom: edge('xdr:to', 'row'),
  };
}

function coveredCells(anchor: XmlElement): CellRange {
  const number = (...path: string[]) => Number(at(anchor, ...path)?.text);
  const whole = (end: number, offset: number) => (offset === 0 ? end - 1 : end);
  return {
    firstRow: number('xdr:from', 'xdr:row'),
    firstColumn: number('xdr:from', 'xdr:col'),
    lastRow: whole(number('xdr:to', 'xdr:row'), number('xdr:to', 'xdr:rowOff')),
    lastColumn: whole(number('xdr:to', 'xdr:col'), number('xdr:to', 'xdr:colOff')),
  };
}

function inspectPlot(plot: XmlElement): InspectedPlot {
  const kind = [
    plot.name === 'c:barChart' ? value(at(plot, 'c:barDir')) : plot.name.slice(2, -'Chart'.length),
    ...(plot.name === 'c:barChart' ? [value(at(plot, 'c:grouping'))] : []),
  ].join(' ');
  const gap = at(plot, 'c:gapWidth');
  const overlap = at(plot, 'c:overlap');
  return {
    kind,
    axisIds: childrenOf(plot, 'c:axId').map(value),
    ...(gap && { gap: Number(value(gap)) }),
    ...(overlap && { overlap: Number(value(overlap)) }),
  };
}

function inspectAxis(axis: XmlElement): InspectedAxis {
  const scaling = at(axis, 'c:scaling');
  const gridline = at(axis, 'c:majorGridlines', 'c:spPr', 'a:ln', 'a:solidFill', 'a:srgbClr');
  const min = at(scaling, 'c:min');
  const max = at(scaling, 'c:max');
  const step = at(axis, 'c:majorUnit');
  const spacing = at(axis, 'c:tickLblSkip');
  const turned = at(axis, 'c:txPr', 'a:bodyPr')?.attributes['rot'];
  return {
    id: value(at(axis, 'c:axId')),
    crosses: value(at(axis, 'c:crossAx')),
    crossing: value(at(axis, 'c:crosses')),
    kind: axis.name === 'c:catAx' ? 'category' : 'value',
    title: titleOf(axis),
    titleFont: fontOf(at(axis, 'c:title')),
    font: fontOf(axis),
    line: lineOf(at(axis, 'c:spPr')),
    tickMarks: ['c:majorTickMark', 'c:minorTickMark'].map((name) => value(at(axis, name))),
    labelPlace: value(at(axis, 'c:tickLblPos')),
    numberFormat: at(axis, 'c:numFmt')?.attributes['formatCode'] ?? '',
    deleted: value(at(axis, 'c:delete')) === '1',
    reversed: value(at(scaling, 'c:orientation')) === 'maxMin',
    position: value(at(axis, 'c:axPos')),
    ...(gridline && { gridlineColor: `#${value(gridline)}` }),
    ...(min && { min: Number(value(min)) }),
    ...(max && { max: Number(value(max)) }),
    ...(step && { step: Number(value(step)) }),
    ...(spacing && { spacing: Number(value(spacing)) }),
    ...(turned !== undefined && { turned: Number(turned) }),
  };
}

function inspectSeries(series: XmlElement, axis: InspectedSeries['axis']): InspectedSeries {
  const look = at(series, 'c:spPr');
  const labels = at(series, 'c:dLbls');
  return {
    name: dataOf(at(series, 'c:tx')),
    categories: dataOf(at(series, 'c:cat')),
    values: dataOf(at(series, 'c:val')),
    axis,
    color: colorOf(look),
    pointColors: childrenOf(series, 'c:dPt').map(
      (point) => `${value(at(point, 'c:idx'))} ${colorOf(at(point, 'c:spPr'))}`,
    ),
    line: lineOf(look),
    smooth: value(at(series, 'c:smooth')) === '1',
    marker: value(at(series, 'c:marker', 'c:symbol')),
    labels: (labels?.children ?? [])
      .filter((child) => child.name.startsWith('c:show') && value(child) === '1')
      .map(({ name }) => name.slice('c:show'.length)),
    labelFormat: at(labels, 'c:numFmt')?.attributes['formatCode'] ?? '',
    labelPosition: value(at(labels, 'c:dLblPos')),
    labelFont: fontOf(labels),
    pointLabels: childrenOf(labels, 'c:dLbl').map((label) =>
      [
        value(at(label, 'c:idx')),
        value(at(label, 'c:dLblPos')),
        at(label, 'c:numFmt')?.attributes['formatCode'] ?? '',
        fontOf(label),
      ].join(' '),
    ),
  };
}

/** Of its fill, or of its line where it has no fill. */
function colorOf(look: XmlElement | undefined): string {
  const fill = at(look, 'a:solidFill', 'a:srgbClr') ?? at(look, 'a:ln', 'a:solidFill', 'a:srgbClr');
  return fill ? `#${value(fill)}` : '';
}

/** Colour, width in points and dashes if any, `none`, or nothing where Excel draws as it likes. */
function lineOf(look: XmlElement | undefined): string {
  const line = at(look, 'a:ln');
  if (!line) return '';
  if (at(line, 'a:noFill')) return 'none';
  const color = at(line, 'a:solidFill', 'a:srgbClr');
  const dash = value(at(line, 'a:prstDash'));
  return `#${value(color)} ${Number(line.attributes['w']) / 12700}${dash === '' ? '' : ` ${dash}`}`;
}

/** Of a text: size in points, weight, colour and name. */
function fontOf(owner: XmlElement | undefined): string {
  const text = at(owner, 'c:txPr') ?? at(owner, 'c:tx', 'c:rich');
  const font = text && descendants(text, 'a:defRPr')[0];
  if (!font) return '';
  const { sz, b } = font.attributes;
  const weight = b === '1' ? 'bold' : 'plain';
  const name = at(font, 'a:latin')?.attributes['typeface'] ?? '';
  return `${Number(sz) / 100} ${weight} #${value(at(font, 'a:solidFill', 'a:srgbClr'))} ${name}`;
}

function dataOf(element: XmlElement | undefined): InspectedData {
  const reference = element?.children[0];
  const levels = at(reference, 'c:multiLvlStrCache');
  if (levels) {
    // Level by level, the outermost first, as the columns of the range.
    const count = Number(value(at(levels, 'c:ptCount')));
    const lists = childrenOf(levels, 'c:lvl').map((level) => pointsOf(level, count));
    return {
      reference: at(reference, 'c:f')?.text ?? '',
      cached: Array.from({ length: count }, (_, index) =>
        lists.map((list) => list[index] ?? null).reverse(),
      ).flat(),
    };
  }
  const cache = at(reference, 'c:strCache') ?? at(reference, 'c:numCache');
  const count = Number(value(at(cache, 'c:ptCount')) || 0);
  return { reference: at(reference, 'c:f')?.text ?? '', cached: pointsOf(cache, count) };
}

function pointsOf(cache: XmlElement | undefined, count: number): readonly (string | null)[] {
  const points = new Map(
    childrenOf(cache, 'c:pt').map((point) => [
      Number(point.attributes['idx']),
      at(point, 'c:v')?.text,
    ]),
  );
  return Array.from({ length: count }, (_, index) => points.get(index) ?? null);
}

function titleOf(owner: XmlElement | undefined): string {
  const title = at(owner, 'c:title');
  return title
    ? descendants(title, 'a:t')
        .map(({ text }) => text)
        .join('')
    : '';
}

function value(element: XmlElement | undefined): string {
  return element?.attributes['val'] ?? '';
}
