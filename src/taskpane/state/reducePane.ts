import { mayHoldData } from '../../app/mayHoldData';
import type { PaneAction } from './paneAction';
import { isBusy } from './paneState';
import type { DataSummary, PaneState } from './paneState';
import { reduceSettings } from './reduceSettings';

/** The pane after something happened. Progress that comes after the end changes nothing. */
export function reducePane(state: PaneState, action: PaneAction): PaneState {
  const { job } = state;
  switch (action.type) {
    case 'viewed':
      return { ...state, view: action.view };
    case 'opened':
      // What a job found out since is newer.
      return state.workbook ? state : { ...state, workbook: action.workbook };
    case 'compared':
      return isBusy(state) ? state : { ...state, isStale: action.isStale, data: action.data };
    case 'cellsChanged':
      return mayHoldData(action.sheet, sheetsOf(state.data)) ? withChange(state) : state;
    case 'started':
      return {
        ...state,
        changedMeanwhile: false,
        linkProblem: undefined,
        job: { kind: 'working', step: 'Apertura dei fogli', share: 0 },
      };
    case 'progressed':
      if (job.kind !== 'working') return state;
      return {
        ...state,
        job: { ...job, step: action.step, share: Math.max(job.share, action.share) },
      };
    case 'writing':
      return { ...state, job: { kind: 'writing', step: action.step, share: action.share } };
    case 'checked':
      return { ...state, job: { kind: 'checked' }, data: action.data, isStale: action.isStale };
    case 'inserted':
      return {
        ...state,
        job: { kind: 'inserted' },
        workbook: { isBlank: false, hasReport: false },
      };
    case 'previewed':
      return {
        ...state,
        job: { kind: 'previewed', preview: action.preview },
        view: 'report',
        data: action.data,
      };
    case 'generated':
      return {
        ...state,
        job: { kind: 'generated', generated: action.generated },
        view: 'report',
        data: action.data,
        workbook: { isBlank: false, hasReport: true },
        isStale: state.changedMeanwhile,
      };
    case 'asked':
      return { ...state, job: { kind: 'asked', problem: action.problem } };
    case 'refused':
      return {
        ...state,
        job: { kind: 'failed', problem: action.problem },
        view: 'data',
        data: action.data,
      };
    case 'cancelled':
      return { ...state, job: { kind: 'cancelled' } };
    case 'failed':
      // What was found may no longer hold.
      return { ...state, job: { kind: 'failed', problem: action.problem }, data: undefined };
    case 'notShown':
      return { ...state, linkProblem: action.problem };
    case 'shown':
      return { ...state, linkProblem: undefined };
    case 'settingsAsked':
    case 'settingsLoaded':
    case 'settingsUnread':
    case 'settingsEdited':
    case 'settingsSaving':
    case 'settingsSaved':
    case 'settingsUnsaved':
      return { ...state, settings: reduceSettings(state.settings, action) };
  }
}

function sheetsOf(data: DataSummary | undefined): readonly string[] {
  return data?.sheets.map(({ sheet }) => sheet) ?? [];
}

/** Without a report there is nothing that could be out of date. */
function withChange(state: PaneState): PaneState {
  const isStale = state.isStale || state.workbook?.hasReport === true;
  return { ...state, isStale, changedMeanwhile: true };
}
