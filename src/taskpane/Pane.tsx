import * as React from 'react';
import { associateGenerate } from '../commands/associateGenerate';
import { checkWorkbook, generateInWorkbook, previewWorkbook, showCell } from './session';
import { initialState } from './state/paneState';
import { reducePane } from './state/reducePane';
import { PaneView } from './views/PaneView';

/** Joins the state to the session. One job runs at a time: another click meanwhile does nothing. */
export function Pane(): React.ReactElement {
  const [state, dispatch] = React.useReducer(reducePane, initialState);
  const running = React.useRef<AbortController>();
  const start = async (job: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    if (running.current) return;
    running.current = new AbortController();
    try {
      await job(running.current.signal);
    } finally {
      running.current = undefined;
    }
  };
  const generate = (overwrites: 'refuse' | 'allow'): Promise<void> =>
    start((signal) => generateInWorkbook(dispatch, signal, overwrites));
  React.useEffect(() => {
    associateGenerate(() => generate('refuse'));
  }, []);
  return (
    <PaneView
      state={state}
      onGenerate={() => void generate('refuse')}
      onOverwrite={() => void generate('allow')}
      onPreview={() => void start((signal) => previewWorkbook(dispatch, signal))}
      onCheck={() => void start((signal) => checkWorkbook(dispatch, signal))}
      onCancel={() => running.current?.abort()}
      onShowCell={(sheet, address) => void showCell(dispatch, sheet, address)}
    />
  );
}
