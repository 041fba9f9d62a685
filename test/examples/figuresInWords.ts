import type { Tally } from '../../src/indicators/tally/tally';
import type { FigureKey, IndicatorName } from '../../src/report/figureKey';
import type { Report } from '../../src/report/report';
import { type ReportFigure, reportFigures } from '../../src/report/tableLookups';

/** By period or, where there are no periods, the value of the whole span alone. */
type Values = Readonly<Record<string, string | number>> | string | number;

/** Values by place or class, by indicator; `registrati` -> `CMTO` -> `1° sem.`. */
export type FiguresInWords = Readonly<Record<string, Readonly<Record<string, Values>>>>;

export const wholeSpan = 'totale';

const stageWords: Readonly<Record<NonNullable<FigureKey['stage']>, string>> = {
  registration: 'registrati',
  meeting: 'incontri',
  participation: 'partecipanti',
  questionnaire: 'questionari',
  providerChoice: 'scelte',
  pact: 'patti',
  contact: 'contatti',
  satisfaction: 'gradimento',
};

const indicatorWords: Readonly<Partial<Record<IndicatorName, string>>> = {
  share: 'quota',
  variation: 'variazione',
  cumulative: 'cumulata',
  lastStep: 'ultimo incremento',
  mean: 'media',
  standardDeviation: 'DS',
  coefficientOfVariation: 'CV',
  nonParticipants: 'non partecipanti',
  absenceRate: 'tasso di assenza',
  conversion: 'conversione',
  path: 'percorso',
  dropOut: 'abbandono',
  lost: 'usciti',
};

const dimensionWords: Readonly<Record<string, string>> = {
  gender: 'genere',
  ageClass: 'età',
  education: 'titolo di studio',
  employment: 'condizione',
  citizenship: 'cittadinanza',
  informationChannel: 'canale',
};

/**
 * The figures of a report in the words of `expected.json`. Counts of 0 in one period are left out:
 * most are, where there are many periods.
 */
export function figuresInWords({ periods }: Tally, report: Report): FiguresInWords {
  const labels = new Map(periods.map(({ id, label }) => [id, label]));
  const periodOf = ({ stage, period }: FigureKey): string => {
    if (period === undefined) return wholeSpan;
    return stage === 'contact' ? period.slice(0, 7) : (labels.get(period) ?? period);
  };
  const words = new Map<string, Map<string, Map<string, string | number>>>();
  for (const figure of reportFigures(report)) {
    const { key } = figure;
    const value = valueInWords(figure);
    if (value === 0 && key.indicator === 'count' && key.period !== undefined) continue;
    const places = entryOf(
      words,
      indicatorOf(key),
      () => new Map<string, Map<string, string | number>>(),
    );
    entryOf(places, placeOf(key), () => new Map<string, string | number>()).set(
      periodOf(key),
      value,
    );
  }
  return recordOf(words, (places) => recordOf(places, withoutLoneSpan));
}

function valueInWords({ value, withheld }: ReportFigure): string | number {
  return withheld ?? (value === undefined ? 'n.d.' : rounded(value));
}

export function rounded(value: number): number {
  return Number(value.toFixed(9)) + 0;
}

function indicatorOf({ indicator, stage, dimension }: FigureKey): string {
  const words = [indicatorWords[indicator] ?? '', stage === undefined ? '' : stageWords[stage]];
  const about = dimensionWords[dimension ?? ''];
  return [...words, about === undefined ? '' : `per ${about}`].filter(Boolean).join(' ');
}

function placeOf(key: FigureKey): string {
  const question = key.stage === 'satisfaction' ? key.dimension : undefined;
  const parts = [key.area, key.jobCentre, key.provider, question, key.class];
  return parts.filter((part) => part !== undefined).join(', ') || wholeSpan;
}

function withoutLoneSpan(values: ReadonlyMap<string, string | number>): Values {
  const span = values.get(wholeSpan);
  return span !== undefined && values.size === 1 ? span : Object.fromEntries(values);
}

function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** Names of places may be names that objects have a use for: `__proto__`. */
function recordOf<From, To>(
  map: ReadonlyMap<string, From>,
  convert: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries([...map].map(([key, value]) => [key, convert(value)]));
}
