import { oneOf } from '../check';

/** The chart types that the report may use; any other answers InvalidArgument. */
export const aChartType = oneOf(
  'Line',
  'LineMarkers',
  'Pie',
  'Doughnut',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'Area',
);

export const anUnderline = oneOf('None', 'Single');

export const aLineStyle = oneOf(
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Grey25',
  'Grey50',
  'Grey75',
  'Automatic',
  'RoundDot',
);

export const aMarkerStyle = oneOf(
  'Automatic',
  'None',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Circle',
  'Plus',
);

export const aLabelPosition = oneOf(
  'None',
  'Center',
  'InsideEnd',
  'InsideBase',
  'OutsideEnd',
  'Left',
  'Right',
  'Top',
  'Bottom',
  'BestFit',
  'Callout',
);

export const aLegendPosition = oneOf('Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom');
export const aTitlePosition = oneOf('Automatic', 'Top', 'Bottom', 'Left', 'Right');
export const aTickMark = oneOf('None', 'Cross', 'Inside', 'Outside');
export const aTickLabelPosition = oneOf('NextToAxis', 'High', 'Low', 'None');
export const aCategoryType = oneOf('Automatic', 'TextAxis', 'DateAxis');
export const anAxisPosition = oneOf('Automatic', 'Maximum', 'Minimum', 'Custom');
export const aBlanksDisplay = oneOf('NotPlotted', 'Zero', 'Interplotted');
