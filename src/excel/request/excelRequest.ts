import { isOfficeError } from './excelFault';

/** Met while another workbook is in front, and gone as soon as it is not. */
const passing: ReadonlySet<string> = new Set(['GeneralException', 'InvalidSelection']);

/** Runs a batch that only reads, once more where its error may be a passing one. Errors come as they are. */
export function readExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  // Hosts that don't know the option ignore it and refuse the batch while a cell is being edited.
  const attempt = (): Promise<T> => Excel.run({ delayForCellEdit: true }, batch);
  return inTurn(async () => {
    try {
      return await attempt();
    } catch (error) {
      if (isPassing(error)) return attempt();
      throw error;
    }
  });
}

export function isPassing(error: unknown): boolean {
  return isOfficeError(error) && passing.has(error.code);
}

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

/** In milliseconds: an answer that takes longer makes the user wonder. */
const patience = 10_000;

let last: Promise<unknown> = Promise.resolve();
const listeners = new Set<(isSilent: boolean) => void>();
let isSilent = false;

/**
 * Sends a request once all requests before it are answered, and waits for its answer however long that takes.
 * While a cell is being edited, Excel keeps a request and carries it out later: a request that was given up
 * would be carried out among those of another job. Errors come as they are.
 */
export function inTurn<T>(send: () => Promise<T>): Promise<T> {
  const answer = last.then(() => noticed(send()));
  last = answer.catch(() => undefined);
  return answer;
}

/** Calls back from now on when a request has been without an answer for long, and when it has got one. */
export function watchSilence(listener: (isSilent: boolean) => void): void {
  listeners.add(listener);
}

async function noticed<T>(answer: Promise<T>): Promise<T> {
  const timer = setTimeout(() => tell(true), patience);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    if (isSilent) tell(false);
  }
}

function tell(now: boolean): void {
  isSilent = now;
  for (const listener of listeners) listener(now);
}
