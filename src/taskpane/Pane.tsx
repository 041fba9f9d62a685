import * as React from 'react';
import { checkWorkbook, showCell } from './session';
import { initialState } from './state/paneState';
import { reducePane } from './state/reducePane';
import { PaneView } from './views/PaneView';

/** Joins the state to the session. */
export function Pane(): React.ReactElement {
  const [state, dispatch] = React.useReducer(reducePane, initialState);
  const run = React.useRef<AbortController>();
  return (
    <PaneView
      state={state}
      onCheck={() => {
        run.current = new AbortController();
        void checkWorkbook(dispatch, run.current.signal);
      }}
      onCancel={() => {
        run.current?.abort();
      }}
      onShowCell={(sheet, address) => {
        void showCell(dispatch, sheet, address);
      }}
    />
  );
}
