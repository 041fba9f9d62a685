import type { PlacedAxis, PlacedChart } from '../../layout/placed';
import { chartLook, palette } from '../../layout/theme';
import type { Part } from '../request/sheetTask';

export function categoryParts({
  kind,
  labelSpacing,
}: PlacedChart): readonly Part<Excel.ChartAxis>[] {
  return [
    (axis) => (axis.majorTickMark = 'None'),
    (axis) => (axis.minorTickMark = 'None'),
    // At the edge of the plot, not at zero, where bars of negative values would cross them.
    (axis) => (axis.tickLabelPosition = 'Low'),
    (axis) => (axis.tickLabelSpacing = labelSpacing),
    (axis) => (axis.tickMarkSpacing = labelSpacing),
    // Names with little room wrap; Excel would tilt them.
    (axis) => (axis.textOrientation = 0),
    ({ format }) => {
      format.line.color = palette.rule;
      format.line.weight = chartLook.hairline;
    },
    ...(kind === 'line' ? [] : downwardParts),
  ];
}

const downwardParts: readonly Part<Excel.ChartAxis>[] = [
  (axis) => (axis.reversePlotOrder = true),
  // Where categories run from the top down, their last one is at the bottom.
  (axis) => (axis.position = 'Maximum'),
];

export function gridlineParts({ isHidden }: PlacedAxis): readonly Part<Excel.ChartAxis>[] {
  return [
    ({ majorGridlines }) => (majorGridlines.visible = !isHidden),
    ({ majorGridlines }) => {
      if (isHidden) return;
      majorGridlines.format.line.color = palette.gridline;
      majorGridlines.format.line.weight = chartLook.hairline;
    },
  ];
}

export function valueAxisParts(placed: PlacedAxis): readonly Part<Excel.ChartAxis>[] {
  const { title, numberFormat, max, step, isHidden, color } = placed;
  const scale: readonly Part<Excel.ChartAxis>[] = [
    (axis) => (axis.minimum = 0),
    (axis) => (axis.maximum = max ?? ''),
    (axis) => (axis.majorUnit = step ?? ''),
    (axis) => (axis.visible = !isHidden),
  ];
  // Of an axis that is not drawn nothing else shows.
  if (isHidden) return scale;
  return [
    ...scale,
    (axis) => {
      axis.linkNumberFormat = false;
      axis.numberFormat = numberFormat;
    },
    (axis) => {
      axis.title.visible = title !== '';
      if (title !== '') axis.title.text = title;
    },
    (axis) => (axis.minorTickMark = 'None'),
    (axis) => (axis.majorTickMark = color === undefined ? 'None' : 'Outside'),
    ({ format }) => {
      if (color === undefined) {
        format.line.clear();
        return;
      }
      format.line.color = color;
      format.line.weight = chartLook.hairline;
      format.font.color = color;
    },
    (axis) => {
      if (color !== undefined && title !== '') axis.title.format.font.color = color;
    },
  ];
}
