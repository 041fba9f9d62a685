import { describe, expect, it } from '@jest/globals';
import type { PaneAction } from '../../src/taskpane/state/paneAction';
import { initialState } from '../../src/taskpane/state/paneState';
import type { DataSummary } from '../../src/taskpane/state/paneState';
import { reducePane } from '../../src/taskpane/state/reducePane';

const data: DataSummary = {
  sheets: [],
  missing: [],
  severities: { errore: 0, avviso: 0, informazione: 0 },
  findings: [],
};
const problem = { sentence: 'Non va.' };

const after = (...actions: readonly PaneAction[]) => actions.reduce(reducePane, initialState);

describe('reducePane', () => {
  it('never lets progress go back', () => {
    const state = after(
      { type: 'started' },
      { type: 'progressed', step: 'A', share: 0.5 },
      { type: 'progressed', step: 'B', share: 0.2 },
    );
    expect(state.job).toEqual({ kind: 'working', step: 'B', share: 0.5 });
  });

  it('ignores progress after the end', () => {
    const late: PaneAction = { type: 'progressed', step: 'A', share: 0.9 };
    expect(after({ type: 'started' }, { type: 'cancelled' }, late).job.kind).toBe('cancelled');
  });

  it('keeps what was found through a cancelled check', () => {
    const state = after({ type: 'checked', data }, { type: 'started' }, { type: 'cancelled' });
    expect(state.data).toBe(data);
  });

  it('forgets what was found when reading fails: it may no longer hold', () => {
    const state = after({ type: 'checked', data }, { type: 'failed', problem });
    expect(state).toEqual({ job: { kind: 'failed', problem } });
  });

  it('shows what was found beside the reason why no report can be made', () => {
    const state = after({ type: 'refused', data, problem });
    expect(state).toEqual({ job: { kind: 'failed', problem }, data });
  });
});
