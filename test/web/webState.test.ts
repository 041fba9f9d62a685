import { describe, expect, it } from '@jest/globals';
import type { SettingsForm } from '../../src/app/settings/settingsForm';
import { noDraft, type ReadySettings, wantedForm } from '../../src/taskpane/state/settingsState';
import type { Made } from '../../src/web/messages';
import { initialWebState, reduceWeb, type WebAction, type WebState } from '../../src/web/webState';

const values = { title: 'Vecchio' } as SettingsForm['values'];
const form: SettingsForm = { values, corrections: [] };
const correction = { sheet: 'Utenti', field: 'Data registrazione', column: 'Entrata' };
const file = { name: 'dati.xlsx' };

const madeWith = (settings: SettingsForm, result: Made['result'] = { page: '<p>' }): Made => ({
  data: { sheets: [], unread: [], missing: [], severities: none, groups: [] },
  settings: { form: settings, sheets: [] },
  result,
});
const none = { errore: 0, avviso: 0, informazione: 0 };

const after = (state: WebState, ...actions: readonly WebAction[]): WebState =>
  actions.reduce(reduceWeb, state);
const opened = (sent?: SettingsForm, which = file): WebAction => ({
  ...{ type: 'opened', file: which, sent },
});

const first = after(initialWebState, { type: 'ready' }, opened(), {
  type: 'made',
  made: madeWith(form),
});

function settingsOf({ settings }: WebState): ReadySettings {
  if (settings?.kind !== 'ready') throw new Error('no settings');
  return settings;
}

describe('the state of the page', () => {
  it('has a correction that is all chosen among the others once the report is made again', () => {
    const typed = after(first, {
      type: 'settings',
      action: { type: 'correctionDrafted', draft: correction },
    });
    const sent = wantedForm(settingsOf(typed));
    const state = after(typed, opened(sent), { type: 'made', made: madeWith(sent) });
    expect(settingsOf(state)).toMatchObject({
      edited: { corrections: [correction] },
      draft: noDraft,
      step: 'saved',
    });
  });

  it('keeps what was typed, and the report, where making it again is cancelled or fails', () => {
    const edited = { ...form, values: { ...values, title: 'Nuovo' } };
    const typed = after(first, {
      type: 'settings',
      action: { type: 'settingsEdited', form: edited },
    });
    const problem = { sentence: 'Non riuscito.' };
    for (const end of [{ type: 'cancelled' }, { type: 'failed', problem }] as const) {
      const state = after(typed, opened(edited), end);
      expect(settingsOf(state)).toMatchObject({ edited, step: 'editing' });
      expect(state.made).toBe(typed.made);
      expect(state.activity).toEqual({ kind: 'idle' });
    }
  });

  it('forgets report and settings once another file is opened', () => {
    const state = after(first, opened(undefined, { name: 'altri.xlsx' }));
    expect(state).toMatchObject({ made: undefined, settings: undefined });
  });

  it('says why there is no report', () => {
    const made = madeWith(form, { refusal: 'Manca tutto.' });
    const state = after(first, opened(), { type: 'made', made });
    expect(state).toMatchObject({ outcome: 'refused', problem: { sentence: 'Manca tutto.' } });
  });
});
