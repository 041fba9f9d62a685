import {
  absoluteReference,
  type CellRef,
  rangeOfCell,
  reference,
  type SheetRange,
} from '../../grid/address';
import type { PlacedCell, PlacedChart, PlacedSeries, PlacedWorkbook } from '../../layout/placed';
import { chartLook, lookOf, palette } from '../../layout/theme';
import { escapeXml } from '../xmlText';
import { chartKinds, type ChartKindTraits } from './buildChart';
import { replaceExactly } from './exactPatch';

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

/** Finds what is placed in a cell; undefined where nothing is. */
type CellLookup = (place: CellRef) => PlacedCell | undefined;

export function createCellLookup(workbook: PlacedWorkbook): CellLookup {
  const cells = new Map<string, PlacedCell>();
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells) cells.set(reference({ ...cell, sheet: sheet.name }), cell);
  }
  return (place) => cells.get(reference(place));
}

const emusPerPoint = 12700;

function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

function line(color: string, points: number): string {
  return `<a:ln w="${points * emusPerPoint}">${solidFill(color)}</a:ln>`;
}

const noLineXml = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';

const axisLineXml = `<c:spPr>${line(palette.rule, 0.75)}</c:spPr>`;

const gridlinesXml = `<c:majorGridlines><c:spPr>${line(palette.gridline, 0.75)}</c:spPr></c:majorGridlines>`;

const backgroundXml = `<c:spPr>${solidFill(chartLook.background)}<a:ln><a:noFill/></a:ln></c:spPr>`;

export function markerXml({ marker, color }: PlacedSeries): string {
  const size = `<c:size val="${chartLook.markerSize}"/>`;
  const ink = `<c:spPr>${solidFill(color)}${line(color, 0.75)}</c:spPr>`;
  return `<c:marker><c:symbol val="${marker}"/>${size}${ink}</c:marker>`;
}

// A chart keeps a copy of the data that it shows, for programs that don't calculate.
// The writer knows no results of formulas, so the copies are made from the placed cells.

export function seriesName(name: CellRef, cellAt: CellLookup): string {
  return `<c:tx>${textReference({ sheet: name.sheet, ...rangeOfCell(name) }, cellAt)}</c:tx>`;
}

function seriesCategories(range: SheetRange, cellAt: CellLookup): string {
  return `<c:cat>${textReference(range, cellAt)}</c:cat>`;
}

/** Text among the values, such as `n.d.`, has no place in the copy. */
function seriesValues(range: SheetRange, cellAt: CellLookup): string {
  const cells = cellsOf(range, cellAt);
  const first = cells.find((cell) => cell !== undefined);
  const format = first ? lookOf(first.style).numberFormat : 'General';
  const points = cells.map((cell) => (typeof cell?.value === 'number' ? cell.value : null));
  return `<c:val><c:numRef>${formula(range)}<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${pointList(points)}</c:numCache></c:numRef></c:val>`;
}

function textReference(range: SheetRange, cellAt: CellLookup): string {
  const points = cellsOf(range, cellAt).map((cell) => cell?.value ?? null);
  return `<c:strRef>${formula(range)}<c:strCache>${pointList(points)}</c:strCache></c:strRef>`;
}

function formula(range: SheetRange): string {
  return `<c:f>${escapeXml(absoluteReference(range))}</c:f>`;
}

function pointList(values: readonly (string | number | null)[]): string {
  const points = values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${points.join('')}`;
}

/** Row by row, as charts count the points of a range. */
function cellsOf(range: SheetRange, cellAt: CellLookup): readonly (PlacedCell | undefined)[] {
  const { sheet, firstRow, firstColumn, lastRow, lastColumn } = range;
  const columns = lastColumn - firstColumn + 1;
  return Array.from({ length: (lastRow - firstRow + 1) * columns }, (_, index) =>
    cellAt({
      sheet,
      row: firstRow + Math.floor(index / columns),
      column: firstColumn + (index % columns),
    }),
  );
}
