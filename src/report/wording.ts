import type { Dimension } from '../indicators/tally/tally';
import type { PeriodLength } from '../intake/settings/settings';
import type { CountedKind, Stage } from '../service/stages';

/** The words of the report that several sections share. */

export const totalLabel = 'Totale';
export const areaHeader = 'Area territoriale';

export const dimensionLabels: Readonly<Record<Dimension, string>> = {
  gender: 'Genere',
  ageClass: 'Età',
  education: 'Titolo di studio',
  employment: 'Condizione occupazionale',
  citizenship: 'Cittadinanza',
  informationChannel: "Canale d'informazione",
};

export const stageLabels: Readonly<Record<Stage, string>> = {
  registration: 'Registrazione',
  participation: 'Pre-accoglienza',
  questionnaire: 'Questionario',
  providerChoice: 'Scelta del soggetto attuatore',
  pact: 'Patto di servizio',
};

export const contentOfKind: Readonly<Record<CountedKind | 'contact' | 'satisfaction', string>> = {
  registration: 'Utenti registrati',
  meeting: 'Incontri di pre-accoglienza',
  participation: 'Partecipazioni alla pre-accoglienza',
  questionnaire: 'Questionari di autovalutazione',
  providerChoice: 'Scelte del soggetto attuatore',
  pact: 'Patti di servizio',
  contact: 'Contatti (numero verde e mail)',
  satisfaction: 'Schede di gradimento',
};

export const periodWords: Readonly<Record<PeriodLength, { one: string; many: string }>> = {
  semester: { one: 'semestre', many: 'semestri' },
  quarter: { one: 'trimestre', many: 'trimestri' },
  year: { one: 'anno', many: 'anni' },
};
