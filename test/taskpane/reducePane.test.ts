import { describe, expect, it } from '@jest/globals';
import { settingsForm, type SettingsForm } from '../../src/app/settings/settingsForm';
import type { PaneAction } from '../../src/taskpane/state/paneAction';
import { initialState } from '../../src/taskpane/state/paneState';
import type { DataSummary, Generated } from '../../src/taskpane/state/paneState';
import { reducePane } from '../../src/taskpane/state/reducePane';

const data: DataSummary = {
  sheets: [{ sheet: 'Ufficio di Alba', content: 'Registrazioni', rowsRead: 3, rowsLeftOut: 0 }],
  missing: [],
  severities: { errore: 0, avviso: 0, informazione: 0 },
  findings: [],
};
const problem = { sentence: 'Non va.' };
const checked: PaneAction = { type: 'checked', isStale: false, data };
const generated: PaneAction = {
  type: 'generated',
  generated: { change: 'written' } as Generated,
  data,
};

const after = (...actions: readonly PaneAction[]) => actions.reduce(reducePane, initialState);

describe('reducePane, of a job', () => {
  it('never lets progress go back', () => {
    const state = after(
      { type: 'started' },
      { type: 'progressed', step: 'A', share: 0.5 },
      { type: 'progressed', step: 'B', share: 0.2 },
    );
    expect(state.job).toEqual({ kind: 'working', step: 'B', share: 0.5 });
  });

  it('ignores progress after the end', () => {
    const late: PaneAction = { type: 'progressed', step: 'A', share: 0.9 };
    expect(after({ type: 'started' }, { type: 'cancelled' }, late).job.kind).toBe('cancelled');
  });

  it('keeps what was found through a cancelled check', () => {
    expect(after(checked, { type: 'started' }, { type: 'cancelled' }).data).toBe(data);
  });

  it('forgets what was found when reading fails: it may no longer hold', () => {
    const state = after(checked, { type: 'failed', problem });
    expect(state).toMatchObject({ job: { kind: 'failed', problem }, data: undefined });
  });

  it('shows what was found beside the reason why no report can be made', () => {
    const state = after({ type: 'refused', data, problem });
    expect(state).toMatchObject({ job: { kind: 'failed', problem }, data });
  });
});

describe('reducePane, of changed cells', () => {
  const changed = (sheet: string): PaneAction => ({ type: 'cellsChanged', sheet });

  it.each([
    ['a raw sheet by its name', 'Patti 2019'],
    ['a sheet that was read, whatever its name', 'Ufficio di Alba'],
    ['the settings', 'Parametri'],
  ])('takes the report for out of date after a change in %s', (_what, sheet) => {
    expect(after(generated, changed(sheet)).isStale).toBe(true);
  });

  it.each(['Appunti', 'Indice'])('ignores the sheet %s', (sheet) => {
    expect(after(generated, changed(sheet)).isStale).toBe(false);
  });

  it('has nothing out of date where there is no report', () => {
    expect(after(checked, changed('Utenti')).isStale).toBe(false);
  });

  it('remembers what changed while the report was being made', () => {
    expect(after(generated, changed('Utenti'), { type: 'started' }, generated).isStale).toBe(false);
    expect(after(generated, { type: 'started' }, changed('Utenti'), generated).isStale).toBe(true);
    const stopped = after(generated, { type: 'started' }, changed('Utenti'), { type: 'cancelled' });
    expect(stopped.isStale).toBe(true);
  });

  it('does not let a comparison in the background speak over a job', () => {
    const late: PaneAction = { type: 'compared', isStale: true, data };
    expect(after({ type: 'started' }, late).isStale).toBe(false);
    expect(after(late).isStale).toBe(true);
  });
});

describe('reducePane, of the settings', () => {
  const empty = settingsForm({ rows: [], dateSystem: 1900 });
  const typed: SettingsForm = { ...empty, values: { ...empty.values, title: 'A mano' } };
  const loaded: PaneAction = { type: 'settingsLoaded', form: empty, sheets: [] };
  const edited: PaneAction = { type: 'settingsEdited', form: typed };

  it('keeps what was typed when saving fails, and when the form is loaded again', () => {
    const failed = after(
      loaded,
      edited,
      { type: 'settingsSaving' },
      { type: 'settingsUnsaved', problem },
    );
    expect(failed.settings).toMatchObject({ edited: typed, step: 'editing', problem });
    const state = reducePane(reducePane(failed, { type: 'settingsAsked' }), loaded);
    expect(state.settings).toMatchObject({ edited: typed, loaded: empty });
  });

  it('shows what the workbook has once it is saved', () => {
    const state = after(
      loaded,
      edited,
      { type: 'settingsSaving' },
      { type: 'settingsSaved', form: typed },
    );
    expect(state.settings).toMatchObject({ loaded: typed, edited: typed, step: 'saved' });
    expect(reducePane(state, loaded).settings).toMatchObject({ loaded: typed, step: 'saved' });
  });
});
