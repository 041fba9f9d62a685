import type { Area } from '../area';

/** Cells of a sheet by the sheet's id, so that renaming and moving it change nothing. */
export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

export interface TextStyle {
  name: string;
  size: number;
  color: string;
  bold: boolean;
  italic: boolean;
  underline: string;
}

export interface LineStyle {
  color: string;
  lineStyle: string;
  weight: number;
}

/** null: automatic, or cleared. */
export interface FillStyle {
  color: string | null;
}

export interface ChartText {
  text: string;
  visible: boolean;
  overlay: boolean;
  position: string;
  font: TextStyle;
}

export interface Legend {
  visible: boolean;
  position: string;
  overlay: boolean;
  font: TextStyle;
}

export interface Labels {
  position: string;
  showValue: boolean;
  showSeriesName: boolean;
  showCategoryName: boolean;
  showLegendKey: boolean;
  showPercentage: boolean;
  separator: string;
  numberFormat: string;
  linkNumberFormat: boolean;
  font: TextStyle;
}

export interface PointLabel extends Labels {
  text: string;
  formula: string;
}

interface Marker {
  markerStyle: string;
  markerSize: number;
  markerBackgroundColor: string;
  markerForegroundColor: string;
}

export interface Point extends Marker {
  hasDataLabel: boolean;
  label: PointLabel;
  fill: FillStyle;
  border: LineStyle;
}

export interface Series extends Marker {
  /** A literal name, or the cell that holds it. */
  name: string | SheetArea;
  values?: SheetArea;
  categories?: SheetArea;
  chartType: string;
  axisGroup: 'Primary' | 'Secondary';
  hasDataLabels: boolean;
  labels: Labels;
  fill: FillStyle;
  line: LineStyle;
  smooth: boolean;
  gapWidth: number;
  overlap: number;
  varyByCategories: boolean;
  /** Points that were touched, by index. */
  points: Map<number, Point>;
}

export interface Gridlines {
  visible: boolean;
  line: LineStyle;
}

export interface Axis {
  visible: boolean;
  title: ChartText;
  numberFormat: string;
  linkNumberFormat: boolean;
  /** `''` is automatic. */
  minimum: number | '';
  maximum: number | '';
  majorUnit: number | '';
  reversePlotOrder: boolean;
  position: string;
  tickLabelPosition: string;
  tickLabelSpacing: number | '';
  tickMarkSpacing: number;
  majorTickMark: string;
  minorTickMark: string;
  categoryType: string;
  textOrientation: number | '';
  font: TextStyle;
  line: LineStyle;
  majorGridlines: Gridlines;
  minorGridlines: Gridlines;
}

interface PlotInside {
  left: number | null;
  top: number | null;
  width: number | null;
  height: number | null;
}

export type AxisKind = 'Category' | 'Value';
export type AxisGroup = 'Primary' | 'Secondary';

export interface Chart {
  readonly id: string;
  name: string;
  chartType: string;
  /** In points from the sheet's upper left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  plotVisibleOnly: boolean;
  displayBlanksAs: string;
  title: ChartText;
  legend: Legend;
  labels: Labels;
  font: TextStyle;
  fill: FillStyle;
  border: LineStyle;
  plotFill: FillStyle;
  plotBorder: LineStyle;
  /** Where the axes stand, in points from the chart's upper left corner; null while Excel arranges them. */
  plotInside: PlotInside;
  series: Series[];
  axes: Record<AxisGroup, Record<AxisKind, Axis>>;
  /** Set at the end of the request that moved a series there: Excel makes axes when it syncs. */
  hasSecondaryAxes: boolean;
}

/** Chart types without axes. */
export function hasAxes(chartType: string): boolean {
  return !/pie|doughnut/i.test(chartType);
}
