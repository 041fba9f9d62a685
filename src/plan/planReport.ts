import type { PlacedWorkbook } from '../layout/placed';
import type { OwnedSheet } from './ownedSheet';
import { freeSheetName } from './freeSheetName';
import { newPositions } from './newPositions';
import { planSheet } from './planSheet';
import { renamedSheet } from './renamedSheet';
import type { NameConflict, ReportPlan, SheetPlan } from './reportPlan';

/**
 * What turns what the sheets hold into the wanted report. Sheets of the report are known by their marks,
 * whatever they are called now; without a difference there is nothing to write, the run stamp included.
 * `owned`: every sheet of the workbook, the user's too.
 */
export function planReport(wanted: PlacedWorkbook, owned: readonly OwnedSheet[]): ReportPlan {
  const marked = new Map(owned.flatMap((sheet) => (sheet.mark ? [[sheet.mark.sheet, sheet]] : [])));
  const missing = wanted.sheets.filter(({ name }) => !marked.has(name));
  const taken = missing.flatMap(({ name }) => owned.filter((sheet) => isNamed(sheet, name)));
  const blanks = new Map(taken.filter(({ mark, isBlank }) => !mark && isBlank).map(keyed));
  const names = new Map([...marked].map(([report, { name }]) => [report, name]));

  const compared = wanted.sheets.map((sheet) => {
    const held = marked.get(sheet.name) ?? blanks.get(sheet.name.toLowerCase());
    const known = new Map([...names, [sheet.name, held?.name ?? sheet.name]]);
    return planSheet(sheet.name, renamedSheet(sheet, known), held, wanted.title);
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
    conflicts: nameConflicts(
      taken.filter(({ mark, isBlank }) => mark ?? !isBlank),
      owned,
    ),
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

function isNamed(sheet: OwnedSheet, name: string): boolean {
  return sheet.name.toLowerCase() === name.toLowerCase();
}

function keyed(sheet: OwnedSheet): readonly [string, OwnedSheet] {
  return [sheet.name.toLowerCase(), sheet];
}
