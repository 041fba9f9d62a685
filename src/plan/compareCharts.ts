import type { PlacedChart } from '../layout/placed';
import type { OwnedSheet, SheetMark } from './ownedSheet';
import type { SheetPlan } from './reportPlan';

export type ChartTasks = Pick<
  SheetPlan,
  'removedCharts' | 'addedCharts' | 'updatedCharts' | 'otherCharts'
>;

/** A chart is known by its name, and untouched while what is wanted of it stays the same. */
export function compareCharts(
  wanted: readonly PlacedChart[],
  owned: OwnedSheet | undefined,
  hashes: SheetMark['charts'],
): ChartTasks {
  const old = owned?.mark?.charts ?? {};
  const isSure = owned?.mark?.status === 'completo';
  const held = new Set(owned?.charts);
  return {
    removedCharts: Object.keys(old).filter((name) => held.has(name) && !(name in hashes)),
    addedCharts: wanted.filter(({ name }) => !held.has(name)),
    updatedCharts: wanted.filter(
      ({ name }) => held.has(name) && (!isSure || old[name] !== hashes[name]),
    ),
    otherCharts: [...held].filter((name) => !(name in old) && !(name in hashes)),
  };
}
