import type { Labels, Point } from '../../../tools/excel-host/model/charts/chart';
import { richText } from './inkXml';
import { element, valued } from './xml';

const positions: Readonly<Record<string, string>> = {
  Top: 't',
  Bottom: 'b',
  Right: 'r',
  OutsideEnd: 'outEnd',
  InsideEnd: 'inEnd',
  Center: 'ctr',
};

/** The labels of a series. */
export function labelsXml(labels: Labels): string {
  return element('c:dLbls', {}, lookXml(labels));
}

/** Those of its single points; nothing where none bears one. */
export function pointLabelsXml(points: ReadonlyMap<number, Point>): string {
  const labelled = [...points]
    .filter(([, { hasDataLabel }]) => hasDataLabel)
    .sort(([a], [b]) => a - b)
    .map(([index, { label }]) => element('c:dLbl', {}, valued('c:idx', index), lookXml(label)));
  return labelled.length === 0
    ? ''
    : element('c:dLbls', {}, ...labelled, shownXml({ showValue: false }));
}

function lookXml(labels: Labels): string {
  const { numberFormat, font, position } = labels;
  const place = positions[position];
  return [
    element('c:numFmt', { formatCode: numberFormat, sourceLinked: 0 }),
    richText({ font }),
    place === undefined ? '' : valued('c:dLblPos', place),
    shownXml(labels),
  ].join('');
}

function shownXml(labels: Partial<Labels>): string {
  const flag = (name: string, shown = false) => valued(name, shown ? 1 : 0);
  return [
    flag('c:showLegendKey', labels.showLegendKey),
    flag('c:showVal', labels.showValue),
    flag('c:showCatName', labels.showCategoryName),
    flag('c:showSerName', labels.showSeriesName),
    flag('c:showPercent', labels.showPercentage),
    flag('c:showBubbleSize'),
  ].join('');
}
