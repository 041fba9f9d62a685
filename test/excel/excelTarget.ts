import type { ReportTarget } from '../../src/app/refreshReport';
import { applyPlan } from '../../src/excel/applyPlan';
import { readOwnedSheets } from '../../src/excel/readOwnedSheets';
import { readRunRecord } from '../../src/excel/runRecord';

/** The workbook that is in front, as the pane takes it. */
export const excelTarget: ReportTarget = {
  readOwned: readOwnedSheets,
  readRecord: readRunRecord,
  apply: async (plan) => {
    await applyPlan(plan);
  },
};
