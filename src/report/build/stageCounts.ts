import { total } from '../../indicators/measures';
import type { Tally } from '../../indicators/tally/tally';
import { type CountedKind, type Stage, stages } from '../../service/stages';

/** One count per period: of an area, by its index, or of all of them. */
export function countsIn(
  { kinds, periods }: Tally,
  kind: CountedKind,
  area?: number,
): readonly number[] {
  const byArea = kinds[kind]?.byArea ?? [];
  if (area !== undefined) return byArea[area] ?? [];
  return periods.map((_, t) => total(byArea.map((counts) => counts[t] ?? 0)));
}

/** All that was counted; undefined where no sheet holds it. */
export function totalOf(tally: Tally, kind: CountedKind): number | undefined {
  return tally.kinds[kind] && total(countsIn(tally, kind));
}

/** The stages that there are rows of, in the order of the path. */
export function stagesIn({ kinds }: Tally): readonly Stage[] {
  return stages.filter((stage) => kinds[stage]);
}
