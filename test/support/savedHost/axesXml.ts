import type { Axis, AxisGroup, Chart } from '../../../tools/excel-host/model/charts/chart';
import { lineXml, richText, shapeXml, titleXml } from './inkXml';
import { element, valued } from './xml';

export interface AxisIds {
  readonly category: number;
  readonly value: number;
}

/** The pair of axes of a group. The secondary axis of categories is there, but not shown. */
export function axesXml(chart: Chart, group: AxisGroup, ids: AxisIds): string {
  const { Category: categories, Value: values } = chart.axes[group];
  const isAcross = chart.chartType.startsWith('Bar');
  const isSecondary = group === 'Secondary';
  const crossing = categories.position === 'Maximum' || isSecondary ? 'max' : 'autoZero';
  return (
    element(
      'c:catAx',
      {},
      valued('c:axId', ids.category),
      scalingXml(categories),
      valued('c:delete', isSecondary ? 1 : 0),
      valued('c:axPos', isAcross ? 'l' : 'b'),
      ...frameXml(categories, categories.numberFormat),
      valued('c:crossAx', ids.value),
      valued('c:crosses', 'autoZero'),
      valued('c:auto', 1) + valued('c:lblAlgn', 'ctr') + valued('c:lblOffset', 100),
      categories.tickLabelSpacing === ''
        ? ''
        : valued('c:tickLblSkip', categories.tickLabelSpacing),
      valued('c:tickMarkSkip', categories.tickMarkSpacing),
    ) +
    element(
      'c:valAx',
      {},
      valued('c:axId', ids.value),
      scalingXml(values),
      valued('c:delete', values.visible ? 0 : 1),
      valued('c:axPos', isAcross ? 'b' : isSecondary ? 'r' : 'l'),
      ...frameXml(values, values.numberFormat),
      valued('c:crossAx', ids.category),
      valued('c:crosses', crossing),
      valued('c:crossBetween', 'between'),
      values.majorUnit === '' ? '' : valued('c:majorUnit', values.majorUnit),
    )
  );
}

function scalingXml({ reversePlotOrder, minimum, maximum }: Axis): string {
  return element(
    'c:scaling',
    {},
    valued('c:orientation', reversePlotOrder ? 'maxMin' : 'minMax'),
    maximum === '' ? '' : valued('c:max', maximum),
    minimum === '' ? '' : valued('c:min', minimum),
  );
}

const labelPlaces: Readonly<Record<string, string>> = { Low: 'low', NextToAxis: 'nextTo' };

/** Gridlines, title, number format, ticks, line and font. */
function frameXml(axis: Axis, numberFormat: string): readonly string[] {
  const { majorGridlines, title, majorTickMark, minorTickMark, tickLabelPosition } = axis;
  return [
    majorGridlines.visible
      ? element('c:majorGridlines', {}, shapeXml('', lineXml(majorGridlines.line)))
      : '',
    title.visible ? titleXml(title.text, title.font) : '',
    numberFormat === '' ? '' : element('c:numFmt', { formatCode: numberFormat, sourceLinked: 0 }),
    valued('c:majorTickMark', majorTickMark === 'Outside' ? 'out' : majorTickMark.toLowerCase()),
    valued('c:minorTickMark', minorTickMark.toLowerCase()),
    valued('c:tickLblPos', labelPlaces[tickLabelPosition] ?? 'nextTo'),
    shapeXml('', lineXml(axis.line)),
    richText({ font: axis.font, orientation: axis.textOrientation }),
  ];
}
