import type { SheetMark } from '../plan/ownedSheet';

/** The custom property that makes a sheet the report's. Excel does not copy it with the sheet. */
export const markKey = 'ReportMIP';
/** The mark's state, apart: each run changes it on the sheets that it writes, and most marks on none. */
export const stateKey = 'ReportMIP.stato';

/** All of the mark but its state. */
export function markText(mark: SheetMark): string {
  return JSON.stringify({ ...mark, status: undefined });
}

/** undefined where the text is none of ours: the sheet then counts as the user's. */
export function parseMark(text: string, state = ''): SheetMark | undefined {
  try {
    const mark = JSON.parse(text) as Partial<SheetMark> | null;
    const status = state === 'completo' ? state : 'in corso';
    return typeof mark?.sheet === 'string' && Array.isArray(mark.blocks)
      ? ({ ...mark, status } as SheetMark)
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Queues what turns the mark that the sheet bears, if any, into the wanted one. A sheet is said to be in
 * the making before its mark changes, and to be complete after it.
 */
export function queueMark(
  { customProperties }: Excel.Worksheet,
  wanted: SheetMark,
  held: SheetMark | undefined,
): void {
  const text = markText(wanted);
  if (wanted.status === 'in corso') customProperties.add(stateKey, wanted.status);
  if (!held || markText(held) !== text) customProperties.add(markKey, text);
  if (wanted.status === 'completo') customProperties.add(stateKey, wanted.status);
}
