import { textWidth } from '../../text/textWidth';
import type { PlotBox } from '../placed';
import { chartLook } from '../theme';

/** A plot is never flatter than this: width by height. Trends that are drawn flatter are not seen. */
const flattestPlot = 2.5;

/** In cm, at the size that texts of charts have on paper. */
export function textCm(text: string): number {
  // A digit is about half as wide as its font is high; programs that draw may need a little more.
  return (textWidth(text) * 1.06 * 0.507 * chartLook.textSize * 2.54) / 72;
}

export const lineCm = 0.37;

/** What stands around a plot, in cm. */
interface Surroundings {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The plot within a chart of this size, both in cm. A plot that would be too flat is made narrower. The room
 * that is left over goes to the right, or to both sides where there is an axis on the right as well.
 */
export function plotBox(
  size: { readonly width: number; readonly height: number },
  around: Surroundings,
  sides: 'left' | 'both',
): PlotBox {
  const height = size.height - around.top - around.bottom;
  const room = size.width - around.left - around.right;
  const width = Math.min(room, flattestPlot * height);
  const spare = sides === 'both' ? (room - width) / 2 : 0;
  return { left: around.left + spare, top: around.top, width, height };
}

/** With as many bars as there are published areas, or more, the gap between two bars is the theme's. */
const usualBars = 4;

/** In percent of a bar, at most 500 as Excel takes it. No bar is thicker than one of four would be. */
export function barGap(bars: number): number {
  const slots = (usualBars * (100 + chartLook.barGap)) / Math.max(1, bars);
  return Math.max(chartLook.barGap, Math.round(slots - 100));
}
