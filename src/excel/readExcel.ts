import { answerInTime } from './answerInTime';
import { isOfficeError } from './officeError';

/**
 * In milliseconds. Excel on the web may take half a minute over a large request, and a cell that is
 * being edited delays it further.
 */
const patience = 60_000;

/** Met while another workbook is in front, and gone as soon as it is not. */
const passing: ReadonlySet<string> = new Set(['GeneralException', 'InvalidSelection']);

/**
 * Runs a batch that only reads, so that it may run twice: once more where the error may be a passing
 * one. Throws `ExcelFault` where Excel does not answer, otherwise the client's own errors.
 */
export async function readExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  milliseconds = patience,
): Promise<T> {
  // Hosts that don't know the option ignore it and refuse the batch while a cell is being edited.
  const attempt = (): Promise<T> =>
    answerInTime(Excel.run({ delayForCellEdit: true }, batch), milliseconds);
  try {
    return await attempt();
  } catch (error) {
    if (isOfficeError(error) && passing.has(error.code)) return attempt();
    throw error;
  }
}
