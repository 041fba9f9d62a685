import * as React from 'react';
import type { RibbonWishes } from '../commands/associateGenerate';
import { checkWorkbook } from './session/checkWorkbook';
import { generateInWorkbook } from './session/generateInWorkbook';
import { insertSample } from './session/insertSample';
import { openWorkbook } from './session/openWorkbook';
import { previewWorkbook } from './session/previewWorkbook';
import { loadSettings, saveSettings } from './session/settings';
import { showCell } from './session/showCell';
import { initialState } from './state/paneState';
import { reducePane } from './state/reducePane';
import type { PaneHandlers } from './views/handlers';
import { PaneView } from './views/PaneView';

type Work = (signal: AbortSignal) => Promise<void>;

/** Joins the state to the session. */
export function Pane({ wishes }: { readonly wishes: RibbonWishes }): React.ReactElement {
  const [state, dispatch] = React.useReducer(reducePane, initialState);
  const jobs = React.useRef(oneAtATime()).current;
  const generate = (overwrites: 'refuse' | 'allow'): Promise<void> =>
    jobs.start((signal) => generateInWorkbook(dispatch, signal, overwrites));
  React.useEffect(() => {
    void jobs.startInBackground((signal) => openWorkbook(dispatch, signal));
    wishes.grantWith(() => void generate('refuse'));
  }, []);
  const handlers: PaneHandlers = {
    onView: (view) => {
      dispatch({ type: 'viewed', view });
      if (view === 'settings') void loadSettings(dispatch);
    },
    onGenerate: () => void generate('refuse'),
    onOverwrite: () => void generate('allow'),
    onPreview: () => void jobs.start((signal) => previewWorkbook(dispatch, signal)),
    onCheck: () => void jobs.start((signal) => checkWorkbook(dispatch, signal)),
    onInsertSample: () => void jobs.start((signal) => insertSample(dispatch, signal)),
    onCancel: jobs.cancel,
    onShowCell: (sheet, address) => void showCell(dispatch, sheet, address),
    onEditSettings: (form) => {
      dispatch({ type: 'settingsEdited', form });
    },
    onSaveSettings: () => {
      const { settings } = state;
      if (settings?.kind === 'ready') void saveSettings(dispatch, settings);
    },
  };
  return <PaneView state={state} handlers={handlers} />;
}

/**
 * One job runs at a time: another click meanwhile does nothing. What runs in the background gives way
 * to what the user asks for.
 */
function oneAtATime(): {
  readonly start: (work: Work) => Promise<void>;
  readonly startInBackground: (work: Work) => Promise<void>;
  readonly cancel: () => void;
} {
  const background = new AbortController();
  let running: AbortController | undefined;
  return {
    start: async (work) => {
      if (running) return;
      background.abort();
      running = new AbortController();
      try {
        await work(running.signal);
      } finally {
        running = undefined;
      }
    },
    startInBackground: (work) => work(background.signal),
    cancel: () => running?.abort(),
  };
}
