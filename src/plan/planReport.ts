import type { PlacedWorkbook } from '../layout/placed';
import { findSheets } from './findSheets';
import { freeSheetName } from './freeSheetName';
import { newPositions } from './newPositions';
import type { OwnedSheet } from './ownedSheet';
import { planSheet } from './planSheet';
import { renamedSheet } from './renamedSheet';
import type { NameConflict, ReportPlan, SheetPlan } from './reportPlan';

/** `anew`: all that was trusted to be as it was left is written again, looks, sizes, charts and page set-up. */
export type LookTrust = 'trusted' | 'anew';

/**
 * What turns what the sheets hold into the wanted report. Sheets of the report are known by their marks,
 * whatever they are called now; without a difference there is nothing to write, the run stamp included.
 * `owned`: every sheet of the workbook, the user's too.
 */
export function planReport(
  wanted: PlacedWorkbook,
  owned: readonly OwnedSheet[],
  looks: LookTrust = 'trusted',
): ReportPlan {
  const { found, adopted, taken } = findSheets(wanted.sheets, owned);
  const names = new Map([...found].map(([report, { name }]) => [report, name]));
  const compared = wanted.sheets.map((sheet) => {
    const placed = renamedSheet(sheet, names);
    const { name: report } = sheet;
    return planSheet({ report, placed, title: wanted.title }, found.get(report), looks === 'anew');
  });
  const positions = newPositions(
    owned.map(({ name }) => name),
    compared.map(({ plan }) => plan.name),
  );
  const isDifferent = compared.some((sheet) => sheet.isDifferent);
  const written = compared.filter((sheet) => sheet.isDifferent || sheet.changedStamps > 0);
  return {
    sheets: isDifferent ? written.map(({ plan }) => placed(plan, positions)) : [],
    reportSheets: compared.map(({ plan }) => plan.name),
    changedCells: compared.reduce((sum, { changedCells }) => sum + changedCells, 0),
    overwrites: compared.flatMap(({ plan, overwrites }) =>
      overwrites.map((cell) => ({ sheet: plan.name, ...cell })),
    ),
    conflicts: nameConflicts(taken, owned),
    adoptions: adopted.map(({ name }) => name),
  };
}

/** The sheets with names of the report's, each with a name that nothing else has or will get. */
function nameConflicts(
  sheets: readonly OwnedSheet[],
  owned: readonly OwnedSheet[],
): readonly NameConflict[] {
  const names = new Set(owned.map(({ name }) => name.toLowerCase()));
  return sheets.map(({ name: sheet }) => {
    const freeName = freeSheetName(sheet, names);
    names.add(freeName.toLowerCase());
    return { sheet, freeName };
  });
}

function placed(plan: SheetPlan, positions: ReadonlyMap<string, number>): SheetPlan {
  const position = positions.get(plan.name);
  return position === undefined ? plan : { ...plan, position };
}
