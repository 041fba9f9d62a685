import { dateFieldOf } from '../../service/fields';
import type { ColumnMap } from '../../service/sheetNeeds';
import type { RowKind } from '../../service/sheets';
import { isLaterStage, type LaterStage, laterStages } from '../../service/stages';
import type { Region } from './region';
import { stageDays, stageMarks } from './stageMarks';

/**
 * Gives every sheet of users the stages that its columns hold. Where a stage has sheets of its own as well,
 * these speak for the users that they name, and the columns for the others.
 */
export function planWide(regions: readonly Region[]): readonly Region[] {
  const own = new Set<RowKind>(regions.map(({ kind }) => kind));
  return regions.map(withNamedDays).map((region) => {
    const stages = region.kind === 'registration' ? laterStages : [];
    const wideStages = stages.filter((stage) => holds(region.columns, stage));
    const fallbackStages = wideStages.filter((stage) => own.has(stage));
    return withMarks({ ...region, wideStages, fallbackStages }, own);
  });
}

/** The days under the name of a step alone are those of the step, where no other column is. */
function withNamedDays(region: Region): Region {
  const { kind, columns, unused, remarks } = region;
  const named = [...(kind === 'registration' ? stageDays(region) : [])].filter(
    ([stage]) => !holds(columns, stage),
  );
  if (named.length === 0) return region;
  const read = new Set(named.map(([, column]) => column));
  const days = Object.fromEntries(named.map(([stage, column]) => [dateFieldOf(stage), column]));
  return {
    ...region,
    columns: { ...columns, ...days },
    unused: unused.filter(({ column }) => !read.has(column)),
    remarks: remarks.filter((column) => !read.has(column)),
  };
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
