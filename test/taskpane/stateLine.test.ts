import { describe, expect, it } from '@jest/globals';
import type { PaneAction } from '../../src/taskpane/state/paneAction';
import {
  type DataSummary,
  type Generated,
  initialState,
  type KeptReport,
  type PaneState,
} from '../../src/taskpane/state/paneState';
import { reducePane } from '../../src/taskpane/state/reducePane';
import { stateLine } from '../../src/taskpane/words/stateLine';

const verdict = {
  level: 'good',
  ...{ text: 'Dati attendibili', questions: 0 },
  facts: ['', '', ''],
} as const;
const data: DataSummary = {
  ...{ sheets: [], unread: [], missing: [], groups: [], verdict },
  severities: { errore: 3, avviso: 1, informazione: 0 },
};
const kept: KeptReport = {
  ...{ startedAt: '24/11/2026 22:15', dataAt: '31/12/2019' },
  path: {
    ...{ periodLength: 'semester', periods: [], areas: [] },
    everywhere: { steps: [], rates: [] },
  },
};
const opened: PaneAction = {
  ...{ type: 'opened', workbook: { isBlank: false, hasReport: true } },
  kept,
};
const preview = {
  ...{ changedCells: 12, after: kept },
  sheets: [
    { name: 'Indice', isNew: false },
    { name: '1 Registrati', isNew: false },
  ],
};
const generated = (change: Generated['change']): PaneAction => ({
  type: 'generated',
  generated: { change } as Generated,
  ...{ kept, data },
});
const changed: PaneAction = { type: 'cellsChanged', sheet: 'Utenti' };
const problem = { sentence: 'Non va.' };

const after = (...actions: readonly PaneAction[]): PaneState =>
  actions.reduce(reducePane, initialState);

describe('stateLine', () => {
  it.each<[string, readonly PaneAction[], string]>([
    ['while it opens', [], 'Apertura del pannello…'],
    [
      'in a blank workbook',
      [{ type: 'opened', workbook: { isBlank: true, hasReport: false } }],
      'La cartella di lavoro è vuota.',
    ],
    [
      'after the document',
      [
        { type: 'started' },
        {
          type: 'published',
          outcome: { kind: 'exported', as: 'document', file: 'Rapporto.docx' },
          data,
        },
      ],
      'Documento scaricato: Rapporto.docx',
    ],
    [
      'at work',
      [{ type: 'started' }, { type: 'progressed', step: 'Conteggio', share: 0.8 }],
      'Conteggio…',
    ],
    [
      'while Excel does not answer',
      [{ type: 'started' }, { type: 'silence', isSilent: true }],
      'Excel non risponde: cella in modifica? Premi Invio o Esc.',
    ],
    [
      'once it has answered',
      [
        { type: 'started' },
        { type: 'silence', isSilent: true },
        { type: 'silence', isSilent: false },
      ],
      'Apertura dei fogli…',
    ],
    [
      'while Excel does not answer what nobody asked for',
      [{ type: 'silence', isSilent: true }],
      'Apertura del pannello…',
    ],
    [
      'after a check',
      [{ type: 'checked', isStale: false, data }],
      'Dati controllati: 3 errori e 1 avviso.',
    ],
    [
      'after a check that finds other data than the report’s',
      [generated('written'), { type: 'checked', isStale: true, data }],
      'Da aggiornare: dati o impostazioni sono cambiati.',
    ],
    ['after a run', [generated('written')], 'Aggiornato alle 22:15 · dati al 31/12/2019'],
    ['after a run for nothing', [generated('unchanged')], 'Già aggiornato · dati al 31/12/2019'],
    [
      'of a report that was not held against its data yet',
      [opened],
      'Report del 24/11/2026, ore 22:15 · dati non ancora confrontati',
    ],
    [
      'of a report that is still the one of its data',
      [opened, { type: 'compared', isStale: false, data }],
      'Aggiornato il 24/11/2026 alle 22:15 · dati al 31/12/2019',
    ],
    [
      'of a report that an older version made',
      [
        { ...opened, kept: { startedAt: kept.startedAt, path: kept.path } },
        { type: 'compared', isStale: false, data },
      ],
      'Aggiornato il 24/11/2026 alle 22:15',
    ],
    [
      'after a run during which the data changed',
      [generated('written'), { type: 'started' }, changed, generated('unchanged')],
      'Da aggiornare: «Utenti» è cambiato.',
    ],
    [
      'once the data change',
      [generated('unchanged'), changed],
      'Da aggiornare: «Utenti» è cambiato.',
    ],
    [
      'after a preview',
      [{ type: 'previewed', preview, data }],
      'Cambierebbero 12 celle in 2 fogli.',
    ],
    [
      'after a preview of looks alone',
      [{ type: 'previewed', preview: { ...preview, changedCells: 0 }, data }],
      'Cambierebbe l’aspetto di 2 fogli.',
    ],
    [
      'after a preview of nothing',
      [{ type: 'previewed', preview: { ...preview, changedCells: 0, sheets: [] }, data }],
      'Report già aggiornato: nulla cambierebbe.',
    ],
    [
      'once several sheets change',
      [generated('unchanged'), changed, { type: 'cellsChanged', sheet: 'Patti', at: '15:41' }],
      'Da aggiornare: «Utenti» e 1 altro cambiati alle 15:41.',
    ],
    [
      'once the data change after a preview of nothing',
      [
        generated('written'),
        { type: 'previewed', preview: { ...preview, changedCells: 0, sheets: [] }, data },
        changed,
      ],
      'Da aggiornare: «Utenti» è cambiato.',
    ],
    [
      'after a failure',
      [generated('written'), { type: 'failed', problem }],
      'Operazione non riuscita: leggi qui sotto perché.',
    ],
    [
      'once a run that failed while it wrote is no longer told of',
      [
        ...[opened, { type: 'compared', isStale: false, data } as const],
        { type: 'started' },
        { type: 'writing', step: 'Grafici', share: 0.75 },
        { type: 'worked', work: { at: 'charts' } },
        ...[{ type: 'failed', problem } as const, changed, { type: 'wentBack' } as const],
        { type: 'checked', isStale: false, data },
      ],
      'Report scritto a metà: se nessun altro lo sta scrivendo, premi Genera report.',
    ],
    [
      'once it was made good',
      [
        { type: 'started' },
        { type: 'worked', work: { at: 'charts' } },
        { type: 'writing', step: 'Grafici', share: 0.75 },
        ...[{ type: 'failed', problem } as const, { type: 'started' } as const],
        generated('written'),
      ],
      'Aggiornato alle 22:15 · dati al 31/12/2019',
    ],
    [
      'with a question',
      [{ type: 'asked', question: { kind: 'overwrites', cells: [], wish: {} }, data }],
      'Manca una tua risposta: nulla è ancora cambiato.',
    ],
    [
      'after going back',
      [
        generated('written'),
        { type: 'asked', question: { kind: 'overwrites', cells: [], wish: {} }, data },
        { type: 'wentBack' },
      ],
      'Da aggiornare: dati o impostazioni sono cambiati.',
    ],
  ])('says one thing %s', (_when, actions, text) => {
    expect(stateLine(after(...actions)).text).toBe(text);
  });
});
