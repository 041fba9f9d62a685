/**
 * `noValues`: Excel gave no values even for one row; `unknownDateSystem`: nothing says from which year it
 * counts days; `hiddenSheet`: a cell of a hidden sheet can't be shown; `pageSetUp`: a part of view and print
 * set-up was refused; `pivotTables`: Excel did not refresh some on these sheets; `hiddenRows`, `protectedRows`:
 * no row was hidden, for some are already or the sheet is protected; `filteredRows`: none was shown again, for the user
 * has set a filter; the others: nothing was written, because it could not have been written to the end.
 */
export type ExcelFaultReason =
  | 'noValues'
  | 'unknownDateSystem'
  | 'hiddenSheet'
  | 'pageSetUp'
  | 'pivotTables'
  | 'readOnly'
  | 'protectedStructure'
  | 'protectedSheets'
  | 'readOnlyData'
  | 'protectedData'
  | 'filteredData'
  | 'lockedRemoval'
  | 'hiddenRows'
  | 'protectedRows'
  | 'filteredRows';

/** Excel failed, or would fail, without an error of its own. `explainExcelError` has the wording. */
export class ExcelFault extends Error {
  override readonly name = 'ExcelFault';
  readonly reason: ExcelFaultReason;
  /** Of sheets that it is about. */
  readonly sheets: readonly string[];

  /** `cause`: the error of Excel's that is behind it, if any. */
  constructor(reason: ExcelFaultReason, sheets: readonly string[] = [], cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
    this.sheets = sheets;
  }
}

/** What we use of an error of the Office.js client (`OfficeExtension.Error`). */
export interface OfficeError extends Error {
  readonly code: string;
  readonly debugInfo: { readonly errorLocation?: string; readonly statement?: string };
}

/** By its shape: the client may not have loaded at all. */
export function isOfficeError(error: unknown): error is OfficeError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    'debugInfo' in error &&
    typeof error.debugInfo === 'object' &&
    error.debugInfo !== null
  );
}

/** What Excel answers when it was asked for too much. */
const limitCodes: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
]);

/** Excel on the web answers so to too large a request at times, and every Excel to much else. */
const doubtful = 'GeneralException';

/**
 * How often a request that may have failed for another reason is made again in smaller pieces: a sixteenth
 * of what is asked for at first is never too much [I].
 */
export const mostDoubts = 4;

/** Whether asking for less at once may help. */
export function isOverLimit(error: unknown): error is OfficeError {
  return isOfficeError(error) && (limitCodes.has(error.code) || error.code === doubtful);
}

/** Whether the error may have another reason than a request that is too large. */
export function isDoubtful(error: unknown): boolean {
  return isOfficeError(error) && error.code === doubtful;
}
