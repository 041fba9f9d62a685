import type { Mending, MendingPlan } from '../../mending/cellChange';

/** What this pane has written into cells, and can take back. */
export interface Mendings {
  /** The last one is taken back first. */
  readonly done: readonly Mending[];
  /** How the last one ended, or how it was taken back. */
  readonly last?: MendingOutcome;
}

export interface MendingOutcome {
  readonly kind: 'mended' | 'unmended';
  readonly mending: Mending;
  readonly plan: MendingPlan;
}

export type MendingsAction =
  /** Cells were written; those of the plan that were left as they are say why. */
  | { readonly type: 'mended'; readonly mending: Mending; readonly plan: MendingPlan }
  /** The last mending was taken back, as far as what it wrote still stood. */
  | { readonly type: 'unmended'; readonly mending: Mending; readonly plan: MendingPlan };

export function mendingsAfter(
  { done }: Mendings,
  { type: kind, mending, plan }: MendingsAction,
): Mendings {
  const last = { kind, mending, plan };
  if (kind === 'unmended') return { done: done.slice(0, -1), last };
  const isDone = mending.changes.length > 0 || mending.sheet !== undefined;
  return { done: isDone ? [...done, mending] : done, last };
}
