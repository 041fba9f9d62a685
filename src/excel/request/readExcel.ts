import { isOfficeError } from './excelFault';
import { inTurn } from './inTurn';

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
