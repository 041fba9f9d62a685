import type { FigureDefinition } from './figureDefinition';
import { table1, table5, table6a, table9 } from './tables';

/** The published figures. */

/** What the profiles of users are drawn by. */
const profile = ['gender', 'ageClass', 'education', 'employment', 'citizenship'] as const;

export const figure1: FigureDefinition = {
  name: 'Figura 1',
  caption: 'Andamento degli utenti registrati per area territoriale',
  title: 'Utenti registrati per area e {periodo}',
  description: 'Linee: utenti registrati in ogni {periodo}, una per area (dati della Tabella 1).',
  template: 'lineByArea',
  axisTitle: 'Utenti registrati',
  table: table1,
};

export const figure2: FigureDefinition = {
  name: 'Figura 2',
  caption: 'Utenti registrati: distribuzione per area territoriale',
  title: 'Utenti registrati per area',
  description: 'Quote delle aree sul totale degli utenti registrati (dati della Tabella 1).',
  template: 'shareByArea',
  axisTitle: 'Utenti',
  table: table1,
};

export const figure3: FigureDefinition = {
  name: 'Figura 3',
  caption: 'Profilo degli utenti registrati',
  title: 'Profilo degli utenti registrati',
  description:
    'Barre: quota di ogni classe sul totale degli utenti, per {caratteristiche} (dati nella tabella sotto il grafico).',
  template: 'profile',
  axisTitle: 'Quota degli utenti',
  table: {
    name: 'Dati della Figura 3',
    caption: 'Profilo degli utenti registrati: utenti e quote',
    stage: 'registration',
    rows: 'class',
    dimensions: profile,
    columns: [{ column: 'total', header: 'Utenti' }, 'share'],
  },
};

export const figure4: FigureDefinition = {
  name: 'Figura 4',
  caption: 'Contatti mensili: chiamate al numero verde e mail',
  title: 'Contatti mensili per canale',
  description: 'Linee: contatti di ogni mese, una per canale{canali}.',
  template: 'lineByChannel',
  axisTitle: 'Contatti',
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
  caption: 'Partecipanti: andamento cumulato per area territoriale',
  title: 'Partecipanti cumulati per area',
  description: "Linee: partecipanti cumulati dall'avvio, una per area (dati della Tabella 5).",
  template: 'lineByArea',
  axisTitle: 'Partecipanti cumulati',
  table: table5,
};

export const figure6: FigureDefinition = {
  name: 'Figura 6',
  caption: 'Questionari compilati: distribuzione per area territoriale',
  title: 'Questionari compilati per area',
  description: 'Quote delle aree sul totale dei questionari (dati della Tabella 6a).',
  template: 'shareByArea',
  axisTitle: 'Questionari',
  table: table6a,
};

export const figure7: FigureDefinition = {
  name: 'Figura 7',
  caption: 'Questionari compilati: evoluzione per area territoriale',
  title: 'Questionari compilati per area e {periodo}',
  description:
    'Linee: questionari compilati in ogni {periodo}, una per area (dati della Tabella 6a).',
  template: 'lineByArea',
  axisTitle: 'Questionari',
  table: table6a,
};

export const figure8: FigureDefinition = {
  name: 'Figura 8',
  caption: 'Patti di servizio: andamento per area territoriale',
  title: 'Patti di servizio per area e {periodo}',
  description: 'Linee: patti firmati in ogni {periodo}, una per area (dati della Tabella 9).',
  template: 'lineByArea',
  axisTitle: 'Patti firmati',
  table: table9,
};

export const figure9: FigureDefinition = {
  name: 'Figura 9',
  caption: 'Patti di servizio: distribuzione per area territoriale',
  title: 'Patti di servizio per area',
  description: 'Quote delle aree sul totale dei patti firmati (dati della Tabella 9).',
  template: 'shareByArea',
  axisTitle: 'Patti',
  table: table9,
};

export const figure10: FigureDefinition = {
  name: 'Figura 10',
  caption: 'Profilo di chi ha firmato il patto di servizio',
  title: 'Profilo di chi ha firmato il patto di servizio',
  description: figure3.description,
  template: 'profile',
  axisTitle: 'Quota degli utenti',
  table: {
    name: 'Dati della Figura 10',
    caption: 'Profilo di chi ha firmato il patto di servizio: utenti e quote',
    stage: 'pact',
    rows: 'class',
    dimensions: profile,
    columns: [{ column: 'total', header: 'Utenti' }, 'share'],
  },
};

export const figure11: FigureDefinition = {
  name: 'Figura 11',
  caption: 'Partecipazione alle fasi del percorso (registrati = 100%)',
  title: 'Partecipazione e abbandono cumulato per fase',
  description:
    "Barre: quota dei registrati che raggiunge ogni fase e, sopra, abbandono cumulato dell'insieme.",
  template: 'path',
  axisTitle: 'Quota dei registrati',
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
  caption: "Canali d'informazione attraverso i quali gli utenti conoscono il servizio",
  title: "Canali d'informazione",
  description: 'Barre: quota di ogni canale sul totale degli utenti registrati.',
  template: 'profile',
  axisTitle: 'Quota degli utenti',
  table: {
    name: 'Dati della Figura 12',
    caption: "Canali d'informazione: utenti e quote",
    stage: 'registration',
    rows: 'class',
    dimensions: ['informationChannel'],
    columns: [{ column: 'total', header: 'Utenti' }, 'share'],
  },
};
