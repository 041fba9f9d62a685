import type { Day } from '../calendar/day';
import { type Random, weightedChoice } from './random';

/** Invented: the publication says nothing about who the users are. Blank where they did not say. */
interface Profile {
  readonly gender: string | null;
  readonly birthDay: Day | null;
  readonly education: string | null;
  readonly employment: string | null;
  readonly citizenship: string | null;
  readonly informationChannel: string | null;
}

export function drawProfile(registration: Day, random: Random): Profile {
  return {
    gender: gender(random),
    birthDay: random() < 0.01 ? null : birthDay(registration, random),
    education: education(random),
    employment: employment(random),
    citizenship: citizenship(random),
    informationChannel: informationChannel(random),
  };
}

/** Weights are per cent. */
const gender = words({ Femmina: 46, Maschio: 53 }, 1);

const education = words(
  {
    'Licenza media': 16,
    'Qualifica professionale': 15,
    'Diploma di scuola superiore': 43,
    'Laurea triennale': 9,
    'Laurea magistrale': 13,
    'Master o dottorato': 1,
  },
  3,
);

const employment = words(
  {
    Disoccupato: 58,
    Inoccupato: 10,
    'Occupato dipendente': 18,
    'Lavoratore autonomo': 5,
    Studente: 4,
    'In mobilità o cassa integrazione': 3,
  },
  2,
);

const citizenship = words({ Italiana: 87, 'Unione europea': 5, 'Extra UE': 6 }, 2);

const informationChannel = words(
  {
    "Centro per l'impiego": 34,
    Internet: 22,
    'Passaparola di amici e parenti': 17,
    'Social network': 8,
    'Camera di commercio': 6,
    'Associazione di categoria': 5,
    'Stampa, radio e TV': 3,
    'Manifesti e volantini': 1,
  },
  4,
);

/** Youngest and oldest age of each class, and how many are in it. */
const ages = [
  { from: 18, to: 24, weight: 11 },
  { from: 25, to: 34, weight: 31 },
  { from: 35, to: 44, weight: 29 },
  { from: 45, to: 54, weight: 21 },
  { from: 55, to: 65, weight: 8 },
] as const;

const ageClass = weightedChoice(ages.map(({ weight }) => weight));

/** From the 18th birthday to the day before the 66th. */
function birthDay(registration: Day, random: Random): Day {
  const { from, to } = ages[ageClass(random)] ?? ages[0];
  const years = from + random() * (to + 1 - from);
  // A leap day more or less must not make anyone 17 or 66.
  return registration - Math.min(Math.ceil(years * 365.25) + 1, 66 * 365);
}

function words(
  weights: Readonly<Record<string, number>>,
  blank: number,
): (random: Random) => string | null {
  const labels = Object.keys(weights);
  const choice = weightedChoice([...Object.values(weights), blank]);
  return (random) => labels[choice(random)] ?? null;
}
