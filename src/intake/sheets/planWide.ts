import { addFinding, type FindingLog } from '../../findings/finding';
import { dateFieldOf } from '../../service/fields';
import type { RowKind } from '../../service/sheets';
import { type ColumnMap, lacking, needsOf } from '../../service/sheetNeeds';
import { type LaterStage, laterStages } from '../../service/stages';
import type { Region } from './region';

/** Gives every sheet of users the stages that its columns hold and that have no sheet of their own. */
export function planWide(regions: readonly Region[], log: FindingLog): readonly Region[] {
  const own = new Set<RowKind>(regions.map(({ kind }) => kind));
  const open = laterStages.filter((stage) => !own.has(stage));
  return regions.map((region) => {
    const stages = region.kind === 'registration' ? open : [];
    const planned = {
      ...region,
      wideStages: stages.filter((stage) => holds(region.columns, stage)),
    };
    reportLacking(planned, log);
    return planned;
  });
}

function holds(columns: ColumnMap, stage: LaterStage): boolean {
  return columns[dateFieldOf(stage)] !== undefined;
}

/** Columns without which the rows count, but not where they belong. */
function reportLacking(
  { sheet, kind, columns: own, given, cross, wideStages: stages }: Region,
  log: FindingLog,
): void {
  const stated = [given, ...cross.map((each) => each.given)].flatMap((each) => Object.keys(each));
  const columns: ColumnMap = { ...Object.fromEntries(stated.map((field) => [field, 0])), ...own };
  const found = [kind, ...stages].flatMap((each) =>
    lacking(each, needsOf(each, sheet.name).expected, columns),
  );
  // Two stages may lack the same column.
  for (const headers of new Map(found.map((headers) => [headers.join(), headers])).values()) {
    const details = { kind, columns: [headers], isRead: true };
    addFinding(log, { code: 'FOGLIO_SENZA_COLONNE', sheet: sheet.name, value: '', details });
  }
}
