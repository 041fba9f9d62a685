import { isOfficeError } from './excelFault';
import { inTurn } from './inTurn';

/** Sends what is queued as one request, and never twice by itself. The client's errors come as they are. */
export type WriteExcel = (queue: (workbook: Excel.Workbook) => void) => Promise<void>;

export const writeExcel: WriteExcel = (queue) =>
  inTurn(() => Excel.run({ delayForCellEdit: true }, (context) => send(context, queue)));

/** The hosts in which a group has failed: a page has one. */
const ungrouped = new WeakSet<Office.Context>();

/**
 * Does the work as one step of Undo, where Excel can do that: from ExcelApi 1.20 on, the requests of one
 * `Excel.run` can form a group. The work must hold nothing that cannot be undone. On some builds grouping is
 * reported to fail, for many formulas among others [U]: after an error of Excel, later work is not grouped.
 * Throws where Excel refuses to undo a part of the work, which then may be half done: see `isUndoRefused`.
 */
export async function inOneUndoStep<T>(work: (write: WriteExcel) => Promise<T>): Promise<T> {
  const host = Office.context;
  const mergeUndoGroup =
    !ungrouped.has(host) && host.requirements.isSetSupported('ExcelApi', '1.20');
  if (!mergeUndoGroup) return work(writeExcel);
  let refusal: unknown;
  const done = await Excel.run({ mergeUndoGroup, delayForCellEdit: true }, (context) =>
    work(async (queue) => {
      try {
        await inTurn(() => send(context, queue));
      } catch (error) {
        if (isOfficeError(error)) ungrouped.add(host);
        if (isUndoRefused(error)) refusal = error;
        throw error;
      }
    }),
  );
  // The work may catch the refusal as a fault that it can work around.
  if (refusal !== undefined) throw refusal as Error;
  return done;
}

/** Whether the work was refused only because it was to be one step of Undo; done anew it will not be. */
export function isUndoRefused(error: unknown): boolean {
  return isOfficeError(error) && error.code === 'UndoNotSupported';
}

async function send(
  context: Excel.RequestContext,
  queue: (workbook: Excel.Workbook) => void,
): Promise<void> {
  queue(context.workbook);
  await context.sync();
}
