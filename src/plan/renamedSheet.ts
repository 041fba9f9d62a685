import { type CellRef, sheetPrefix } from '../grid/address';
import type { PlacedCell, PlacedChart, PlacedSheet } from '../layout/placed';

/** The report's names of its sheets -> the user's. */
type SheetNames = ReadonlyMap<string, string>;

/**
 * The sheet with the user's names for sheets in all that names one: its own name, formulas, links and charts.
 */
export function renamedSheet(sheet: PlacedSheet, names: SheetNames): PlacedSheet {
  return {
    ...sheet,
    name: nameOf(sheet.name, names),
    cells: sheet.cells.map((cell) => renamedCell(cell, names)),
    charts: sheet.charts.map((chart) => renamedChart(chart, names)),
  };
}

function nameOf(sheet: string, names: SheetNames): string {
  return names.get(sheet) ?? sheet;
}

function moved<T extends Pick<CellRef, 'sheet'>>(place: T, names: SheetNames): T {
  return { ...place, sheet: nameOf(place.sheet, names) };
}

function renamedCell(cell: PlacedCell, names: SheetNames): PlacedCell {
  const { formula, link } = cell;
  return {
    ...cell,
    ...(formula === undefined ? {} : { formula: renamedFormula(formula, names) }),
    ...(link === undefined ? {} : { link: moved(link, names) }),
  };
}

/** Formulas of the report name sheets in quotes, always. */
function renamedFormula(formula: string, names: SheetNames): string {
  return formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')+)'!/g, (all, quoted?: string) =>
    quoted === undefined ? all : sheetPrefix(nameOf(quoted.replace(/''/g, "'"), names)),
  );
}

function renamedChart(chart: PlacedChart, names: SheetNames): PlacedChart {
  return {
    ...chart,
    categories: moved(chart.categories, names),
    series: chart.series.map((series) => ({
      ...series,
      name: moved(series.name, names),
      values: moved(series.values, names),
    })),
  };
}
