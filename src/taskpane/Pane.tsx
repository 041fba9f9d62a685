import * as React from 'react';
import type { RibbonWishes } from '../commands/associateGenerate';
import { watchSilence } from '../excel/request/inTurn';
import { createFileAdder } from './session/addFiles';
import { checkInBackground, checkWorkbook } from './session/checkWorkbook';
import { createCellAsker } from './session/explainCell';
import { generateInWorkbook, type GenerateWish } from './session/generateInWorkbook';
import { insertSheets } from './session/insertSheets';
import { lookAtWorkbook } from './session/lookAtWorkbook';
import { acceptFindings } from './session/mending/acceptFindings';
import { createRowFollower } from './session/mending/recheckRows';
import { oneAtATime } from './session/oneAtATime';
import { previewWorkbook } from './session/previewWorkbook';
import { problemOf } from './session/problemOf';
import { copyReady, copyReport } from './session/publish/copyReport';
import { exportDocument } from './session/publish/exportDocument';
import { runJob } from './session/runJob';
import { loadSettings, saveUsable, settleSettings } from './session/settings';
import { showCell } from './session/showCell';
import type { PaneAction } from './state/paneAction';
import { initialState, isBusy, type PaneState, type Question } from './state/paneState';
import { reducePane } from './state/reducePane';
import type { SavingStep } from './state/settingsState';
import type { PaneHandlers } from './views/handlers';
import { PaneView } from './views/PaneView';

type MendingModule = Awaited<ReturnType<typeof loadMending>>;

/** Joins the state to the session. */
export function Pane({ wishes }: { readonly wishes: RibbonWishes }): React.ReactElement {
  const [state, dispatch] = React.useReducer(reducePane, initialState);
  const jobs = React.useRef(oneAtATime()).current;
  const files = React.useRef(createFileAdder(dispatch)).current;
  const shown = React.useRef(state);
  shown.current = state;
  const cells = React.useRef(createCellAsker(dispatch, () => isFollowing(shown.current))).current;
  /** A job that reads the settings first saves what was typed of them. */
  const run = (job: (signal: AbortSignal) => Promise<void>): void => {
    void jobs.start(async (signal) => {
      if (await settleSettings(dispatch, shown.current.settings)) await job(signal);
    });
  };
  /** While a job runs, what is typed by now is saved after it; what is typed later has its own save. */
  const saveTyped = (step: SavingStep): void => {
    // The state has what the user left once its event is over.
    void Promise.resolve().then(() => {
      const asked = shown.current.settings;
      return jobs.startNext(() => saveUsable(dispatch, shown.current.settings, asked, step));
    });
  };
  const generate = (wish: GenerateWish): void =>
    run((signal) => generateInWorkbook(dispatch, signal, wish));
  const mend = (work: (module: MendingModule, signal: AbortSignal) => Promise<void>): void =>
    run(async (signal) => {
      const module = await loadMending().catch((error: unknown) => {
        dispatch({ type: 'failed', problem: problemOf(error) });
      });
      if (!module) return;
      await work(module, signal);
      // The other data are checked after the mended rows, and give way to the next click.
      if (shown.current.facts.data?.isStale)
        void jobs.startInBackground((later) => checkInBackground(dispatch, later));
    });
  /** A job of a part of the pane that is loaded when it is first asked for. */
  const runPart = <Part,>(
    load: () => Promise<Part>,
    work: (part: Part, signal: AbortSignal) => Promise<PaneAction>,
  ): void => {
    void jobs.start((signal) => runJob(dispatch, signal, async () => work(await load(), signal)));
  };
  React.useEffect(() => {
    watchSilence((isSilent) => dispatch({ type: 'silence', isSilent }));
    const follow = createRowFollower(dispatch, jobs.startInBackground, () => shown.current);
    void jobs.startInBackground((signal) => lookAtWorkbook(dispatch, signal, follow));
    wishes.grantWith(() => generate({}));
  }, []);
  const handlers: PaneHandlers = {
    onView: (view) => {
      saveTyped('saving');
      dispatch({ type: 'viewed', view });
      if (view === 'settings') void loadSettings(dispatch);
    },
    onGenerate: () => generate({}),
    onRewriteLooks: () => generate({ looks: 'anew' }),
    onGoBack: () => dispatch({ type: 'wentBack' }),
    onAccept: (question) => generate(accepted(question)),
    onPreview: () => run((signal) => previewWorkbook(dispatch, signal)),
    onClosePreview: () => dispatch({ type: 'previewClosed' }),
    onExport: (as) => run((signal) => exportDocument(dispatch, signal, as)),
    onCopyReport: () => run((signal) => copyReport(dispatch, signal)),
    onCopyReady: (texts) => void copyReady(dispatch, texts),
    onListEditions: () => runPart(loadArchive, (part, signal) => part.listEditions(signal)),
    onArchive: (name) => runPart(loadArchive, (part, signal) => part.archiveEdition(signal, name)),
    onUnarchive: (name) =>
      runPart(loadArchive, (part, signal) => part.unarchiveEdition(signal, name)),
    onCompareEditions: (draft) =>
      runPart(loadArchive, (part, signal) => part.compareArchived(signal, draft)),
    onDraftEdition: (draft) => dispatch({ type: 'editionDrafted', draft }),
    onCheck: () => run((signal) => checkWorkbook(dispatch, signal)),
    // Settings that are typed stay unsaved: nothing is written for an answer.
    onExplainCell: () => void jobs.start(cells.askSelected),
    onOpenFigure: cells.openFigure,
    onOpenRow: cells.openRow,
    onShowRows: (key, list) => void jobs.start((signal) => cells.showRows(key, list, signal)),
    onShowFindingRows: (group) => void jobs.start((signal) => cells.showProblem(group, signal)),
    onShowAllRows: () =>
      void jobs.start((signal) => cells.showAllRows(shown.current.hiddenIn, signal)),
    onCopyFigure: (card) => void cells.copyFigure(card),
    onLeaveCard: () => dispatch({ type: 'cardLeft' }),
    onCloseCards: () => dispatch({ type: 'cardsClosed' }),
    onAskRemoval: () => runPart(loadRemoval, (part, signal) => part.askRemoval(signal)),
    onTakeOutReport: (seen) =>
      runPart(loadRemoval, (part, signal) => part.takeOutReport(dispatch, signal, seen)),
    onInsert: (what) => void jobs.start((signal) => insertSheets(dispatch, signal, what)),
    onAddFiles: (chosen) => void jobs.start((signal) => files.add(chosen, signal)),
    onTakeOutFiles: () => void jobs.start(files.takeOut),
    onCancel: jobs.cancel,
    onShowCell: (sheet, address) => {
      cells.goesTo({ sheet, address });
      void showCell(dispatch, sheet, address);
    },
    onChooseArea: (area) => dispatch({ type: 'areaChosen', area }),
    // Where this cannot be loaded, the list of findings has said so.
    onReadCell: (place) =>
      loadMending().then(
        ({ readCell }) => readCell(place),
        () => undefined,
      ),
    onReadSamples: (sheet, columns) =>
      loadMending().then(
        ({ readSamples }) => readSamples(sheet, columns),
        () => [],
      ),
    onMend: (wish) => mend((module, signal) => module.mendWorkbook(dispatch, signal, wish)),
    onAcceptFindings: (acceptance) => run((signal) => acceptFindings(dispatch, signal, acceptance)),
    onUndoMending: () => {
      const last = shown.current.mendings.done.at(-1);
      if (!last) return;
      mend((module, signal) => module.undoMending(dispatch, signal, last));
    },
    onEditSettings: (form) => dispatch({ type: 'settingsEdited', form }),
    onDraftCorrection: (draft) => dispatch({ type: 'correctionDrafted', draft }),
    onLeaveSetting: () => saveTyped('saving'),
    onUndoSettings: () => {
      dispatch({ type: 'settingsUndone' });
      saveTyped('undoing');
    },
  };
  return <PaneView state={state} handlers={handlers} />;
}

/** Whether the card that shows goes along with what is selected. */
function isFollowing(state: PaneState): boolean {
  const { opened, isStale } = state.cards;
  return opened.length > 0 && !isStale && !isBusy(state);
}

/** Loaded when the data have been checked. */
async function loadMending() {
  return import(/* webpackChunkName: "data" */ './session/mending/mendWorkbook');
}

async function loadArchive() {
  return import(/* webpackChunkName: "archive" */ './session/archive');
}

async function loadRemoval() {
  return import(/* webpackChunkName: "removal" */ './session/removeReport');
}

/** The run that asked, once the answer is yes. */
function accepted(question: Question): GenerateWish {
  switch (question.kind) {
    case 'nameConflicts':
      return { ...question.wish, renamed: question.conflicts };
    case 'adoptions':
      return { ...question.wish, adoptions: 'allow' };
    case 'overwrites':
      return { ...question.wish, overwrites: 'allow' };
  }
}
