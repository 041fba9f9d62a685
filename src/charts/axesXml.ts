import type { PlacedAxis, PlacedDrawing } from '../layout/placed';
import { palette } from '../layout/theme';
import { escapeXml } from '../text/xmlText';
import {
  levelTextProperties,
  line,
  noLine,
  shape,
  textProperties,
  upwardText,
  valued,
} from './inkXml';

type Side = 'primary' | 'secondary';

const ids: Readonly<Record<Side, { readonly category: number; readonly value: number }>> = {
  primary: { category: 101, value: 102 },
  secondary: { category: 201, value: 202 },
};

/** The pair of axes that a plot names. */
export function axisIdsXml(side: Side): string {
  return valued('axId', ids[side].category) + valued('axId', ids[side].value);
}

export function axesXml(chart: PlacedDrawing): string {
  const { secondaryAxis } = chart;
  const primary =
    categoryAxisXml(chart, 'primary') + valueAxisXml(chart, chart.valueAxis, 'primary');
  if (!secondaryAxis) return primary;
  return (
    primary + valueAxisXml(chart, secondaryAxis, 'secondary') + categoryAxisXml(chart, 'secondary')
  );
}

/**
 * The axis of names. Names stand at the edge of the plot and not at zero. On a chart of bars they run from
 * the top down. The second axis is not shown.
 */
function categoryAxisXml(chart: PlacedDrawing, side: Side): string {
  const { kind, textSize, labelSpacing } = chart;
  const isLine = kind === 'line';
  return [
    '<c:catAx>',
    valued('axId', ids[side].category),
    `<c:scaling>${valued('orientation', isLine ? 'minMax' : 'maxMin')}</c:scaling>`,
    valued('delete', side === 'primary' ? 0 : 1),
    valued('axPos', isLine ? 'b' : 'l'),
    '<c:numFmt formatCode="General" sourceLinked="0"/>',
    valued('majorTickMark', 'none') + valued('minorTickMark', 'none'),
    valued('tickLblPos', 'low'),
    shape(line(palette.rule)),
    levelTextProperties({ size: textSize, color: palette.mutedInk }),
    valued('crossAx', ids[side].value),
    valued('crosses', 'autoZero'),
    valued('auto', 1) + valued('lblAlgn', 'ctr') + valued('lblOffset', 50),
    valued('tickLblSkip', labelSpacing) + valued('tickMarkSkip', labelSpacing),
    valued('noMultiLvlLbl', 0),
    '</c:catAx>',
  ].join('');
}

function valueAxisXml(chart: PlacedDrawing, axis: PlacedAxis, side: Side): string {
  const { kind, textSize } = chart;
  const isLine = kind === 'line';
  const { title, numberFormat, max, step, isHidden, color } = axis;
  const ink = { size: textSize, color: color ?? palette.mutedInk };
  const isGridded = side === 'primary' && !isHidden;
  return [
    '<c:valAx>',
    valued('axId', ids[side].value),
    `<c:scaling>${valued('orientation', 'minMax')}${max === undefined ? '' : valued('max', max)}${valued('min', 0)}</c:scaling>`,
    valued('delete', isHidden ? 1 : 0),
    valued('axPos', isLine ? (side === 'primary' ? 'l' : 'r') : 'b'),
    isGridded ? `<c:majorGridlines>${shape(line(palette.gridline))}</c:majorGridlines>` : '',
    title === ''
      ? ''
      : `<c:title>${upwardText(escapeXml(title), ink)}${valued('overlay', 0)}</c:title>`,
    `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/>`,
    valued('majorTickMark', color === undefined ? 'none' : 'out') + valued('minorTickMark', 'none'),
    valued('tickLblPos', 'nextTo'),
    shape(color === undefined ? noLine : line(color)),
    textProperties(ink),
    valued('crossAx', ids[side].category),
    // Where categories run from the top down, their last one is at the bottom.
    valued('crosses', isLine && side === 'primary' ? 'autoZero' : 'max'),
    valued('crossBetween', 'between'),
    step === undefined ? '' : valued('majorUnit', step),
    '</c:valAx>',
  ].join('');
}
