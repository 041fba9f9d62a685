/**
 * `noValues`: Excel gave no values even for one row; `unknownDateSystem`: nothing says from which year it
 * counts days; `hiddenSheet`: a cell of a hidden sheet can't be shown; `pageSetUp`: a part of view and print
 * set-up was refused; the others: nothing was written, because it could not have been written to the end.
 */
export type ExcelFaultReason =
  | 'noValues'
  | 'unknownDateSystem'
  | 'hiddenSheet'
  | 'pageSetUp'
  | 'readOnly'
  | 'protectedStructure'
  | 'protectedSheets';

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
