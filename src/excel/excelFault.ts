/**
 * `noAnswer`: Excel was silent for longer than we wait; `noValues`: it gave no values even for one row;
 * `hiddenSheet`: a cell of a hidden sheet can't be shown.
 */
export type ExcelFaultReason = 'noAnswer' | 'noValues' | 'hiddenSheet';

/** Excel failed without an error of its own. `explainExcelError` has the wording. */
export class ExcelFault extends Error {
  override readonly name = 'ExcelFault';
  readonly reason: ExcelFaultReason;

  constructor(reason: ExcelFaultReason) {
    super(reason);
    this.reason = reason;
  }
}
