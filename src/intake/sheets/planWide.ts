import { addFinding, type FindingLog } from '../../findings/finding';
import { dateFieldOf } from '../../service/fields';
import { type ColumnMap, lacking, needsOf } from '../../service/sheetNeeds';
import type { RowKind } from '../../service/sheets';
import { isLaterStage, type LaterStage, laterStages } from '../../service/stages';
import type { Region } from './region';
import { stageMarks } from './stageMarks';

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
    const planned = withMarks({ ...region, wideStages, fallbackStages }, own);
    reportLacking(planned, log);
    return planned;
  });
}

/** Of columns of yes and no, that of the sheet's own stage is its outcome; what other sheets tell is theirs. */
function withMarks(region: Region, own: ReadonlySet<RowKind>): Region {
  const { kind, columns, wideStages, unused, remarks } = region;
  const found = stageMarks(region);
  const outcome = isLaterStage(kind) ? found.get(kind) : undefined;
  const ownOutcome = columns.outcome === undefined && outcome !== undefined ? { outcome } : {};
  const marks = new Map(
    [...found].filter(([stage]) => wideStages.includes(stage) || !own.has(stage)),
  );
  const read = new Set([...marks.values(), ...Object.values(ownOutcome)]);
  if (read.size === 0) return region;
  // A step without a date is told of, and not counted.
  const undated = new Set(
    [...marks].flatMap(([stage, column]) => (wideStages.includes(stage) ? [] : [column])),
  );
  return {
    ...region,
    columns: { ...columns, ...ownOutcome },
    ...(marks.size > 0 && { marks }),
    unused: unused.filter(({ column }) => !read.has(column) || undated.has(column)),
    remarks: remarks.filter((column) => !read.has(column)),
  };
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
