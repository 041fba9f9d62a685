import type { PlacedAxis, PlacedChart } from '../layout/placed';
import { palette } from '../layout/theme';

/** In points. */
const ruleWeight = 0.75;

/** Queues what a chart with axes shows of them; pies have none. */
export function dressAxes(chart: Excel.Chart, placed: PlacedChart): void {
  const { kind, valueAxis, secondaryAxis } = placed;
  if (!valueAxis) return;
  const { axes } = chart;
  const categories = axes.categoryAxis;
  dressQuietly(categories);
  // At the edge of the plot, not at zero, where bars of negative values would cross them.
  categories.tickLabelPosition = 'Low';
  categories.format.line.color = palette.rule;
  categories.format.line.weight = ruleWeight;
  if (kind === 'bar') {
    categories.reversePlotOrder = true;
    categories.tickLabelSpacing = 1;
    // Where categories run from the top down, their last one is at the bottom.
    categories.position = 'Maximum';
  }
  const values = axes.getItem('Value', 'Primary');
  dressValueAxis(values, valueAxis);
  values.majorGridlines.visible = true;
  values.majorGridlines.format.line.color = palette.gridline;
  values.majorGridlines.format.line.weight = ruleWeight;
  if (secondaryAxis) dressValueAxis(axes.getItem('Value', 'Secondary'), secondaryAxis);
}

function dressValueAxis(
  axis: Excel.ChartAxis,
  { title, numberFormat, min, max }: PlacedAxis,
): void {
  dressQuietly(axis);
  axis.format.line.clear();
  axis.linkNumberFormat = false;
  axis.numberFormat = numberFormat;
  axis.title.visible = title !== '';
  if (title !== '') axis.title.text = title;
  axis.minimum = min ?? '';
  axis.maximum = max ?? '';
}

function dressQuietly(axis: Excel.ChartAxis): void {
  axis.majorTickMark = 'None';
  axis.minorTickMark = 'None';
}
