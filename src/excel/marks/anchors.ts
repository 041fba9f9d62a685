import { absoluteReference, type CellRange, parseReference, rangeAt } from '../../grid/address';
import type { SheetMark } from '../../plan/ownedSheet';
import type { RemadeSheet } from '../../plan/reportPlan';

/** What the names of all of them begin with. */
export const anchorPrefix = 'ReportMIP.';

/**
 * Hidden names of the workbook that Excel moves with the cells where the user puts in or takes out rows and
 * columns: one of each report sheet's area, one of the analyst's box. `report`: the report's own name of
 * the sheet.
 */
export function areaName(report: string): string {
  return `${anchorPrefix}area.${report.replace(/[^\p{L}\p{N}]+/gu, '_')}`;
}

export function boxName(report: string): string {
  return `${anchorPrefix}note.${report.replace(/[^\p{L}\p{N}]+/gu, '_')}`;
}

/** The range that such a name stands for on its sheet; null: none any more. Absent where there is no name. */
export function rangeOfName(item: Excel.NamedItem, sheet: string): CellRange | null | undefined {
  if (item.isNullObject) return undefined;
  const range = parseReference(String(item.formula).replace(/^=/, ''));
  return range?.sheet === sheet ? range : null;
}

/** The names that a mark needs, and what they are to stand for. */
export function anchorsOf({
  sheet,
  area,
  notes,
}: SheetMark): readonly (readonly [string, string])[] {
  const box = notes === undefined ? [] : [[boxName(sheet), notes] as const];
  return [[areaName(sheet), area], ...box];
}

/** Queues them for a sheet; `known`: the names that are there. */
export function queueAnchors(
  { names }: Excel.Workbook,
  { name: sheet, mark }: RemadeSheet,
  known: ReadonlySet<string>,
): void {
  for (const [name, range] of anchorsOf(mark.after)) {
    const formula = `=${absoluteReference({ sheet, ...rangeAt(range) })}`;
    const isKnown = known.has(name);
    const item = isKnown ? names.getItem(name) : names.add(name, formula);
    if (isKnown) item.formula = formula;
    item.visible = false;
  }
}
