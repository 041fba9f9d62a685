import type { PlacedChart } from '../layout/placed';
import type { SheetMark } from './ownedSheet';
import type { SheetPlan } from './reportPlan';

export type ChartTasks = Pick<
  SheetPlan,
  'removedCharts' | 'addedCharts' | 'updatedCharts' | 'otherCharts'
>;

/** `present`: names of the charts that are there. A chart is known by its name, and untouched while what is wanted of it stays the same. */
export function compareCharts(
  wanted: readonly PlacedChart[],
  present: readonly string[],
  mark: SheetMark | undefined,
  hashes: SheetMark['charts'],
): ChartTasks {
  const old = mark?.charts ?? {};
  const isSure = mark?.status === 'completo';
  const held = new Set(present);
  return {
    removedCharts: Object.keys(old).filter((name) => held.has(name) && !(name in hashes)),
    addedCharts: wanted.filter(({ name }) => !held.has(name)),
    updatedCharts: wanted.filter(
      ({ name }) => held.has(name) && (!isSure || old[name] !== hashes[name]),
    ),
    otherCharts: [...held].filter((name) => !(name in old) && !(name in hashes)),
  };
}
