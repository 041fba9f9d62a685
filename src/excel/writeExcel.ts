import { answerInTime } from './answerInTime';

/** In milliseconds: a write may take longer than a read. */
const patience = 120_000;

/**
 * Sends what is queued as one request, once: a write is not tried again by itself. Throws `ExcelFault`
 * where Excel does not answer, otherwise the client's own errors.
 */
export function writeExcel(queue: (workbook: Excel.Workbook) => void): Promise<void> {
  const sent = Excel.run({ delayForCellEdit: true }, async (context) => {
    queue(context.workbook);
    await context.sync();
  });
  return answerInTime(sent, patience);
}
