import type { Labels } from '../../../tools/excel-host/model/charts/chart';
import { richText } from './inkXml';
import { element, escaped, valued } from './xml';

const positions: Readonly<Record<string, string>> = {
  Top: 't',
  OutsideEnd: 'outEnd',
  Center: 'ctr',
};

/** The labels of a series. */
export function labelsXml(labels: Labels): string {
  const { numberFormat, font, position, separator } = labels;
  const place = positions[position];
  const flag = (name: string, shown: boolean) => valued(name, shown ? 1 : 0);
  return element(
    'c:dLbls',
    {},
    element('c:numFmt', { formatCode: numberFormat, sourceLinked: 0 }),
    richText({ font }),
    place === undefined ? '' : valued('c:dLblPos', place),
    flag('c:showLegendKey', labels.showLegendKey),
    flag('c:showVal', labels.showValue),
    flag('c:showCatName', labels.showCategoryName),
    flag('c:showSerName', labels.showSeriesName),
    flag('c:showPercent', labels.showPercentage),
    flag('c:showBubbleSize', false),
    labels.showPercentage ? element('c:separator', {}, escaped(separator)) : '',
  );
}
