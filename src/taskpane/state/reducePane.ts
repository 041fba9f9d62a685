import { stepWords } from '../words/steps';
import { type Card, noCards } from './card';
import { afterRecheck, withAgedList, withChange, withFacts, withStale } from './changedCells';
import { reduceEditions } from './editions';
import { type MendingsAction, mendingsAfter } from './mendings';
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
import type { SettingsAction } from './settingsState';

/** The pane after something happened. Progress that comes after the end changes nothing. */
export function reducePane(state: PaneState, action: PaneAction): PaneState {
  // The compiler does not see that the reducer is the one for this very action.
  const reduce = reducers[action.type] as (state: PaneState, action: PaneAction) => PaneState;
  return reduce(state, action);
}

type Reducers = {
  readonly [Type in PaneAction['type']]: (
    state: PaneState,
    action: Extract<PaneAction, { readonly type: Type }>,
  ) => PaneState;
};

const idle = { kind: 'idle' } as const;

const reducers: Reducers = {
  viewed: (state, { view }) => ({ ...state, view }),
  // What a job found out since is newer.
  opened: (state, { workbook, kept, isCutShort }) =>
    state.facts.workbook
      ? state
      : withFacts(state, { workbook, kept, ...(isCutShort === true && { report: 'cut' }) }),
  foundSheets: (state, { found }) => withFacts(state, { found }),
  compared: (state, action) => (isBusy(state) ? state : withFacts(state, checked(state, action))),
  cellsChanged: withChange,
  rowsRechecked: (state, { found }) => afterRecheck(state, found),
  listAged: withAgedList,
  started: (state) => ({
    ...state,
    activity: { kind: 'working', step: stepWords.opening, share: 0 },
    ...{ outcome: undefined, changedMeanwhile: false, linkProblem: undefined },
  }),
  silence: (state, { isSilent }) => ({ ...state, isExcelSilent: isSilent }),
  progressed: (state, { step, share }) =>
    state.activity.kind === 'working'
      ? { ...state, activity: { kind: 'working', step, share: farthest(state, share) } }
      : state,
  writing: (state, { step, share }) => ({
    ...state,
    activity: { kind: 'writing', step, share: farthest(state, share) },
  }),
  worked: (state, { work }) =>
    isBusy(state) ? { ...state, work: { ...state.work, ...work } } : state,
  checked: (state, action) => ended(state, { kind: 'checked' }, checked(state, action)),
  inserted: (state, { type: kind, what }) =>
    ended(state, { kind, what }, { workbook: { isBlank: false, hasReport: false } }),
  filesAdded: (state, { count, sheets, notes }) =>
    withFiles(state, { kind: 'filesAdded', count }, { sheets, notes }),
  filesTakenOut: (state, { count, notes }) =>
    withFiles(state, { kind: 'filesTakenOut', count }, { sheets: [], notes }),
  previewed: (state, { preview, data }) => {
    const isStale = preview.sheets.length > 0;
    const after = { ...found(state, { data, isStale }), preview: seen(state, preview) };
    return reported(state, { kind: 'previewed' }, after);
  },
  generated: (state, { data, generated, kept }) => {
    const after = {
      ...found(withFacts(state, { report: 'current' }), { data, isStale: false }),
      ...{ workbook: { isBlank: false, hasReport: true }, generated, kept, preview: undefined },
    };
    return { ...reported(state, { kind: 'generated' }, after), cards: noCards };
  },
  previewClosed: (state) => ({
    ...withFacts(state, { preview: undefined }),
    outcome: undefined,
  }),
  areaChosen: (state, { area }) => ({ ...state, area }),
  published: (state, { outcome, data }) =>
    ended(state, outcome, data ? { data: seen(state, data) } : {}),
  // What is asked about is what the report lacks.
  asked: (state, { type: kind, question, data }) =>
    reported(
      state,
      { kind, question },
      { ...found(state, { data, isStale: true }), preview: undefined },
    ),
  removalAsked: (state, { type: kind, removal }) =>
    reported(state, { kind, removal }, { preview: undefined }),
  removed: (state, { type: kind, count, isBlank }) => {
    const workbook = { isBlank, hasReport: false };
    const after = { ...initialState.facts, found: state.facts.found, workbook };
    return { ...reported(state, { kind, count }, after), cards: noCards };
  },
  wentBack: (state) => ({ ...state, outcome: undefined }),
  refused: (state, { problem, data }) => ({
    ...ended(state, { kind: 'failed', problem }, { data: seen(state, data) }),
    view: 'data',
  }),
  mended: withMending,
  unmended: withMending,
  acceptedRead: (state, { accepted }) => ({ ...state, accepted }),
  mendingEnded: (state) => ({ ...state, activity: idle }),
  explained: (state, { card }) => {
    const { cards, changedMeanwhile: isStale } = state;
    // The way back does not lead to cards of other data.
    const before = cards.isStale || isStale ? [] : cards.opened;
    const opened = [...before, card];
    return { ...reported(state, { kind: 'explained' }), cards: { opened, isStale } };
  },
  followed: (state, { card }) => ({ ...withCards(state, [card]), outcome: { kind: 'explained' } }),
  figureCopied: (state, { type: kind }) => ({ ...state, outcome: { kind } }),
  rowsHidden: (state, { sheets }) => ({ ...state, hiddenIn: sheets }),
  rowsShown: (state, { type: kind, isAll }) => ended(state, { kind, isAll }),
  cardOpened: (state, { card }) => withCards(state, [...state.cards.opened, card]),
  cardLeft: (state) => withCards(state, state.cards.opened.slice(0, -1)),
  cardsClosed: (state) => withCards(state, []),
  editionDrafted: (state, action) => ({
    ...state,
    editions: reduceEditions(state.editions, action),
  }),
  editionsRead: (state, action) => ({
    ...reported(state, action.done),
    editions: reduceEditions(state.editions, action),
  }),
  cancelled: (state, { type: kind }) => ended(state, { kind }),
  failed: (state, { type: kind, problem }) => {
    const isCut = state.activity.kind === 'writing' && state.work !== undefined;
    const half = { report: 'cut', workbook: { isBlank: false, hasReport: true } } as const;
    return ended(state, { kind, problem }, isCut ? half : {});
  },
  notShown: (state, { problem }) => ({ ...state, linkProblem: problem }),
  shown: (state) => ({ ...state, linkProblem: undefined }),
  // Who leaves a field goes elsewhere: why it was not saved is said there too.
  settingsRefused: (state, { problem }) => ({
    ...ended(state, { kind: 'failed', problem }),
    view: 'settings',
  }),
  settingsUnsaved: (state, action) =>
    withSettings(ended(state, { kind: 'failed', problem: action.problem }), action),
  settingsSaved: (state, action) => {
    const after = withSettings(state, action);
    return action.hasWritten ? withStale(after) : after;
  },
  // A form that is shown stays; why it could not be read anew is said beside it.
  settingsUnread: (state, action) =>
    state.settings?.kind === 'ready' && !isBusy(state)
      ? ended(state, { kind: 'failed', problem: action.problem })
      : withSettings(state, action),
  settingsAsked: withSettings,
  settingsLoaded: withSettings,
  correctionDrafted: withSettings,
  settingsEdited: withSettings,
  settingsUndone: withSettings,
  settingsSaving: withSettings,
};

/** How far a job is: never less far than it has said. */
function farthest({ activity }: PaneState, share: number): number {
  return activity.kind === 'idle' ? share : Math.max(activity.share, share);
}

function withCards(state: PaneState, opened: readonly Card[]): PaneState {
  const outcome = state.outcome?.kind === 'explained' ? undefined : state.outcome;
  return { ...state, outcome, cards: { ...state.cards, opened } };
}

function withFiles(
  state: PaneState,
  outcome: JobOutcome & { readonly count: number },
  added: PaneState['added'],
): PaneState {
  const { found, workbook } = state.facts;
  const after = outcome.count > 0 ? withStale(state) : state;
  // What the sheets seem to hold was just looked at.
  const facts = { found, workbook: workbook && { ...workbook, isBlank: false } };
  return { ...reported(after, outcome, facts), added };
}

function ended(state: PaneState, outcome: JobOutcome, facts: Partial<Facts> = {}): PaneState {
  return { ...withFacts(state, facts), activity: idle, work: undefined, outcome };
}

/** The same, where the first tab tells how it ended. */
function reported(state: PaneState, outcome: JobOutcome, facts?: Partial<Facts>): PaneState {
  return { ...ended(state, outcome, facts), view: 'report' };
}

function withMending(state: PaneState, action: MendingsAction): PaneState {
  return { ...withStale(state), mendings: mendingsAfter(state.mendings, action) };
}

function withSettings(state: PaneState, action: SettingsAction): PaneState {
  return { ...state, settings: reduceSettings(state.settings, action) };
}

/** What a job read just now; old already where cells changed while it read. */
function seen<T>({ changedMeanwhile }: PaneState, value: T): Seen<T> {
  return { value, isStale: changedMeanwhile };
}

interface Checked {
  readonly data: DataSummary;
  readonly isStale: boolean;
}

/** What a check says of the data: a report that is written in part is none of theirs. */
function checked(state: PaneState, { data, isStale }: Checked): Partial<Facts> {
  return found(state, { data, isStale: isStale || state.facts.report === 'cut' });
}

function found(state: PaneState, { data, isStale }: Checked): Partial<Facts> {
  const { changedMeanwhile, facts } = state;
  const isCurrent = !isStale && !changedMeanwhile;
  const otherwise = facts.report === 'cut' ? 'cut' : 'stale';
  return {
    ...{ data: seen(state, data), report: isCurrent ? 'current' : otherwise },
    changed: isCurrent ? [] : facts.changed,
  };
}
