import { readExcel } from './readExcel';

/** The setting, saved with the workbook, that keeps what the last run had it remember. */
const recordKey = 'ReportMIP';

/** undefined where no run has ended well in this workbook. */
export function readRunRecord(): Promise<string | undefined> {
  return readExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(recordKey).load('value');
    await context.sync();
    return setting.isNullObject ? undefined : String(setting.value);
  });
}

/** Queues the keeping of the record; without one, the workbook goes on remembering what it does. */
export function queueRunRecord(workbook: Excel.Workbook, record: string | undefined): void {
  if (record !== undefined) workbook.settings.add(recordKey, record);
}
