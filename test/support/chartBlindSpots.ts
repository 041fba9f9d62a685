import { type CellRange, parseReference } from '../../src/grid/address';
import { contains } from '../../src/grid/ranges';
import type { Edge, InspectedChart, InspectedData } from './inspectChart';
import type { InspectedSheet, InspectedWorkbook } from './inspectXlsx';
import { repeated } from './repeated';

/** What is wrong with a sheet's charts: their names and places, their axes, the cells that they refer to. */
export function chartBlindSpots(
  { charts, cells }: InspectedSheet,
  workbook: InspectedWorkbook,
): readonly string[] {
  const twice = repeated(charts.map(({ name }) => name)).map((name) => `two charts ${name}`);
  const filled = cells.filter(({ value }) => value !== null);
  const each = charts.flatMap((chart, index) => {
    const hiding = charts.slice(index + 1).filter(({ edges }) => isOver(chart.edges, edges));
    const hidden = filled.find(({ row, column }) =>
      overlap(chart.covers, {
        firstRow: row,
        lastRow: row,
        firstColumn: column,
        lastColumn: column,
      }),
    );
    return [
      ...(chart.altText === '' ? ['has no alt text'] : []),
      ...(chart.title === '' ? [] : ['has a title beside its caption']),
      ...hiding.map(({ name }) => `overlaps ${name}`),
      ...(hidden ? [`hides ${hidden.address}`] : []),
      ...axisProblems(chart),
      ...chart.series.flatMap(({ name, categories, values }) => [
        ...dataProblems(name, workbook),
        ...dataProblems(categories, workbook, 'levels'),
        ...dataProblems(values, workbook, 'styled'),
        ...(size(categories) / levelsOf(categories) === size(values)
          ? []
          : ['has more or fewer values than categories']),
      ]),
    ].map((problem) => `${chart.name} ${problem}`);
  });
  return [...twice, ...each];
}

/** Each plot has the two axes that it names, which cross each other, and no axis is left over. */
function axisProblems({ plots, axes }: InspectedChart): readonly string[] {
  const byId = new Map(axes.map((axis) => [axis.id, axis]));
  const used = plots.flatMap(({ axisIds }) => axisIds);
  return [
    ...repeated(axes.map(({ id }) => id)).map((id) => `has two axes ${id}`),
    ...used.filter((id) => !byId.has(id)).map((id) => `lacks the axis ${id}`),
    ...axes.filter(({ id }) => !used.includes(id)).map(({ id }) => `has a loose axis ${id}`),
    ...axes
      .filter(({ id, crosses }) => byId.get(crosses)?.crosses !== id)
      .map(({ id }) => `has an axis ${id} that does not cross its own`),
    ...plots
      .filter(({ axisIds }) => axisIds.length !== 2)
      .map(({ kind }) => `has a ${kind} with the wrong number of axes`),
  ];
}

/** One stands on the other: neither ends before the other begins. */
function isOver(one: InspectedChart['edges'], other: InspectedChart['edges']): boolean {
  const isBefore = (a: Edge, b: Edge): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1]);
  return !(
    isBefore(one.right, other.left) ||
    isBefore(other.right, one.left) ||
    isBefore(one.bottom, other.top) ||
    isBefore(other.bottom, one.top)
  );
}

/**
 * `levels`: of categories in several columns the last is filled, or of four periods one at least; the others are
 * blank where what they say goes on. `styled`: the cells are the report's, though some may hold nothing.
 */
function dataProblems(
  { reference, cached }: InspectedData,
  workbook: InspectedWorkbook,
  cells: 'filled' | 'levels' | 'styled' = 'filled',
) {
  const place = parseReference(reference);
  if (!place) return [`refers to no range: ${reference}`];
  const sheet = workbook.sheets.find(({ name }) => name === place.sheet);
  if (!sheet) return [`refers to a missing sheet: ${reference}`];
  const { firstRow, lastRow, firstColumn, lastColumn } = place;
  const needed =
    cells === 'levels' && firstRow < lastRow ? { ...place, firstColumn: lastColumn } : place;
  const filled = sheet.cells.filter(
    (cell) => (cells === 'styled' || cell.value !== null) && contains(needed, cell),
  );
  const all = (lastRow - firstRow + 1) * (lastColumn - needed.firstColumn + 1);
  const wanted = cells === 'levels' ? Math.floor(all / 4) : all;
  const count = (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
  return [
    ...(filled.length < wanted ? [`refers to blank cells: ${reference}`] : []),
    ...(cached.length === count ? [] : [`keeps a copy of the wrong size: ${reference}`]),
  ];
}

function levelsOf({ reference }: InspectedData): number {
  const place = parseReference(reference);
  return place && place.firstRow < place.lastRow ? place.lastColumn - place.firstColumn + 1 : 1;
}

function size({ cached }: InspectedData): number {
  return cached.length;
}

export function overlap(one: CellRange, other: CellRange): boolean {
  return (
    one.firstRow <= other.lastRow &&
    other.firstRow <= one.lastRow &&
    one.firstColumn <= other.lastColumn &&
    other.firstColumn <= one.lastColumn
  );
}
