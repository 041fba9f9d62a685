import { cellsOf } from '../grid/ranges';
import { rangeAt } from '../grid/address';
import type { SheetMark } from './ownedSheet';
import type { SheetPlan } from './reportPlan';

/** Merges by range name; those whose cells are cleared are made anew. */
export function compareMerges(
  wanted: readonly string[],
  held: SheetMark | undefined,
  cleared: ReadonlySet<string>,
): Pick<SheetPlan, 'unmerge' | 'merge'> {
  const old = held?.merges ?? [];
  const sure = new Set(held?.status === 'completo' ? old : []);
  const merge = wanted.filter(
    (name) => !sure.has(name) || [...cellsOf([rangeAt(name)])].some((cell) => cleared.has(cell)),
  );
  return { unmerge: old.filter((name) => !wanted.includes(name) || merge.includes(name)), merge };
}
