import { addFinding, type FindingLog } from '../../findings/finding';
import { dateFieldOf } from '../../service/fields';
import { type ColumnMap, lacking, needsOf } from '../../service/sheetNeeds';
import type { RowKind } from '../../service/sheets';
import { type LaterStage, laterStages } from '../../service/stages';
import type { Region } from './region';

/**
 * Gives every sheet of users the stages that its columns hold. Where a stage has sheets of its own as well,
 * these speak for the users that they name, and the columns for the others.
 */
export function planWide(regions: readonly Region[], log: FindingLog): readonly Region[] {
  const own = new Set<RowKind>(regions.map(({ kind }) => kind));
  return regions.map((region) => {
    const stages = region.kind === 'registration' ? laterStages : [];
    const wideStages = stages.filter((stage) => holds(region.columns, stage));
    const fallbackStages = wideStages.filter((stage) => own.has(stage));
    const planned = { ...region, wideStages, fallbackStages };
    reportLacking(planned, log);
    return planned;
  });
}

function holds(columns: ColumnMap, stage: LaterStage): boolean {
  return columns[dateFieldOf(stage)] !== undefined;
}

/** Columns without which the rows count, but not where they belong. */
function reportLacking(
  { sheet, kind, columns: own, given, cross, wideStages, fallbackStages }: Region,
  log: FindingLog,
): void {
  const stated = [given, ...cross.map((each) => each.given)].flatMap((each) => Object.keys(each));
  const columns: ColumnMap = { ...Object.fromEntries(stated.map((field) => [field, 0])), ...own };
  const found = [kind, ...wideStages.filter((stage) => !fallbackStages.includes(stage))].flatMap(
    (each) => lacking(each, needsOf(each, sheet.name).expected, columns),
  );
  // Two stages may lack the same column.
  for (const headers of new Map(found.map((headers) => [headers.join(), headers])).values()) {
    const details = { kind, columns: [headers], isRead: true, found: [] };
    addFinding(log, { code: 'FOGLIO_SENZA_COLONNE', sheet: sheet.name, value: '', details });
  }
}
