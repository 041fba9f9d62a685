import * as React from 'react';
import { localRunTime } from '../calendar/runTime';
import { saveFile } from '../taskpane/session/publish/saveFile';
import { isEdited, wantedForm } from '../taskpane/state/settingsState';
import { phaseWords } from '../taskpane/words/steps';
import type { Engine } from './engine';
import { downloadName, type Format, mediaTypes, type OpenedFile } from './messages';
import type { WebHandlers } from './views/handlers';
import { WebView } from './views/WebView';
import { initialWebState, isWebBusy, reduceWeb } from './webState';
import { webWords } from './words';

/** Joins the state to the engine. */
export function WebPage({ engine }: { readonly engine: Engine }): React.ReactElement {
  const [state, dispatch] = React.useReducer(reduceWeb, initialWebState);
  React.useEffect(() => {
    void engine.whenReady.then((problem) => {
      dispatch(problem ? { type: 'failed', problem } : { type: 'ready' });
    });
  }, []);
  const make = async (file: OpenedFile): Promise<void> => {
    if (isWebBusy(state)) return;
    const { settings } = file === state.file ? state : { settings: undefined };
    const form =
      settings?.kind === 'ready' && isEdited(settings) ? wantedForm(settings) : state.sent;
    const sent = file === state.file ? form : undefined;
    dispatch({ type: 'opened', file, sent });
    const job = { file, ...(sent && { form: sent }), time: localRunTime(new Date()) };
    const ended = await engine.make(job, ({ phase, share }) =>
      dispatch({ type: 'progressed', step: phaseWords[phase], share }),
    );
    dispatch(ended);
  };
  const handlers: WebHandlers = {
    onView: (view) => dispatch({ type: 'viewed', view }),
    onOpen: ({ folder, files }) => {
      const [only] = files;
      // The chooser was closed without a choice; an empty folder is refused by name.
      if (!only && folder === undefined) return;
      const name =
        only && files.length === 1 ? only.name : (folder ?? webWords.severalFiles(files.length));
      void make({ name, files });
    },
    onUnreadable: () => dispatch({ type: 'failed', problem: { sentence: webWords.unreadable } }),
    onOpenSample: () => void make({ name: webWords.sampleName }),
    onCancel: engine.cancel,
    onDownload: (format) => void download(format),
    onSettings: (action) => dispatch({ type: 'settings', action }),
    onRemake: () => {
      if (state.file) void make(state.file);
    },
  };
  const download = async (format: Format): Promise<void> => {
    if (isWebBusy(state)) return;
    const got = await engine.download(format);
    if (got instanceof Uint8Array)
      saveFile(got, downloadName(state.file, format), mediaTypes[format]);
    else dispatch({ type: 'failed', problem: got });
  };
  return <WebView state={state} handlers={handlers} />;
}
