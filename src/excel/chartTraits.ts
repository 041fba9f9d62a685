import type { ChartKind } from '../layout/placed';
import { chartLook } from '../layout/theme';

export interface ChartTraits {
  readonly type: 'LineMarkers' | 'Pie' | 'BarClustered' | 'ColumnClustered' | 'ColumnStacked';
  /** Slices touch, and are kept apart by a hairline. */
  readonly ink: 'line' | 'fill' | 'slice';
  readonly labelPosition: 'Top' | 'OutsideEnd' | 'Center';
  /** Between groups of bars, in percent of a bar. */
  readonly gap?: number;
}

/** How Excel draws each kind of chart. */
export const chartTraits: Record<ChartKind, ChartTraits> = {
  line: { type: 'LineMarkers', ink: 'line', labelPosition: 'Top' },
  pie: { type: 'Pie', ink: 'slice', labelPosition: 'OutsideEnd' },
  bar: {
    type: 'BarClustered',
    ink: 'fill',
    labelPosition: 'OutsideEnd',
    gap: chartLook.barGap,
  },
  column: {
    type: 'ColumnClustered',
    ink: 'fill',
    labelPosition: 'OutsideEnd',
    gap: chartLook.columnGap,
  },
  columnStacked: {
    type: 'ColumnStacked',
    ink: 'slice',
    labelPosition: 'Center',
    gap: chartLook.columnGap,
  },
};
