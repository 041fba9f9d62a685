import {
  dispersionNotes,
  noVariationNote,
  openPathsNote,
  otherPeriodNote,
  variationNote,
} from './notes';
import type { TableDefinition } from './tableDefinition';

/** The published tables. A table that a figure alone draws stands with the figure in `figures.ts`. */

export const table1: TableDefinition = {
  name: 'Tabella 1',
  caption: 'Utenti registrati al servizio {programma}',
  subtitle: '{andamento}{tassiDiVariazione}.',
  stage: 'registration',
  rows: 'area',
  columns: ['periods', 'total'],
  secondBlock: {
    heading: 'Variazione {sulPrecedente}',
    columns: ['variation'],
    footnotes: [variationNote],
    notes: [noVariationNote],
  },
};

export const table2: TableDefinition = {
  name: 'Tabella 2',
  caption: 'Incontri di pre-accoglienza, numero di eventi organizzati',
  stage: 'meeting',
  rows: 'area',
  columns: ['periods', 'total'],
};

export const table3: TableDefinition = {
  name: 'Tabella 3',
  caption: 'Numero di partecipanti agli incontri di pre-accoglienza',
  stage: 'participation',
  rows: 'jobCentre',
  columns: ['periods', 'total', { column: 'share', format: 'percent0' }],
  notes: ['{quoteDeiCentri}'],
};

export const table4: TableDefinition = {
  name: 'Tabella 4',
  caption: 'Valori finali complessivi di partecipazione agli incontri di pre-accoglienza',
  stage: 'participation',
  rows: 'area',
  columns: ['registered', 'nonParticipants', 'absenceRate'],
};

export const table5: TableDefinition = {
  name: 'Tabella 5',
  caption:
    'Descrizione cumulativa e analisi dei valori medi e di dispersione dei partecipanti agli incontri di pre-accoglienza nelle varie aree regionali',
  subtitle: "Valori cumulati dall'avvio del servizio.",
  stage: 'participation',
  rows: 'area',
  columns: ['cumulative', 'mean', 'standardDeviation', 'coefficientOfVariation'],
  footnotes: dispersionNotes,
};

export const table6a: TableDefinition = {
  name: 'Tabella 6a',
  caption: 'Numero di questionari di autovalutazione compilati',
  stage: 'questionnaire',
  rows: 'area',
  columns: ['periods', 'total'],
};

export const table6: TableDefinition = {
  name: 'Tabella 6',
  caption:
    'Descrizione cumulativa e analisi dei valori medi e di dispersione del numero di questionari di autovalutazione compilati nei vari ambiti territoriali regionali',
  subtitle: "Valori cumulati dall'avvio del servizio.",
  stage: 'questionnaire',
  rows: 'area',
  columns: ['cumulative', 'lastStep', 'mean', 'standardDeviation', 'coefficientOfVariation'],
  notes: [dispersionNotes.map(({ text }) => text).join(' ')],
};

export const table7: TableDefinition = {
  name: 'Tabella 7',
  caption: 'Numero di utenti che hanno scelto il soggetto attuatore{quotaPreAccoglienza}',
  stage: 'providerChoice',
  rows: 'area',
  columns: ['periods', 'total', { column: 'ratio', header: '% pre-accoglienza' }],
};

export const table8: TableDefinition = {
  name: 'Tabella 8',
  caption: 'Distribuzione delle scelte del soggetto attuatore nelle diverse aree territoriali',
  stage: 'providerChoice',
  rows: 'provider',
  columns: ['periods', 'total'],
};

export const table9: TableDefinition = {
  name: 'Tabella 9',
  caption: 'Numero di utenti che hanno firmato il patto di servizio{quotaScelte}',
  stage: 'pact',
  rows: 'area',
  columns: ['periods', 'total', { column: 'ratio', header: '% scelta SA' }],
  notes: [otherPeriodNote],
};

export const pathByArea: TableDefinition = {
  name: 'Prospetto 1',
  caption: 'Il percorso per area territoriale',
  subtitle: 'Quota % degli utenti registrati che raggiunge ogni fase.',
  stage: 'registration',
  rows: 'area',
  columns: ['registered', 'path', 'dropOut'],
  notes: [openPathsNote],
};

export const satisfaction: TableDefinition = {
  name: 'Prospetto 2',
  caption: 'Gradimento del servizio',
  subtitle: 'Risposte per voto, media, deviazione standard e quota di voti alti.',
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
