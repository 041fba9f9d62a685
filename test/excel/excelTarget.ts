import type { ReportTarget } from '../../src/app/refreshReport';
import { applyPlan } from '../../src/excel/write/applyPlan';
import { readOwnedSheets } from '../../src/excel/read/readOwnedSheets';
import { readRunRecord } from '../../src/excel/marks/runRecord';

/** The workbook that is in front, as the pane takes it. */
export const excelTarget: ReportTarget = {
  readOwned: readOwnedSheets,
  readRecord: readRunRecord,
  apply: async (plan) => {
    await applyPlan(plan);
  },
};
