import { type CellRef, sheetPrefix } from '../grid/address';
import type { PlacedCell, PlacedChart, PlacedSheet, PlacedWorkbook } from '../layout/placed';
import { freeSheetName } from '../text/freeSheetName';
import { findReportSheets } from './findReportSheets';
import type { OwnedSheet } from './ownedSheet';
import { notesOf, planSheet, presentMark } from './planSheet';
import type { NameConflict, ReportPlan, SheetPlan } from './reportPlan';

/** `anew`: looks, sizes, charts and page set-up are written again, for they may not be as they were left. */
export type LookTrust = 'trusted' | 'anew';

/**
 * What turns what the sheets hold into the wanted report. Sheets of the report are known by their marks,
 * whatever they are called now; without a difference there is nothing to write, the run stamp included.
 * `owned`: every sheet of the workbook, the user's too.
 */
export function planReport(
  wanted: PlacedWorkbook,
  owned: readonly OwnedSheet[],
  looks: LookTrust = 'trusted',
): ReportPlan {
  const { found, adopted, taken } = findReportSheets(wanted.sheets, owned);
  const names = new Map([...found].map(([report, { name }]) => [report, name]));
  const standing = wanted.sheets.map((sheet) => {
    const { name: report } = sheet;
    const wants = { report, placed: renamedSheet(sheet, names), title: wanted.title };
    const owned = found.get(report);
    return { wants, owned, mark: owned && presentMark(wants, owned, looks === 'anew') };
  });
  const unsure = new Set(
    standing.flatMap(({ wants, mark }) => (mark?.status === 'completo' ? [] : [wants.placed.name])),
  );
  const compared = standing.map(({ wants, owned, mark }) =>
    planSheet(wants, owned, mark, (sheet) => !unsure.has(sheet)),
  );
  const positions = newPositions(
    owned.map(({ name }) => name),
    compared.map(({ plan }) => plan.name),
  );
  const isDifferent = compared.some((sheet) => sheet.isDifferent);
  const written = compared.filter((sheet) => sheet.isDifferent || sheet.changedStamps > 0);
  return {
    sheets: isDifferent ? written.map(({ plan }) => placed(plan, positions)) : [],
    reportSheets: compared.map(({ plan }) => plan.name),
    changedCells: compared.reduce((sum, { changedCells }) => sum + changedCells, 0),
    overwrites: compared.flatMap(({ plan, overwrites }) =>
      overwrites.map((cell) => ({ sheet: plan.name, ...cell })),
    ),
    conflicts: nameConflicts(taken, owned),
    adoptions: adopted.map(({ name }) => name),
  };
}

/** The analyst's texts by the report's own names of its sheets; a box without text is left out. */
export function analystTexts(
  wanted: PlacedWorkbook,
  owned: readonly OwnedSheet[],
): ReadonlyMap<string, string> {
  const { found } = findReportSheets(wanted.sheets, owned);
  return new Map(
    wanted.sheets.flatMap((placed): [string, string][] => {
      const { name: report } = placed;
      const sheet = found.get(report);
      const mark = sheet && presentMark({ report, placed, title: wanted.title }, sheet, false);
      const text = sheet ? String(notesOf(mark, sheet)).trim() : '';
      return text === '' ? [] : [[report, text]];
    }),
  );
}

/** The user's sheets whose names the report needs, each with a name that no other sheet has or gets. */
function nameConflicts(
  sheets: readonly OwnedSheet[],
  owned: readonly OwnedSheet[],
): readonly NameConflict[] {
  const names = new Set(owned.map(({ name }) => name.toLowerCase()));
  return sheets.map(({ name: sheet }) => {
    const freeName = freeSheetName(sheet, names, mine);
    names.add(freeName.toLowerCase());
    return { sheet, freeName };
  });
}

function placed(plan: SheetPlan, positions: ReadonlyMap<string, number>): SheetPlan {
  const position = positions.get(plan.name);
  return position === undefined ? plan : { ...plan, position };
}

/**
 * Where sheets of the report are to be added, zero-based, one after the other: behind the sheet that precedes
 * them in the report, or before the first sheet that is there. Absent: at the end. `present`: the workbook's
 * sheets in order. `report`: the report's sheets in order, as the user calls them.
 */
export function newPositions(
  present: readonly string[],
  report: readonly string[],
): ReadonlyMap<string, number> {
  const order = [...present];
  const positions = new Map<string, number>();
  report.forEach((name, index) => {
    if (order.includes(name)) return;
    const before = report[index - 1];
    const next = report.find((other) => order.includes(other));
    const end = order.length;
    const first = next === undefined ? end : order.indexOf(next);
    const place = before === undefined ? first : order.indexOf(before) + 1;
    order.splice(place, 0, name);
    if (place < end) positions.set(name, place);
  });
  return positions;
}

/** `Indice (mio)`, `Indice (mio 2)`: for the user's own sheet in place of a name that the report needs. */
function mine(count: number): string {
  return count === 1 ? ' (mio)' : ` (mio ${String(count)})`;
}

/** The report's names of its sheets -> the user's. */
type SheetNames = ReadonlyMap<string, string>;

/** The sheet with the user's names for sheets: in its own name, formulas, links and charts. */
function renamedSheet(sheet: PlacedSheet, names: SheetNames): PlacedSheet {
  if ([...names].every(([report, name]) => report === name)) return sheet;
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
