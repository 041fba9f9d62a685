import type { CellRange } from '../layout/placed';
import { mergedRanges } from '../plan/mergedRanges';
import { rangeName } from '../plan/rangeName';
import type { FormatBlock } from '../plan/reportPlan';
import { addressLists } from './addressLists';
import { lookFeatures } from './lookFeatures';
import type { LookFeature } from './lookFeatures';
import { sizeOf, type SheetTask } from './sheetTask';

interface FeatureAreas extends LookFeature {
  readonly ranges: CellRange[];
}

/**
 * The looks of blocks that have none yet. Looks share most of their features, and neighbours too: each
 * feature is painted over all cells that have it, which takes a fraction of the calls. A rule above a cell is
 * the same line as one below its upper neighbour, and has to prevail: it is painted last.
 */
export function lookTasks(sheet: string, looks: readonly FormatBlock[]): readonly SheetTask[] {
  const features = new Map<string, FeatureAreas>();
  for (const { style, range } of looks) {
    for (const feature of lookFeatures(style)) {
      const areas = features.get(feature.name) ?? { ...feature, ranges: [] };
      areas.ranges.push(range);
      features.set(feature.name, areas);
    }
  }
  const isRuleAbove = ({ name }: LookFeature): number => Number(name.startsWith('above'));
  return [...features.values()]
    .sort((a, b) => isRuleAbove(a) - isRuleAbove(b))
    .flatMap(({ ranges, paint }) =>
      addressLists(mergedRanges(ranges).map(rangeName)).map((list) => ({
        sheet,
        bytes: sizeOf.range + list.length + 3 * (sizeOf.object + sizeOf.property),
        queue: (target: Excel.Worksheet) => {
          paint(target.getRanges(list).untrack().format);
        },
      })),
    );
}
