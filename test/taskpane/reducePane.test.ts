import { describe, expect, it } from '@jest/globals';
import { type SettingsForm, settingsForm } from '../../src/app/settings/settingsForm';
import type { PaneAction } from '../../src/taskpane/state/paneAction';
import {
  type DataSummary,
  type Generated,
  initialState,
  type KeptReport,
  type Preview,
} from '../../src/taskpane/state/paneState';
import { reducePane } from '../../src/taskpane/state/reducePane';
import { isEdited, type ReadySettings, wantedForm } from '../../src/taskpane/state/settingsState';

const data: DataSummary = {
  sheets: [
    {
      sheet: 'Ufficio di Alba',
      content: 'Registrazioni',
      rowsRead: 3,
      rowsLeftOut: 0,
      columnsUnused: '',
    },
  ],
  unread: [],
  missing: [],
  severities: { errore: 0, avviso: 0, informazione: 0 },
  groups: [],
};
const problem = { sentence: 'Non va.' };
const kept: KeptReport = {
  startedAt: '24/11/2026 22:15',
  path: {
    ...{ periodLength: 'semester', periods: [], areas: [] },
    everywhere: { steps: [], rates: [] },
  },
};
const preview: Preview = {
  ...{ changedCells: 2, sheets: [{ name: 'Indice', isNew: false }], after: kept },
};
const checked: PaneAction = { type: 'checked', isStale: false, data };
const generated: PaneAction = {
  type: 'generated',
  generated: { change: 'written' } as Generated,
  ...{ kept, data },
};

const after = (...actions: readonly PaneAction[]) => actions.reduce(reducePane, initialState);

describe('reducePane, of a job', () => {
  it('never lets progress go back', () => {
    const state = after(
      { type: 'started' },
      { type: 'progressed', step: 'A', share: 0.5 },
      { type: 'progressed', step: 'B', share: 0.2 },
    );
    expect(state.activity).toEqual({ kind: 'working', step: 'B', share: 0.5 });
  });

  it('goes on from reading to writing as one', () => {
    const state = after(
      { type: 'started' },
      { type: 'progressed', step: 'A', share: 0.5 },
      { type: 'worked', work: { at: 'reading', rows: 12 } },
      { type: 'worked', work: { at: 'writing', sheets: 3, charts: 2 } },
      { type: 'writing', step: 'B', share: 0.4 },
    );
    expect(state.activity).toEqual({ kind: 'writing', step: 'B', share: 0.5 });
    expect(state.work).toEqual({ at: 'writing', rows: 12, sheets: 3, charts: 2 });
    expect(reducePane(state, generated).work).toBeUndefined();
    expect(after({ type: 'worked', work: { at: 'reading' } }).work).toBeUndefined();
  });

  it('ignores progress after the end', () => {
    const late: PaneAction = { type: 'progressed', step: 'A', share: 0.9 };
    const state = after({ type: 'started' }, { type: 'cancelled' }, late);
    expect(state).toMatchObject({ activity: { kind: 'idle' }, outcome: { kind: 'cancelled' } });
  });

  it.each<PaneAction>([{ type: 'cancelled' }, { type: 'failed', problem }])(
    'keeps all that was found and made when a job ends as $type',
    (end) => {
      const before = after(generated, { type: 'previewed', preview, data });
      const state = [{ type: 'started' } as const, end].reduce(reducePane, before);
      expect(state.facts).toEqual(before.facts);
    },
  );

  it('shows what was found beside the reason why no report can be made', () => {
    const state = after({ type: 'refused', data, problem });
    expect(state).toMatchObject({
      outcome: { kind: 'failed', problem },
      facts: { data: { value: data } },
    });
  });
});

describe('reducePane, of changed cells', () => {
  const changed = (sheet: string): PaneAction => ({ type: 'cellsChanged', sheet });

  it.each([
    ['a raw sheet by its name', 'Patti 2019'],
    ['a sheet that was read, whatever its name', 'Ufficio di Alba'],
    ['the settings', 'Parametri'],
  ])('takes the report for out of date after a change in %s', (_what, sheet) => {
    expect(after(generated, changed(sheet)).facts.report).toBe('stale');
  });

  it.each(['Appunti', 'Indice'])('ignores the sheet %s', (sheet) => {
    expect(after(generated, changed(sheet)).facts.report).toBe('current');
  });

  it('takes what was read for old as well, and drops the news of the last job', () => {
    const state = after(checked, { type: 'previewed', preview, data }, changed('Utenti'));
    expect(state.facts).toMatchObject({ data: { isStale: true }, preview: { isStale: true } });
    expect(state.outcome).toBeUndefined();
  });

  it('remembers what changed while the report was being made', () => {
    const reportAfter = (...actions: readonly PaneAction[]) =>
      after(generated, ...actions).facts.report;
    expect(reportAfter(changed('Utenti'), { type: 'started' }, generated)).toBe('current');
    expect(reportAfter({ type: 'started' }, changed('Utenti'), generated)).toBe('stale');
    expect(reportAfter({ type: 'started' }, changed('Utenti'), { type: 'cancelled' })).toBe(
      'stale',
    );
  });

  it('does not let a comparison in the background speak over a job', () => {
    const late: PaneAction = { type: 'compared', isStale: true, data };
    expect(after({ type: 'started' }, late).facts.report).toBe('unknown');
    expect(after(late).facts.report).toBe('stale');
  });
});

describe('reducePane, of the settings', () => {
  const empty = settingsForm({ rows: [], dateSystem: 1900 });
  const typed: SettingsForm = { ...empty, values: { ...empty.values, title: 'A mano' } };
  const loaded: PaneAction = { type: 'settingsLoaded', form: empty, sheets: [] };
  const edited: PaneAction = { type: 'settingsEdited', form: typed };
  const saved = { type: 'settingsSaved', form: typed, sent: typed, hasWritten: true } as const;

  it('keeps what was typed when saving fails, and when the form is loaded again', () => {
    const failed = after(
      loaded,
      edited,
      { type: 'settingsSaving', step: 'saving' },
      { type: 'settingsUnsaved', problem },
    );
    expect(failed.settings).toMatchObject({ edited: typed, step: 'editing' });
    expect(failed.outcome).toEqual({ kind: 'failed', problem });
    const refused = after(loaded, edited, { type: 'settingsRefused', problem });
    expect(refused).toMatchObject({ view: 'settings', outcome: { kind: 'failed', problem } });
    const state = reducePane(reducePane(failed, { type: 'settingsAsked' }), loaded);
    expect(state.settings).toMatchObject({ edited: typed, loaded: empty });
  });

  it('shows what the workbook has once it is saved', () => {
    const state = after(loaded, edited, { type: 'settingsSaving', step: 'saving' }, saved);
    expect(state.settings).toMatchObject({ loaded: typed, edited: typed, step: 'saved' });
    expect(reducePane(state, loaded).settings).toMatchObject({ loaded: typed, step: 'saved' });
  });

  it('keeps what is typed while it is being saved', () => {
    const later: SettingsForm = { ...typed, values: { ...typed.values, service: 'MIP' } };
    const state = after(
      loaded,
      edited,
      { type: 'settingsSaving', step: 'saving' },
      { type: 'settingsEdited', form: later },
      saved,
    );
    expect(state.settings).toMatchObject({ loaded: typed, edited: later, step: 'editing' });
  });

  it('takes saves back, the last one first, and keeps what was typed since', () => {
    const second: SettingsForm = { ...typed, values: { ...typed.values, service: 'MIP' } };
    const faulty: SettingsForm = { ...second, values: { ...second.values, asOf: 'boh' } };
    const twice = after(
      ...[loaded, edited, saved, { type: 'settingsEdited', form: second } as const],
      { ...saved, form: second, sent: second },
      { type: 'settingsEdited', form: faulty },
    );
    const undone = reducePane(twice, { type: 'settingsUndone' });
    const { service } = empty.values;
    expect(undone.settings).toMatchObject({
      edited: { values: { ...typed.values, service, asOf: 'boh' } },
      saves: [{ before: empty, after: typed }],
    });
    const back = [undone, { ...saved, form: typed, sent: typed }] as const;
    const state = reducePane(reducePane(...back), { type: 'settingsUndone' });
    expect(state.settings).toMatchObject({
      edited: { values: { ...empty.values, asOf: 'boh' } },
      saves: [],
    });
  });

  it('takes a correction that is all chosen for wanted, added or not', () => {
    const draft = { sheet: 'Utenti', field: 'Genere', column: 'Sesso' };
    const chosen = after(loaded, { type: 'correctionDrafted', draft });
    const settings = chosen.settings as ReadySettings;
    expect(isEdited(settings)).toBe(true);
    expect(wantedForm(settings).corrections).toEqual([draft]);
    const half = after(loaded, { type: 'correctionDrafted', draft: { ...draft, column: '' } });
    expect(isEdited(half.settings as ReadySettings)).toBe(false);
  });

  it('takes the report for out of date once other settings are saved', () => {
    expect(after(generated, loaded, edited, saved).facts.report).toBe('stale');
    expect(after(generated, loaded, { ...saved, hasWritten: false }).facts.report).toBe('current');
  });
});
