import {
  ChartFont,
  ChartFormat,
  ChartLine,
  ChartLineDashType,
  ChartSolidFill,
  Color,
} from 'wasm-xlsxwriter';
import type { PlacedSeries } from '../layout/placed';
import { chartLook, fontName, palette } from '../layout/theme';
import type { ChartKindTraits } from './chartKinds';

// The writer's builders return copies: only the last value of a chain holds everything.

export function chartFont(size: number, color: string): ChartFont {
  return new ChartFont().setName(fontName).setSize(size).setColor(Color.parse(color));
}

export function titleFont(): ChartFont {
  return chartFont(chartLook.titleSize, palette.ink).setBold();
}

export function textFont(): ChartFont {
  return chartFont(chartLook.textSize, palette.mutedInk).unsetBold();
}

/** How a series, or a point of it, is drawn in this colour. */
export const seriesFormats: Record<
  ChartKindTraits['ink'],
  (series: PlacedSeries, color: string) => ChartFormat
> = {
  line: (series, color) => strokeOf(series, color),
  fill: (_, color) => fillOf(color),
  slice: (_, color) => sliceOf(color),
};

const dashes: Record<PlacedSeries['dash'], ChartLineDashType> = {
  solid: ChartLineDashType.Solid,
  dash: ChartLineDashType.Dash,
  dot: ChartLineDashType.RoundDot,
  dashDot: ChartLineDashType.DashDot,
};

function strokeOf(series: PlacedSeries, color: string): ChartFormat {
  return new ChartFormat().setLine(
    new ChartLine()
      .setColor(Color.parse(color))
      .setWidth(chartLook.lineWidth)
      .setDashType(dashes[series.dash]),
  );
}

function fillOf(color: string): ChartFormat {
  return new ChartFormat().setSolidFill(new ChartSolidFill().setColor(Color.parse(color)));
}

/** A fill with a hairline of the background around it: neighbours of like lightness stay apart. */
function sliceOf(color: string): ChartFormat {
  return fillOf(color).setBorder(
    new ChartLine().setColor(Color.parse(chartLook.background)).setWidth(0.75),
  );
}
