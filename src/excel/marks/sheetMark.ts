import { rangeAt } from '../../grid/address';
import { blockRange } from '../../plan/formatBlocks';
import type { SheetMark } from '../../plan/ownedSheet';
import type { SheetPlan } from '../../plan/reportPlan';

/**
 * The version of the looks that this folder gives to a sheet. Looks, sizes, charts and page set-up are not
 * read back. Raise the version whenever the same plan would come to look otherwise: every workbook then gets
 * the new look at its next run.
 */
export const looksVersion = 4;

/** The custom property that makes a sheet the report's. Excel does not copy it with the sheet. */
export const markKey = 'ReportMIP';
/** The mark's state has a property of its own: a run changes it on the sheets that it writes alone. */
export const stateKey = 'ReportMIP.stato';
/** The texts that the mark remembers have a property of their own: they change with the figures. */
export const textsKey = 'ReportMIP.testi';

/** All of the mark but its state and texts. */
export function markText(mark: SheetMark): string {
  return JSON.stringify({ ...mark, status: undefined, texts: undefined, looks: looksVersion });
}

export interface ReadMark {
  readonly mark: SheetMark;
  /** Another version of the adapters has made the sheet. */
  readonly isOutdated: boolean;
}

/** undefined where the text cannot be read: the sheet is the report's all the same. */
export function parseMark(text: string, state = '', texts = ''): ReadMark | undefined {
  try {
    const { looks, ...mark } = JSON.parse(text) as SheetMark & { readonly looks?: number };
    for (const range of [mark.area, ...mark.merges, mark.notes ?? mark.area]) rangeAt(range);
    for (const block of mark.blocks) blockRange(block);
    const isNamed = typeof mark.sheet === 'string' && typeof mark.charts === 'object';
    const status = state === 'completo' ? state : 'in corso';
    return isNamed
      ? { mark: { ...mark, status, texts }, isOutdated: looks !== looksVersion }
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

/** Queues what is remembered of the rows, where it changes. */
export function queueTexts({ customProperties }: Excel.Worksheet, { texts }: SheetPlan): void {
  if (texts !== undefined) customProperties.add(textsKey, texts);
}
