import { profileDimensions } from '../wording';
import type { FigureDefinition } from './figureDefinition';
import { openPathsNote, pactCaveat } from './notes';
import { satisfaction, table1, table5, table6a, table9 } from './tables';

export const figure1: FigureDefinition = {
  name: 'Figura 1',
  caption: 'Utenti registrati per {periodo} nelle distinte aree regionali',
  subtitle: 'Utenti per {periodo}. {asseDestro} Dati: Tabella 1.',
  template: 'lines',
  table: table1,
};

export const figure2: FigureDefinition = {
  name: 'Figura 2',
  caption:
    "Ripartizione territoriale degli utenti registrati nell'area web da inizio del servizio ({inizio})",
  subtitle: 'Quota % su {totale} utenti registrati. Dati: Tabella 1.',
  template: 'shares',
  table: table1,
};

export const figure3: FigureDefinition = {
  name: 'Figura 3',
  caption: 'Profilo socio-demografico degli utenti registrati al programma {programma}',
  subtitle: 'Quota % su {totale} utenti registrati, per {caratteristiche}.',
  template: 'profile',
  table: {
    name: 'Dati della Figura 3',
    caption: 'Profilo degli utenti registrati: utenti e quote',
    stage: 'registration',
    rows: 'class',
    dimensions: profileDimensions,
    columns: [{ column: 'total', header: 'Utenti' }, 'share'],
  },
};

export const figure4: FigureDefinition = {
  name: 'Figura 4',
  caption: 'Andamento del numero di {contattiMensili}',
  subtitle: 'Contatti al mese, per canale.',
  template: 'months',
  table: {
    name: 'Dati della Figura 4',
    caption: 'Contatti per mese e canale',
    stage: 'contact',
    rows: 'month',
    columns: ['channels', 'total'],
  },
};

export const figure5: FigureDefinition = {
  name: 'Figura 5',
  caption:
    'Andamento del valore cumulativo di partecipazioni agli incontri di pre-accoglienza nei diversi quadranti territoriali',
  subtitle: "Partecipanti dall'avvio del servizio. {asseDestro} Dati: Tabella 5.",
  template: 'lines',
  table: table5,
};

export const figure6: FigureDefinition = {
  name: 'Figura 6',
  caption:
    'Distribuzione territoriale degli utenti che hanno compilato il questionario di autovalutazione',
  subtitle: 'Quota % su {totale} questionari. Dati: Tabella 6a.',
  template: 'shares',
  table: table6a,
};

export const figure7: FigureDefinition = {
  name: 'Figura 7',
  caption: 'Evoluzione del numero di questionari compilati nelle diverse aree territoriali',
  subtitle: 'Questionari per {periodo}. Dati: Tabella 6a.',
  template: 'lines',
  hasOneScale: true,
  table: table6a,
};

export const figure8: FigureDefinition = {
  name: 'Figura 8',
  caption:
    'Numero di utenti che hanno firmato il patto di servizio nelle diverse aree territoriali',
  subtitle: 'Utenti per {periodo}. {asseDestro} Dati: Tabella 9.',
  notes: [pactCaveat],
  template: 'lines',
  table: table9,
};

export const figure9: FigureDefinition = {
  name: 'Figura 9',
  caption: 'Ripartizione territoriale dei patti firmati',
  subtitle: 'Quota % su {totale} patti firmati. Dati: Tabella 9.',
  template: 'shares',
  table: table9,
};

export const figure10: FigureDefinition = {
  name: 'Figura 10',
  caption: 'Profilo socio-demografico degli utenti che hanno firmato il patto di servizio',
  subtitle: 'Quota % su {totale} utenti che hanno firmato, per {caratteristiche}.',
  template: 'profile',
  comparedWith: figure3.table,
  table: {
    name: 'Dati della Figura 10',
    caption: 'Profilo di chi ha firmato il patto di servizio: utenti e quote',
    stage: 'pact',
    rows: 'class',
    dimensions: profileDimensions,
    columns: [{ column: 'total', header: 'Utenti' }, 'share'],
  },
};

export const figure11: FigureDefinition = {
  name: 'Figura 11',
  caption:
    'Andamento del flusso partecipativo nelle diverse attività del programma rispetto alle registrazioni iniziali',
  subtitle:
    'Registrazione = 100%. I valori percentuali riportano il tasso di abbandono medio cumulativo.',
  notes: [openPathsNote],
  template: 'path',
  table: {
    name: 'Dati della Figura 11',
    caption: 'Utenti di ogni fase, quota sui registrati e abbandono cumulato',
    stage: 'registration',
    rows: 'stage',
    columns: [{ column: 'total', header: 'Utenti' }, 'path', 'dropOut'],
  },
};

export const figure12: FigureDefinition = {
  name: 'Figura 12',
  caption: "Canali d'informazione",
  subtitle: 'Quota % su {totale} utenti registrati.',
  template: 'channels',
  table: {
    name: 'Dati della Figura 12',
    caption: "Canali d'informazione: utenti e quote",
    stage: 'registration',
    rows: 'class',
    dimensions: ['informationChannel'],
    columns: [{ column: 'total', header: 'Utenti' }, 'share'],
  },
};

export const votesFigure: FigureDefinition = {
  name: 'Grafico del Prospetto 2',
  caption: 'Distribuzione dei voti per domanda',
  subtitle: 'Quota % delle risposte per voto; in alto la domanda con il voto medio più alto.',
  template: 'votes',
  table: satisfaction,
};
