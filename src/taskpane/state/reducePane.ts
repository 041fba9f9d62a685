import { stepWords } from '../words/steps';
import { cardsAfter, noCards } from './card';
import { afterRecheck, withAgedList, withChange, withFacts, withStale } from './changedCells';
import { reduceEditions } from './editions';
import { mendingsAfter } from './mendings';
import type { PaneAction } from './paneAction';
import {
  type DataSummary,
  type Facts,
  initialState,
  isBusy,
  type JobOutcome,
  type PaneState,
  type Seen,
} from './paneState';
import { reduceSettings } from './reduceSettings';

/** The pane after something happened. Progress that comes after the end changes nothing. */
export function reducePane(state: PaneState, action: PaneAction): PaneState {
  const { activity, facts } = state;
  switch (action.type) {
    case 'viewed':
      return { ...state, view: action.view };
    case 'opened':
      // What a job found out since is newer.
      return facts.workbook
        ? state
        : withFacts(state, {
            ...{ workbook: action.workbook, kept: action.kept },
            ...(action.isCutShort === true && { report: 'cut' }),
          });
    case 'foundSheets':
      return withFacts(state, { found: action.found });
    case 'compared':
      return isBusy(state) ? state : withFacts(state, checked(state, action));
    case 'cellsChanged':
      return withChange(state, action);
    case 'rowsRechecked':
      return afterRecheck(state, action.found);
    case 'listAged':
      return withAgedList(state);
    case 'started':
      return {
        ...state,
        activity: { kind: 'working', step: stepWords.opening, share: 0 },
        ...{ outcome: undefined, changedMeanwhile: false, linkProblem: undefined },
      };
    case 'silence':
      return { ...state, isExcelSilent: action.isSilent };
    case 'progressed':
      if (activity.kind !== 'working') return state;
      return {
        ...state,
        activity: { ...activity, step: action.step, share: Math.max(activity.share, action.share) },
      };
    case 'writing':
      return {
        ...state,
        activity: {
          ...{ kind: 'writing', step: action.step },
          share: activity.kind === 'idle' ? action.share : Math.max(activity.share, action.share),
        },
      };
    case 'worked':
      return isBusy(state) ? { ...state, work: { ...state.work, ...action.work } } : state;
    case 'checked':
      return ended(state, { kind: 'checked' }, checked(state, action));
    case 'inserted': {
      const { type: kind, what } = action;
      return ended(state, { kind, what }, { workbook: { isBlank: false, hasReport: false } });
    }
    case 'filesAdded':
    case 'filesTakenOut': {
      const { type, count, notes } = action;
      const added = { sheets: type === 'filesAdded' ? action.sheets : [], notes };
      const workbook = facts.workbook && { ...facts.workbook, isBlank: false };
      // What the sheets seem to hold was just looked at.
      const { found } = facts;
      const before = count > 0 ? withStale(state) : state;
      return {
        ...ended(before, { kind: type, count }, { workbook, found }),
        view: 'report',
        added,
      };
    }
    case 'previewed': {
      const isDifferent = action.preview.sheets.length > 0;
      const preview = seen(state, action.preview);
      const after = { ...found(state, { ...action, isStale: isDifferent }), preview };
      return { ...ended(state, { kind: 'previewed' }, after), view: 'report' };
    }
    case 'generated': {
      const after = {
        ...found(withFacts(state, { report: 'current' }), { ...action, isStale: false }),
        ...{ workbook: { isBlank: false, hasReport: true }, generated: action.generated },
        ...{ kept: action.kept, preview: undefined },
      };
      return { ...ended(state, { kind: 'generated' }, after), view: 'report', cards: noCards };
    }
    case 'previewClosed':
      return { ...withFacts(state, { preview: undefined }), outcome: undefined };
    case 'areaChosen':
      return { ...state, area: action.area };
    case 'published': {
      const { outcome, data } = action;
      return ended(state, outcome, data ? { data: seen(state, data) } : {});
    }
    case 'asked': {
      const outcome = { kind: 'asked', question: action.question } as const;
      // What is asked about is what the report lacks.
      const after = { ...found(state, { ...action, isStale: true }), preview: undefined };
      return { ...ended(state, outcome, after), view: 'report' };
    }
    case 'removalAsked': {
      const { type: kind, removal } = action;
      return { ...ended(state, { kind, removal }, { preview: undefined }), view: 'report' };
    }
    case 'removed': {
      const { type: kind, count, isBlank } = action;
      const workbook = { isBlank, hasReport: false };
      const after = { ...initialState.facts, found: facts.found, workbook };
      return { ...ended(state, { kind, count }, after), view: 'report', cards: noCards };
    }
    case 'wentBack':
      return { ...state, outcome: undefined };
    case 'refused': {
      const outcome = { kind: 'failed', problem: action.problem } as const;
      return { ...ended(state, outcome, { data: seen(state, action.data) }), view: 'data' };
    }
    case 'mended':
    case 'unmended':
      return { ...withStale(state), mendings: mendingsAfter(state.mendings, action) };
    case 'acceptedRead':
      return { ...state, accepted: action.accepted };
    case 'mendingEnded':
      return { ...state, activity: { kind: 'idle' } };
    case 'explained': {
      const { opened, isStale } = state.cards;
      // The way back does not lead to cards of other data.
      const before = isStale || state.changedMeanwhile ? [] : opened;
      const cards = { opened: [...before, action.card], isStale: state.changedMeanwhile };
      return { ...ended(state, { kind: 'explained' }, {}), view: 'report', cards };
    }
    case 'followed':
      return { ...withCards(state, [action.card]), outcome: { kind: 'explained' } };
    case 'figureCopied':
      return { ...state, outcome: { kind: action.type } };
    case 'rowsHidden':
      return { ...state, hiddenIn: action.sheets };
    case 'rowsShown':
      return ended(state, { kind: action.type, isAll: action.isAll }, {});
    case 'cardOpened':
    case 'cardLeft':
    case 'cardsClosed':
      return withCards(state, cardsAfter(state.cards.opened, action));
    case 'editionDrafted':
      return { ...state, editions: reduceEditions(state.editions, action) };
    case 'editionsRead': {
      const editions = reduceEditions(state.editions, action);
      return { ...ended(state, action.done, {}), view: 'report', editions };
    }
    case 'cancelled':
      return ended(state, { kind: 'cancelled' }, {});
    case 'failed': {
      const isCut = activity.kind === 'writing' && state.work !== undefined;
      const outcome = { kind: 'failed', problem: action.problem } as const;
      const half = { report: 'cut', workbook: { isBlank: false, hasReport: true } } as const;
      return ended(state, outcome, isCut ? half : {});
    }
    case 'notShown':
      return { ...state, linkProblem: action.problem };
    case 'shown':
      return { ...state, linkProblem: undefined };
    case 'settingsRefused':
    case 'settingsUnsaved': {
      const outcome = { kind: 'failed', problem: action.problem } as const;
      const after = withSettings(ended(state, outcome, {}), action);
      // Who leaves a field goes elsewhere: why it was not saved is said there too.
      return action.type === 'settingsRefused' ? { ...after, view: 'settings' } : after;
    }
    case 'settingsSaved': {
      const after = withSettings(state, action);
      return action.hasWritten ? withStale(after) : after;
    }
    case 'settingsUnread':
      // A form that is shown stays; why it could not be read anew is said beside it.
      return state.settings?.kind === 'ready' && !isBusy(state)
        ? ended(state, { kind: 'failed', problem: action.problem }, {})
        : withSettings(state, action);
    case 'settingsAsked':
    case 'settingsLoaded':
    case 'correctionDrafted':
    case 'settingsEdited':
    case 'settingsUndone':
    case 'settingsSaving':
      return withSettings(state, action);
  }
}

function withCards(state: PaneState, opened: PaneState['cards']['opened']): PaneState {
  const outcome = state.outcome?.kind === 'explained' ? undefined : state.outcome;
  return { ...state, outcome, cards: { ...state.cards, opened } };
}

function ended(state: PaneState, outcome: JobOutcome, facts: Partial<Facts>): PaneState {
  return { ...withFacts(state, facts), activity: { kind: 'idle' }, work: undefined, outcome };
}

function withSettings(state: PaneState, action: Parameters<typeof reduceSettings>[1]): PaneState {
  return { ...state, settings: reduceSettings(state.settings, action) };
}

/** What a job read just now; old already where cells changed while it read. */
function seen<T>({ changedMeanwhile }: PaneState, value: T): Seen<T> {
  return { value, isStale: changedMeanwhile };
}

/** What a check says of the data: a report that is written in part is none of theirs. */
function checked(
  state: PaneState,
  { data, isStale }: { readonly data: DataSummary; readonly isStale: boolean },
): ReturnType<typeof found> {
  return found(state, { data, isStale: isStale || state.facts.report === 'cut' });
}

function found(
  state: PaneState,
  { data, isStale }: { readonly data: DataSummary; readonly isStale: boolean },
): Pick<Facts, 'data' | 'report' | 'changed'> {
  const { changedMeanwhile, facts } = state;
  const isCurrent = !isStale && !changedMeanwhile;
  const otherwise = facts.report === 'cut' ? 'cut' : 'stale';
  return {
    ...{ data: seen(state, data), report: isCurrent ? 'current' : otherwise },
    changed: isCurrent ? [] : facts.changed,
  };
}
