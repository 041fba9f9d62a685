import type { PaneAction } from './paneAction';
import { initialState } from './paneState';
import type { PaneState } from './paneState';

/** The pane after something happened. Progress that comes after the end changes nothing. */
export function reducePane(state: PaneState, action: PaneAction): PaneState {
  const { job } = state;
  switch (action.type) {
    case 'started':
      return { ...state, job: { kind: 'working', step: 'Apertura dei fogli', share: 0 } };
    case 'progressed':
      if (job.kind !== 'working') return state;
      return {
        ...state,
        job: { ...job, step: action.step, share: Math.max(job.share, action.share) },
      };
    case 'writing':
      return { ...state, job: { kind: 'writing' } };
    case 'previewed':
      return { ...state, job: { kind: 'previewed', preview: action.preview } };
    case 'generated':
      return { ...state, job: { kind: 'generated', generated: action.generated } };
    case 'asked':
      return { ...state, job: { kind: 'asked', problem: action.problem } };
    case 'checked':
      return { job: { kind: 'checked' }, data: action.data };
    case 'refused':
      return { job: { kind: 'failed', problem: action.problem }, data: action.data };
    case 'cancelled':
      return { ...state, job: { kind: 'cancelled' } };
    case 'failed':
      return { ...initialState, job: { kind: 'failed', problem: action.problem } };
  }
}
