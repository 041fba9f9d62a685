import { absoluteReference, type CellRange, parseReference, rangeAt } from '../../grid/address';
import type { SheetMark } from '../../plan/ownedSheet';
import type { RemadeSheet } from '../../plan/reportPlan';
import type { LookSet } from '../request/sendLooks';
import { sizeOf } from '../request/sheetTask';

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
    if (known.has(name)) names.getItem(name).formula = formula;
    else names.add(name, formula);
  }
}

/** Keeps the names of the sheets out of the user's lists of names, which is a matter of looks. */
export function anchorLooks(sheets: readonly RemadeSheet[]): readonly LookSet[] {
  return sheets.map(({ name: sheet, mark }) =>
    anchorsOf(mark.after).map(([name]) => ({
      ...{ sheet, bytes: sizeOf.object + sizeOf.property },
      queue: ({ context }: Excel.Worksheet): void => {
        context.workbook.names.getItem(name).visible = false;
      },
    })),
  );
}
