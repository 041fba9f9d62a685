import { readOwnedSheets } from '../../src/excel/read/readOwnedSheets';
import { applyPlan } from '../../src/excel/write/applyPlan';
import type { PlacedWorkbook } from '../../src/layout/placed';
import { planReport } from '../../src/plan/planReport';
import type { ReportPlan } from '../../src/plan/reportPlan';
import { createHost, type Host } from '../../tools/excel-host/createHost';
import { copyWorkbook } from '../../tools/excel-host/model/copyWorkbook';
import { cellAt } from '../../tools/excel-host/model/grid';
import type { Workbook } from '../../tools/excel-host/model/workbook';
import { connectOffice } from '../../tools/excel-host/officeClient';
import { sheetNamed } from '../../tools/excel-host/userActions';

/** A workbook with one blank sheet, in front of the client. */
export function newHost(): Host {
  const host = createHost();
  connectOffice(host);
  return host;
}

/** A copy of the workbook, in front of the client. */
export function openCopy(workbook: Workbook): Host {
  const host = createHost({ workbook: copyWorkbook(workbook) });
  connectOffice(host);
  return host;
}

/** A copy, in front of the client, of the workbook that got these reports one after the other and met no trouble. */
export async function hostWith(...reports: readonly PlacedWorkbook[]): Promise<Host> {
  return openCopy(await workbookWith(reports));
}

const made: { readonly reports: readonly PlacedWorkbook[]; readonly workbook: Workbook }[] = [];

async function workbookWith(reports: readonly PlacedWorkbook[]): Promise<Workbook> {
  const last = reports.at(-1);
  if (last === undefined) return createHost().workbook;
  const known = made.find(
    (one) =>
      one.reports.length === reports.length &&
      one.reports.every((report, index) => report === reports[index]),
  );
  if (known) return known.workbook;
  const { workbook } = await hostWith(...reports.slice(0, -1));
  await refresh(last);
  made.push({ reports, workbook });
  return workbook;
}

/** Brings the report into the workbook that is in front, and tells what was done for it. */
export async function refresh(wanted: PlacedWorkbook): Promise<ReportPlan> {
  const plan = planReport(wanted, await readOwnedSheets(wanted));
  await applyPlan(plan);
  return plan;
}

/** What the workbook holds where the report's cells are. */
export function heldContents(host: Host, wanted: PlacedWorkbook): unknown[] {
  return wanted.sheets.map(({ name, cells }) =>
    cells.map(({ row, column }) => {
      const { formula, value } = cellAt(sheetNamed(host, name).cells, row, column);
      return formula ?? value;
    }),
  );
}

export function wantedContents(wanted: PlacedWorkbook): unknown[] {
  return wanted.sheets.map(({ cells }) =>
    cells.map(({ formula, value }) => formula ?? value ?? ''),
  );
}
