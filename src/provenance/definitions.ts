import type { FigureKey, IndicatorName } from '../report/figureKey';
import { byLaterStage } from '../service/byStage';
import type { DataKind } from '../service/sheets';
import { type Stage, stageDefinitions } from '../service/stages';

/** What a figure is: docs/indicatori.md prints the same. */
export interface Definition {
  readonly name: string;
  /** What it says, as the rest of a sentence that begins with the name. */
  readonly meaning: string;
  /**
   * The same in signs. x(a,t): the count of a stage in an area and a period; C(a,t): the sum of these counts
   * up to the period; n: the last complete period.
   */
  readonly signs?: string;
}

function usersOf(stage: Stage): Definition {
  const { rows, takers = rows } = stageDefinitions[stage];
  return {
    name: takers,
    meaning:
      'ogni utente una volta sola, alla sua prima data valida; le righe senza ID utente contano il valore di «Numero», o 1 se la colonna manca',
  };
}

/** What is counted. */
export const countDefinitions: Readonly<Record<DataKind, Definition>> = {
  registration: usersOf('registration'),
  meeting: { name: 'Incontri', meaning: 'le righe del foglio «Incontri», o la somma di «Numero»' },
  ...byLaterStage(usersOf),
  contact: {
    name: 'Contatti',
    meaning: 'le chiamate e le mail per mese e canale: la somma di «Numero», o le righe',
  },
  satisfaction: {
    name: 'Risposte di gradimento',
    meaning: 'i questionari che danno quel voto a quella domanda; una risposta vuota non conta',
  },
};

/** The users of a stage that have something in common. */
export const profileDefinition: Definition = {
  name: 'Profilo',
  meaning:
    "utenti per classe di genere, età alla registrazione (fino a 24, 25-34, 35-44, 45-54, 55 e oltre), titolo di studio, condizione occupazionale, cittadinanza, canale d'informazione; chi manca è «Non indicato»",
};

/** What follows from counts; counts that are sums of others are `total`. */
export const derivedDefinitions = {
  total: {
    name: 'Totale',
    meaning: 'la somma dei conteggi dei periodi o delle aree',
    signs: 'Σ x(a,t)',
  },
  share: {
    name: 'Quota (%)',
    meaning: "la parte divisa per il totale della colonna o dell'area",
    signs: 'parte / totale',
  },
  variation: {
    name: 'Tasso di variazione',
    meaning: 'di quanto un periodo supera quello prima, diviso per quello prima',
    signs: '(x(t) − x(t−1)) / x(t−1)',
  },
  cumulative: {
    name: 'Cumulata',
    meaning: "la somma dei conteggi dall'inizio del servizio fino al periodo",
    signs: 'C(a,t) = C(a,t−1) + x(a,t)',
  },
  lastStep: {
    name: 'Ultimo incremento',
    meaning:
      "di quanto l'ultimo periodo concluso ha accresciuto la cumulata, diviso per la cumulata di prima",
    signs: '(C(n) − C(n−1)) / C(n−1)',
  },
  mean: {
    name: 'Media',
    meaning: 'la media aritmetica dei conteggi dei periodi conclusi',
    signs: 'Σ x(a,t) / n',
  },
  standardDeviation: {
    name: '± DS',
    meaning:
      'la deviazione standard campionaria (denominatore n−1) dei conteggi dei periodi conclusi; servono almeno due periodi',
    signs: '√(Σ (x(a,t) − media)² / (n − 1))',
  },
  coefficientOfVariation: {
    name: 'CV',
    meaning: 'la deviazione standard divisa per la media',
    signs: 'DS / media',
  },
  nonParticipants: {
    name: 'Non partecipanti',
    meaning: 'gli utenti registrati meno i partecipanti alla pre-accoglienza',
    signs: 'registrati − partecipanti',
  },
  absenceRate: {
    name: 'Tasso di assenza',
    meaning: 'i non partecipanti divisi per gli utenti registrati',
    signs: 'non partecipanti / registrati',
  },
  ofParticipants: {
    name: '% pre-accoglienza',
    meaning: 'le scelte del soggetto attuatore divise per i partecipanti alla pre-accoglienza',
    signs: 'scelte / partecipanti',
  },
  ofChoices: {
    name: '% scelta SA',
    meaning: 'i patti di servizio divisi per le scelte del soggetto attuatore',
    signs: 'patti / scelte',
  },
  conversion: {
    name: "Quota su un'altra fase",
    meaning: "gli utenti della fase divisi per quelli dell'altra",
    signs: "utenti della fase / utenti dell'altra",
  },
  path: {
    name: 'Percorso',
    meaning: 'gli utenti della fase divisi per i registrati',
    signs: 'utenti della fase / registrati',
  },
  dropOut: { name: 'Abbandono cumulato', meaning: '1 meno il percorso', signs: '1 − percorso' },
  lost: {
    name: 'Usciti nel passaggio',
    meaning: 'gli utenti della fase prima meno quelli della fase',
  },
  previousCount: {
    name: 'Prima',
    meaning: 'il conteggio come lo aveva il report precedente, che la cartella di lavoro ricorda',
  },
  change: {
    name: 'Differenza',
    meaning: 'il conteggio di adesso meno quello del report precedente',
    signs: 'adesso − prima',
  },
  meanVote: { name: 'Voto medio', meaning: 'la media dei voti dati alla domanda' },
  voteDeviation: {
    name: 'DS dei voti',
    meaning: 'la deviazione standard campionaria (denominatore n−1) dei voti dati alla domanda',
  },
  highVotes: {
    name: 'Voti alti',
    meaning:
      'le risposte con i voti alti divise per tutte: 4-5 sulle scale fino a 5, 8-10 su quelle fino a 10, 3-4 su quelle fino a 4; in generale i voti oltre i tre quarti',
  },
} as const satisfies Readonly<Record<string, Definition>>;

type Derived = keyof typeof derivedDefinitions;

/** Of satisfaction these mean something else. */
const ofVotes: Readonly<Partial<Record<IndicatorName, Derived>>> = {
  mean: 'meanVote',
  standardDeviation: 'voteDeviation',
};

const conversions: Readonly<Partial<Record<DataKind, Derived>>> = {
  providerChoice: 'ofParticipants',
  pact: 'ofChoices',
};

export function definitionOf(key: FigureKey): Definition {
  const { indicator, stage, dimension } = key;
  if (indicator === 'count' && stage !== undefined)
    return dimension !== undefined && stage !== 'satisfaction'
      ? profileDefinition
      : countDefinitions[stage];
  if (stage === 'satisfaction') {
    // The share of one vote is a share like others. The share of a question is of its high votes.
    if (indicator === 'share' && key.class === undefined) return derivedDefinitions.highVotes;
    const name = ofVotes[indicator];
    if (name) return derivedDefinitions[name];
  }
  if (indicator === 'conversion' && stage !== undefined)
    return derivedDefinitions[conversions[stage] ?? 'conversion'];
  return isDerived(indicator) ? derivedDefinitions[indicator] : derivedDefinitions.total;
}

function isDerived(indicator: IndicatorName): indicator is IndicatorName & Derived {
  return indicator in derivedDefinitions;
}
