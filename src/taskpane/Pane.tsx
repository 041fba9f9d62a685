import * as React from 'react';
import type { RibbonWishes } from '../commands/associateGenerate';
import { watchSilence } from '../excel/request/excelRequest';
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
import { type PaneJob, runJob } from './session/runJob';
import { loadSettings, saveUsable, settleSettings } from './session/settings';
import { showCell } from './session/showCell';
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
  const files = React.useRef(createFileAdder()).current;
  const shown = React.useRef(state);
  shown.current = state;
  const cells = React.useRef(createCellAsker(dispatch, () => isFollowing(shown.current))).current;
  const start = (job: PaneJob): void => {
    void jobs.start((signal) => runJob(dispatch, signal, job));
  };
  /** Work that reads the settings first saves what was typed of them. */
  const settled = (work: (signal: AbortSignal) => Promise<void>): void => {
    void jobs.start(async (signal) => {
      if (await settleSettings(dispatch, shown.current.settings)) await work(signal);
    });
  };
  const run = (job: PaneJob): void => settled((signal) => runJob(dispatch, signal, job));
  /** While a job runs, what is typed by now is saved after it; what is typed later has its own save. */
  const saveTyped = (step: SavingStep): void => {
    // The state has what the user left once its event is over.
    void Promise.resolve().then(() => {
      const asked = shown.current.settings;
      return jobs.startNext(() => saveUsable(dispatch, shown.current.settings, asked, step));
    });
  };
  const generate = (wish: GenerateWish): void => run((job) => generateInWorkbook(job, wish));
  const mend = (work: (module: MendingModule, signal: AbortSignal) => Promise<void>): void =>
    settled(async (signal) => {
      const module = await loadMending().catch((error: unknown) => {
        dispatch({ type: 'failed', problem: problemOf(error) });
      });
      if (!module) return;
      await work(module, signal);
      // The other data are checked after the mended rows, and give way to the next click.
      if (shown.current.facts.data?.isStale)
        void jobs.startInBackground((later) => checkInBackground(dispatch, later));
    });
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
    onPreview: () => run(previewWorkbook),
    onClosePreview: () => dispatch({ type: 'previewClosed' }),
    onExport: (as) => run((job) => exportDocument(job, as)),
    onCopyReport: () => run(copyReport),
    onCopyReady: (texts) => void copyReady(dispatch, texts),
    onListEditions: () => start(async (job) => (await loadArchive()).listEditions(job)),
    onArchive: (name) => start(async (job) => (await loadArchive()).archiveEdition(job, name)),
    onUnarchive: (name) => start(async (job) => (await loadArchive()).unarchiveEdition(job, name)),
    onCompareEditions: (draft) =>
      start(async (job) => (await loadArchive()).compareArchived(job, draft)),
    onDraftEdition: (draft) => dispatch({ type: 'editionDrafted', draft }),
    onCheck: () => run(checkWorkbook),
    // Settings that are typed stay unsaved: nothing is written for an answer.
    onExplainCell: () => start(cells.askSelected),
    onOpenFigure: cells.openFigure,
    onOpenRow: cells.openRow,
    onShowRows: (key, list) => start(cells.showRows(key, list)),
    onShowFindingRows: (group) => start(cells.showProblem(group)),
    onShowAllRows: () => start(cells.showAllRows(shown.current.hiddenIn)),
    onCopyFigure: (card) => void cells.copyFigure(card),
    onLeaveCard: () => dispatch({ type: 'cardLeft' }),
    onCloseCards: () => dispatch({ type: 'cardsClosed' }),
    onAskRemoval: () => start(async (job) => (await loadRemoval()).askRemoval(job)),
    onTakeOutReport: (seen) => start(async (job) => (await loadRemoval()).takeOutReport(job, seen)),
    onInsert: (what) => start((job) => insertSheets(job, what)),
    onAddFiles: (chosen) => start(files.add(chosen)),
    onTakeOutFiles: () => start(files.takeOut),
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
    onAcceptFindings: (acceptance) => run((job) => acceptFindings(job, acceptance)),
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
