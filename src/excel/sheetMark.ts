import type { SheetMark } from '../plan/ownedSheet';

/** The custom property that makes a sheet the report's. Excel does not copy it with the sheet. */
export const markKey = 'ReportMIP';

export function markText(mark: SheetMark): string {
  return JSON.stringify(mark);
}

/** undefined where the text is none of ours: the sheet then counts as the user's. */
export function parseMark(text: string): SheetMark | undefined {
  try {
    const mark = JSON.parse(text) as Partial<SheetMark> | null;
    return typeof mark?.sheet === 'string' && Array.isArray(mark.blocks)
      ? (mark as SheetMark)
      : undefined;
  } catch {
    return undefined;
  }
}
