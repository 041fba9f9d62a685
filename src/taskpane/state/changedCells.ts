import { mayHoldData } from '../../app/mayHoldData';
import type { CellsChanged } from '../../excel/read/watchCells';
import { severityOf } from '../../findings/describeFinding';
import { type RowFindings, withRowsRechecked } from '../../findings/recheckedGroups';
import type { DataSummary, Facts, JobOutcome, PaneState } from './paneState';

export function withFacts(state: PaneState, facts: Partial<Facts>): PaneState {
  return { ...state, facts: { ...state.facts, ...facts } };
}

/** Cells of a sheet were changed, by the user or by somebody else who works in the workbook. */
export function withChange(
  state: PaneState,
  { sheet, rows, at }: CellsChanged & { readonly at?: string },
): PaneState {
  const read = state.facts.data?.value.sheets.map((each) => each.sheet) ?? [];
  if (!mayHoldData(sheet, read)) return state;
  const changed = [...new Set([...state.facts.changed, sheet])];
  const facts = { changed, ...(at !== undefined && { changedAt: at }) };
  const after = { ...withFacts(withStale(state), facts), changedMeanwhile: true };
  return rows && read.includes(sheet) ? after : withAgedList(after);
}

/** The list of problems does not go along with what was changed. */
export function withAgedList(state: PaneState): PaneState {
  return withSummary(state, (summary) => ({ ...summary, isAged: true }));
}

/** The problems once changed rows were looked at again. All else that was read stays as old as it was. */
export function afterRecheck(state: PaneState, found: RowFindings): PaneState {
  return withSummary(state, (summary) => {
    const groups = withRowsRechecked(summary.groups, found);
    const severities = { ...summary.severities };
    for (const { code, count } of summary.groups) severities[severityOf(code)] -= count;
    for (const { code, count } of groups) severities[severityOf(code)] += count;
    return { ...summary, groups, severities };
  });
}

function withSummary(state: PaneState, change: (summary: DataSummary) => DataSummary): PaneState {
  const { data } = state.facts;
  return data ? withFacts(state, { data: { ...data, value: change(data.value) } }) : state;
}

const pending: readonly JobOutcome['kind'][] = ['asked', 'failed', 'filesAdded', 'filesTakenOut'];

/** What was read before is old now, and what the last job said is no longer shown. */
export function withStale(state: PaneState): PaneState {
  const { data, preview } = state.facts;
  const { outcome } = state;
  const isPending = outcome !== undefined && pending.includes(outcome.kind);
  return {
    ...withFacts(state, {
      ...{ found: undefined, report: state.facts.report === 'cut' ? 'cut' : 'stale' },
      data: data && { ...data, isStale: true },
      preview: preview && { ...preview, isStale: true },
    }),
    cards: { ...state.cards, isStale: true },
    outcome: isPending ? outcome : undefined,
  };
}
