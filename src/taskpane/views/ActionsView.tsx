import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { ProgressIndicator } from 'office-ui-fabric-react/lib/ProgressIndicator';
import * as React from 'react';
import { isBusy, type PaneState } from '../state/paneState';
import { cancelReasons, controls, generateHints } from '../words/controls';
import { stateLine } from '../words/stateLine';
import type { PaneProps } from './handlers';
import { menuId, MenuView } from './MenuView';

export const previewId = 'anteprima';
const hintId = 'che-cosa-fa';

/** While a job runs the buttons stay: none comes to be under the keyboard or the pointer. */
export function ActionsView({ state, handlers }: PaneProps): React.ReactElement {
  const idle = { disabled: isBusy(state), allowDisabledFocus: true } as const;
  return (
    <>
      <div className="main actions">
        <PrimaryButton
          {...idle}
          id="genera"
          text={controls.generate}
          aria-describedby={hintId}
          onClick={onceOf(handlers.onGenerate)}
        />
        <DefaultButton
          {...idle}
          id={previewId}
          text={controls.preview}
          onClick={onceOf(handlers.onPreview)}
        />
        <MenuView state={state} handlers={handlers} />
      </div>
      <div className="progress">
        <ProgressView state={state} />
        <CopyNowView state={state} handlers={handlers} />
        <CancelButton state={state} handlers={handlers} />
      </div>
    </>
  );
}

/** The second click of a double click asks for nothing new, however fast the first was done. */
function onceOf(act: () => void): (event: { readonly detail: number }) => void {
  return ({ detail }) => {
    if (detail < 2) act();
  };
}

function CancelButton({ state, handlers }: PaneProps): React.ReactElement {
  const reason = whyNot(state);
  return (
    <DefaultButton
      text={controls.cancel}
      disabled={reason !== undefined}
      allowDisabledFocus
      {...(reason === undefined ? {} : { title: reason, ariaDescription: reason })}
      onClick={handlers.onCancel}
    />
  );
}

function whyNot({ activity }: PaneState): string | undefined {
  if (activity.kind === 'working') return undefined;
  return activity.kind === 'writing' ? cancelReasons.writing : cancelReasons.idle;
}

/** The click that the clipboard waits for; afterwards the keyboard is where the copy was asked for. */
function CopyNowView({ state, handlers }: PaneProps): React.ReactElement | null {
  const { outcome } = state;
  if (outcome?.kind !== 'readyToCopy') return null;
  return (
    <PrimaryButton
      text={controls.copyNow}
      onClick={() => {
        document.getElementById(menuId)?.focus();
        handlers.onCopyReady(outcome.texts);
      }}
    />
  );
}

/** How far the job is; while none runs, in the same place what the first button would do. */
function ProgressView({ state }: { readonly state: PaneState }): React.ReactElement {
  const { activity, outcome, facts } = state;
  const { workbook } = facts;
  const hint = workbook?.hasReport === true ? generateHints.again : generateHints.first;
  return (
    <div className="bar">
      {workbook && !isBusy(state) && outcome?.kind !== 'readyToCopy' && (
        <span id={hintId} className="muted">
          {hint}
        </span>
      )}
      {isBusy(state) && (
        <ProgressIndicator
          label={stateLine(state).text}
          styles={{ itemName: 'unseen', itemProgress: { padding: 0 } }}
          {...(activity.kind === 'idle' ? {} : { percentComplete: activity.share })}
        />
      )}
    </div>
  );
}
