import type { RecordUpdate } from '../../plan/reportPlan';
import { readExcel, writeExcel } from '../request/excelRequest';

/** Settings, saved with the workbook, keep what the last run had it remember: a text each. */
const keyPrefix = 'ReportMIP.';

/** The texts by name; none where no run has ended well in this workbook. */
export function readRunRecord(): Promise<ReadonlyMap<string, string>> {
  return readExcel(async (context) => {
    const settings = context.workbook.settings.load('items/key,items/value');
    await context.sync();
    return new Map(
      settings.items
        .filter(({ key }) => key.startsWith(keyPrefix))
        .map(({ key, value }) => [key.slice(keyPrefix.length), String(value)]),
    );
  });
}

/** Keeps and forgets texts, in one request. */
export async function writeKeptTexts(update: RecordUpdate): Promise<void> {
  await writeExcel((workbook) => {
    queueRecordTexts(workbook, update);
    queueRecordRemoval(workbook, update);
  });
}

export function queueRecordTexts(workbook: Excel.Workbook, { put }: RecordUpdate): void {
  for (const [name, text] of put) workbook.settings.add(keyPrefix + name, text);
}

/** Queues the removal of texts that are no longer the record's. */
export function queueRecordRemoval(workbook: Excel.Workbook, { drop }: RecordUpdate): void {
  for (const name of drop) workbook.settings.getItem(keyPrefix + name).delete();
}
