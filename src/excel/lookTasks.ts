import { type CellRange, rangeName } from '../grid/address';
import { mergedRanges } from '../grid/ranges';
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
 * feature is painted over all cells that have it, and those of the same cells together, which takes a fraction
 * of the calls. A rule above a cell is the same line as one below its upper neighbour, and has to prevail: it
 * is painted last.
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
  const isRuleAbove = ({ name }: LookFeature): boolean => name.startsWith('above');
  const all = [...features.values()];
  return [
    ...paintTasks(
      sheet,
      all.filter((feature) => !isRuleAbove(feature)),
    ),
    ...paintTasks(sheet, all.filter(isRuleAbove)),
  ];
}

function paintTasks(sheet: string, features: readonly FeatureAreas[]): readonly SheetTask[] {
  const paints = new Map<string, LookFeature['paint'][]>();
  for (const { ranges, paint, on } of features) {
    const areas = mergedRanges(ranges).filter(
      ({ firstRow, lastRow }) => on === 'all' || lastRow > firstRow,
    );
    for (const list of addressLists(areas.map(rangeName))) {
      paints.set(list, [...(paints.get(list) ?? []), paint]);
    }
  }
  return [...paints].map(([list, together]) => ({
    sheet,
    bytes: sizeOf.range + list.length + together.length * 3 * (sizeOf.object + sizeOf.property),
    queue: (target: Excel.Worksheet) => {
      const { format } = target.getRanges(list).untrack();
      for (const paint of together) paint(format);
    },
  }));
}
