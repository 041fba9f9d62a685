import { inTurn } from './inTurn';

/** Sends what is queued as one request, once: a write is not tried again by itself. The client's errors come as they are. */
export type WriteExcel = (queue: (workbook: Excel.Workbook) => void) => Promise<void>;

export const writeExcel: WriteExcel = (queue) =>
  inTurn(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      queue(context.workbook);
      await context.sync();
    }),
  );
