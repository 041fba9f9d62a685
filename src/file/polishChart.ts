import type { PlacedChart } from '../layout/placed';
import type { CellLookup } from './cellLookup';
import { chartKinds, type ChartKindTraits } from './chartKinds';
import { axisLineXml, backgroundXml, gridlinesXml, markerXml, noLineXml } from './chartXml';
import { replaceExactly } from './exactPatch';
import { seriesCategories, seriesName, seriesValues } from './seriesData';

/**
 * Adds to a chart's part what the writer cannot say: names and copies of the data, markers, gaps between bars,
 * bars from the top down, quiet axes and gridlines.
 * Throws where the part is not as the pinned writer makes it.
 */
export function polishChart(xml: string, chart: PlacedChart, cellAt: CellLookup): string {
  const traits = chartKinds[chart.kind];
  const polishedSeries = replaceExactly(
    xml,
    /<c:ser>.*?<\/c:ser>/s,
    (series, index) => polishSeries(series, index, chart, traits, cellAt),
    chart.series.length,
  );
  const axes = traits.axes === 'none' ? 0 : chart.secondaryAxis ? 2 : 1;
  const polishedCategories = replaceExactly(
    polishedSeries,
    /<c:catAx>.*?<\/c:catAx>/s,
    (axis, index) => (index === 0 ? polishCategoryAxis(axis, traits) : axis),
    axes,
  );
  const polishedValues = replaceExactly(
    polishedCategories,
    /<c:valAx>.*?<\/c:valAx>/s,
    (axis, index) => polishValueAxis(axis, traits, index === 0),
    axes,
  );
  const withGaps =
    traits.gap === undefined ? polishedValues : spaceBars(polishedValues, traits.gap);
  return replaceExactly(withGaps, '</c:chart><c:printSettings>', between(backgroundXml), 1);
}

function polishSeries(
  xml: string,
  index: number,
  chart: PlacedChart,
  traits: ChartKindTraits,
  cellAt: CellLookup,
): string {
  // The writer puts the series of the secondary axis after the others, where they were placed.
  const series = chart.series[index];
  if (!series) throw new Error(`${chart.name}: the writer made more series than were placed`);
  const name = seriesName(series.name, cellAt);
  const categories = seriesCategories(chart.categories, cellAt);
  const values = seriesValues(series.values, cellAt);
  const numbering = `<c:idx val="${index}"/><c:order val="${index}"/>`;
  const named = replaceExactly(xml, numbering, () => numbering + name, 1);
  const listed = replaceExactly(named, /<c:cat>.*?<\/c:cat>/s, () => categories, 1);
  const measured = replaceExactly(listed, /<c:val>.*?<\/c:val>/s, () => values, 1);
  if (traits.ink !== 'line') return measured;
  const noMarker = '<c:marker><c:symbol val="none"/></c:marker>';
  const marked = replaceExactly(measured, noMarker, () => markerXml(series), 1);
  return replaceExactly(marked, '</c:ser>', () => '<c:smooth val="0"/></c:ser>', 1);
}

/** Labels stand at the edge of the plot, not at zero, where bars of negative values would cross them. */
function polishCategoryAxis(xml: string, traits: ChartKindTraits): string {
  const quiet = replaceExactly(
    xml,
    '<c:tickLblPos val="nextTo"/>',
    () => `${noTickMarks}<c:tickLblPos val="low"/>${axisLineXml}`,
    1,
  );
  if (traits.axes !== 'valuesAcross') return quiet;
  const reversed = replaceExactly(
    quiet,
    '<c:orientation val="minMax"/>',
    () => '<c:orientation val="maxMin"/>',
    1,
  );
  const offset = '<c:lblOffset val="100"/>';
  return replaceExactly(reversed, offset, () => `${offset}<c:tickLblSkip val="1"/>`, 1);
}

function polishValueAxis(xml: string, traits: ChartKindTraits, isPrimary: boolean): string {
  const quiet = replaceExactly(
    xml,
    '<c:tickLblPos val="nextTo"/>',
    (position) => noTickMarks + position + noLineXml,
    1,
  );
  if (!isPrimary) return quiet;
  const gridded = replaceExactly(quiet, '<c:majorGridlines/>', () => gridlinesXml, 1);
  if (traits.axes !== 'valuesAcross') return gridded;
  // Where categories run from the top down, their last one is at the bottom.
  return replaceExactly(gridded, '<c:crosses val="autoZero"/>', () => '<c:crosses val="max"/>', 1);
}

const noTickMarks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';

/** Ahead of the overlap, where there is one, and of the axes. */
function spaceBars(xml: string, gap: number): string {
  return replaceExactly(
    xml,
    /<\/c:ser>(?=<c:overlap |<c:axId )/,
    (end) => `${end}<c:gapWidth val="${gap}"/>`,
    1,
  );
}

function between(inserted: string): (match: string) => string {
  return (match) => match.replace('><', () => `>${inserted}<`);
}
