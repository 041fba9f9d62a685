import type { TableDefinition } from './tableDefinition';

/** The published tables; those that a figure alone draws stand with it in `figures.ts`. */

export const table1: TableDefinition = {
  name: 'Tabella 1',
  caption: 'Utenti registrati per area territoriale e {periodo}',
  stage: 'registration',
  rows: 'area',
  columns: ['periods', 'total'],
};

export const table1b: TableDefinition = {
  name: 'Tabella 1b',
  caption: 'Utenti registrati: tasso di variazione sul {periodo} precedente',
  stage: 'registration',
  rows: 'area',
  columns: ['variation'],
  notes: ['n.d.: non disponibile (manca il periodo precedente, o il periodo non è concluso).'],
};

export const table2: TableDefinition = {
  name: 'Tabella 2',
  caption: 'Incontri di pre-accoglienza per area territoriale e {periodo}',
  stage: 'meeting',
  rows: 'area',
  columns: ['periods', 'total'],
};

export const table3: TableDefinition = {
  name: 'Tabella 3',
  caption: "Partecipanti agli incontri per area territoriale, centro per l'impiego e {periodo}",
  stage: 'participation',
  rows: 'jobCentre',
  columns: ['periods', 'total', { column: 'share', format: 'percent0' }],
  notes: [
    '% delle aree: sul totale dei partecipanti; % dei CPI: sui partecipanti della loro area.',
  ],
};

export const table4: TableDefinition = {
  name: 'Tabella 4',
  caption: 'Registrati non partecipanti e tasso di assenza per area territoriale',
  stage: 'participation',
  rows: 'area',
  columns: ['registered', 'nonParticipants', 'absenceRate'],
};

const dispersionNote =
  'Media, deviazione standard (DS, campionaria) e coefficiente di variazione (CV = DS / media) sono calcolati sui valori dei singoli periodi completi.';

export const table5: TableDefinition = {
  name: 'Tabella 5',
  caption: 'Partecipanti: valori cumulati, media, deviazione standard e CV',
  stage: 'participation',
  rows: 'area',
  columns: ['cumulative', 'mean', 'standardDeviation', 'coefficientOfVariation'],
  notes: [dispersionNote],
};

export const table6a: TableDefinition = {
  name: 'Tabella 6a',
  caption: 'Questionari compilati per area territoriale e {periodo}',
  stage: 'questionnaire',
  rows: 'area',
  columns: ['periods', 'total'],
};

export const table6: TableDefinition = {
  name: 'Tabella 6',
  caption:
    'Questionari compilati: valori cumulati, ultimo incremento, media, deviazione standard e CV',
  stage: 'questionnaire',
  rows: 'area',
  columns: ['cumulative', 'lastStep', 'mean', 'standardDeviation', 'coefficientOfVariation'],
  notes: [dispersionNote],
};

export const table7: TableDefinition = {
  name: 'Tabella 7',
  caption: 'Scelte del soggetto attuatore per area territoriale e {periodo}',
  stage: 'providerChoice',
  rows: 'area',
  columns: ['periods', 'total', { column: 'ratio', header: '% pre-accoglienza' }],
};

export const table8: TableDefinition = {
  name: 'Tabella 8',
  caption: 'Scelte per soggetto attuatore entro ogni area territoriale e {periodo}',
  stage: 'providerChoice',
  rows: 'provider',
  columns: ['periods', 'total'],
};

export const table9: TableDefinition = {
  name: 'Tabella 9',
  caption: 'Patti di servizio firmati per area territoriale e {periodo}',
  stage: 'pact',
  rows: 'area',
  columns: ['periods', 'total', { column: 'ratio', header: '% scelta SA' }],
};

export const pathByArea: TableDefinition = {
  name: 'Prospetto 1',
  caption: 'Il percorso per area territoriale: utenti di ogni fase sui registrati',
  stage: 'registration',
  rows: 'area',
  columns: ['registered', 'path', 'dropOut'],
};

export const satisfaction: TableDefinition = {
  name: 'Prospetto 2',
  caption: 'Gradimento: risposte per voto, numero, media, deviazione standard e quota di voti alti',
  stage: 'satisfaction',
  rows: 'question',
  columns: [
    'votes',
    { column: 'total', header: 'Risposte' },
    'meanVote',
    'voteDeviation',
    'highVotes',
  ],
  notes: ['Voti alti: {votiAlti}. DS: deviazione standard campionaria.'],
};
