import type { ReportTarget } from '../../src/app/refreshReport';
import { readRunRecord } from '../../src/excel/marks/runRecord';
import { readOwnedSheets } from '../../src/excel/read/readOwnedSheets';
import { applyPlan } from '../../src/excel/write/applyPlan';

/** The workbook that is in front, as the pane takes it. */
export const excelTarget: ReportTarget = {
  readOwned: readOwnedSheets,
  readRecord: readRunRecord,
  apply: async (plan) => {
    await applyPlan(plan);
  },
};
