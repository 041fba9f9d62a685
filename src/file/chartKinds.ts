import { ChartDataLabelPosition, ChartType } from 'wasm-xlsxwriter';
import type { ChartKind } from '../layout/placed';
import { chartLook } from '../layout/theme';

export interface ChartKindTraits {
  readonly type: ChartType;
  /** Where the axis of values runs: sideways bars list their categories from the top down. */
  readonly axes: 'none' | 'valuesUp' | 'valuesAcross';
  /** Slices touch, and are kept apart by a hairline. */
  readonly ink: 'line' | 'fill' | 'slice';
  readonly labelPosition: ChartDataLabelPosition;
  /** Labels stand on the colour of their series. */
  readonly labelsInside: boolean;
  /** Between groups of bars, in percent of a bar. */
  readonly gap?: number;
}

/** What the writer has to know of each kind of chart. */
export const chartKinds: Record<ChartKind, ChartKindTraits> = {
  line: {
    type: ChartType.Line,
    axes: 'valuesUp',
    ink: 'line',
    labelPosition: ChartDataLabelPosition.Above,
    labelsInside: false,
  },
  pie: {
    type: ChartType.Pie,
    axes: 'none',
    ink: 'slice',
    labelPosition: ChartDataLabelPosition.OutsideEnd,
    labelsInside: false,
  },
  bar: {
    type: ChartType.Bar,
    axes: 'valuesAcross',
    ink: 'fill',
    labelPosition: ChartDataLabelPosition.OutsideEnd,
    labelsInside: false,
    gap: chartLook.barGap,
  },
  column: {
    type: ChartType.Column,
    axes: 'valuesUp',
    ink: 'fill',
    labelPosition: ChartDataLabelPosition.OutsideEnd,
    labelsInside: false,
    gap: chartLook.columnGap,
  },
  columnStacked: {
    type: ChartType.ColumnStacked,
    axes: 'valuesUp',
    ink: 'slice',
    labelPosition: ChartDataLabelPosition.Center,
    labelsInside: true,
    gap: chartLook.columnGap,
  },
};
