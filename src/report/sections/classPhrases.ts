import type { Dimension } from '../../indicators/tally/tally';

/** How sentences call the people of a class, where its label alone does not say it. */
const people: Readonly<Partial<Record<Dimension, Readonly<Record<string, string>>>>> = {
  gender: { Uomini: 'gli uomini', Donne: 'le donne' },
  ageClass: {
    'Fino a 24 anni': 'chi ha fino a 24 anni',
    '25-34 anni': 'i 25-34enni',
    '35-44 anni': 'i 35-44enni',
    '45-54 anni': 'i 45-54enni',
    '55 anni e oltre': 'chi ha 55 anni e oltre',
  },
  education: {
    'Nessun titolo o licenza elementare': 'chi non ha titoli oltre la licenza elementare',
    'Licenza media': 'chi ha la licenza media',
    'Qualifica professionale': 'chi ha una qualifica professionale',
    Diploma: 'chi ha un diploma',
    'Laurea triennale': 'chi ha una laurea triennale',
    'Laurea magistrale': 'chi ha una laurea magistrale',
    Laurea: 'chi ha una laurea',
    'Post laurea': 'chi ha un titolo post laurea',
  },
  employment: {
    Disoccupati: 'i disoccupati',
    Inoccupati: 'gli inoccupati',
    Occupati: 'gli occupati',
    'Occupati dipendenti': 'gli occupati dipendenti',
    'Occupati autonomi': 'gli occupati autonomi',
    Studenti: 'gli studenti',
    Pensionati: 'i pensionati',
    Inattivi: 'gli inattivi',
    'In mobilità o cassa integrazione': 'chi è in mobilità o in cassa integrazione',
  },
  citizenship: {
    Italiana: 'i cittadini italiani',
    UE: "i cittadini dell'UE",
    'Extra UE': 'i cittadini extra UE',
    Straniera: 'i cittadini stranieri',
  },
};

/** `i 25-34enni`, `chi ha un diploma`; of a class that the service does not know `«Altro titolo»`. */
export function peoplePhrase(dimension: Dimension, label: string): string {
  return people[dimension]?.[label] ?? `«${label}»`;
}

/** The class as the subject of a sentence, and the same after «seguito». */
const channels: Readonly<Record<string, readonly [subject: string, followed: string]>> = {
  Internet: ['internet', 'da internet'],
  "Centro per l'impiego": ["il centro per l'impiego", "dal centro per l'impiego"],
  Passaparola: ['il passaparola', 'dal passaparola'],
  'Social network': ['i social network', 'dai social network'],
  'Stampa, radio e TV': ['la stampa, la radio e la TV', 'da stampa, radio e TV'],
  'Manifesti e volantini': ['i manifesti e i volantini', 'da manifesti e volantini'],
  Eventi: ['gli eventi', 'dagli eventi'],
  'Camera di commercio': ['la camera di commercio', 'dalla camera di commercio'],
  'Associazione di categoria': ["l'associazione di categoria", "dall'associazione di categoria"],
  'Numero verde': ['il numero verde', 'dal numero verde'],
};

/** `il centro per l'impiego`; after «seguito»: `dal passaparola`. */
export function channelPhrase(label: string, place: 'subject' | 'followed'): string {
  const known = channels[label];
  if (!known) return place === 'subject' ? `«${label}»` : `da «${label}»`;
  return known[place === 'subject' ? 0 : 1];
}
