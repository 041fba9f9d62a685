import { type Day, dayOfIso } from '../calendar/day';
import type { Tally } from '../indicators/tally/tally';
import type { FigureKey, Formula } from '../report/figureKey';
import { monthsText, monthText } from '../report/italian';
import { dimensionLabel } from '../report/wording';
import { sheetDefinitions } from '../service/sheets';
import type { CountedKind } from '../service/stages';
import { definitionOf } from './definitions';

/** What areas, units and periods are called. */
export type KeyNames = Pick<Tally, 'areas' | 'periods' | 'kinds'>;

/** What, where, when and of whom: `Patti di servizio, Provincia Cuneo (CN), 5° sem. (lug-dic 2019)`. */
export function figureWords(key: FigureKey, names: KeyNames): string {
  return [whatOf(key), placeOf(key, names), whomOf(key), timeOf(key, names)]
    .filter((part) => part !== '')
    .join(', ');
}

/** `Media: Patti di servizio`; a count says what it counts alone. */
function whatOf(key: FigureKey): string {
  const { indicator, stage } = key;
  const counted = stage === undefined ? '' : sheetDefinitions[stage].rows;
  if (indicator === 'count') return counted;
  const { name } = definitionOf(key);
  return counted === '' ? name : `${name}: ${counted}`;
}

function placeOf(
  { stage, area, jobCentre, provider }: FigureKey,
  { areas, kinds }: KeyNames,
): string {
  if (area === undefined)
    return stage === 'contact' || stage === 'satisfaction' ? '' : 'tutte le aree';
  const name = areas.find(({ id }) => id === area)?.name ?? area;
  const unit = jobCentre ?? provider;
  if (unit === undefined) return name;
  const { units } = kinds[stage as CountedKind] ?? { units: [] };
  return `${name}, ${units.find((each) => each.name === unit)?.printedName ?? unit}`;
}

function whomOf({ stage, dimension, class: name }: FigureKey): string {
  if (dimension === undefined) return name ?? '';
  if (stage === 'satisfaction')
    return name === undefined ? `«${dimension}»` : `«${dimension}», voto ${name}`;
  const label = dimensionLabel(dimension);
  return name === undefined ? label : `${label}: ${name}`;
}

function timeOf({ indicator, stage, period }: FigureKey, { periods }: KeyNames): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return '';
  if (period === undefined) return monthsText(first.firstDay, last.lastDay);
  const day = dayOfIso(period);
  if (stage === 'contact') return day === undefined ? period : monthText(day);
  const found = periods.find(({ id }) => id === period);
  if (!found) return period;
  if (indicator === 'cumulative')
    return `fino al ${labelled(found.label, first.firstDay, found.lastDay)}`;
  return labelled(found.label, found.firstDay, found.lastDay);
}

function labelled(label: string, firstDay: Day, lastDay: Day): string {
  return `${label} (${monthsText(firstDay, lastDay)})`;
}

/** What a figure is worked out from, each with the part that it has in the formula. */
interface Operand {
  readonly role: string;
  readonly key: FigureKey;
}

export function operandsOf(formula: Formula): readonly Operand[] {
  const all = (role: string, keys: readonly FigureKey[]): readonly Operand[] =>
    keys.map((key) => ({ role, key }));
  switch (formula.op) {
    case 'sum':
      return all('addendo', formula.of);
    case 'difference':
      return [...all('minuendo', [formula.minuend]), ...all('sottraendo', [formula.subtrahend])];
    case 'ratio':
      return [...all('numeratore', [formula.part]), ...all('denominatore', [formula.whole])];
    case 'sumRatio':
      return [...all('numeratore', formula.parts), ...all('denominatore', [formula.whole])];
    case 'variation':
      return [...all('valore prima', [formula.from]), ...all('valore dopo', [formula.to])];
    case 'complement':
      return all('quota', [formula.of]);
    case 'mean':
    case 'sampleStandardDeviation':
      return all('valore', formula.of);
    case 'ratingMean':
    case 'ratingStandardDeviation':
      return all('risposte', formula.of);
  }
}

/** The formula in words: `numeratore diviso denominatore`. */
export const formulaWords: Readonly<Record<Formula['op'], string>> = {
  sum: 'la somma degli addendi',
  difference: 'il minuendo meno il sottraendo',
  ratio: 'il numeratore diviso per il denominatore',
  sumRatio: 'la somma dei numeratori divisa per il denominatore',
  variation: 'il valore dopo meno il valore prima, diviso per il valore prima',
  complement: '1 meno la quota',
  mean: 'la media aritmetica dei valori',
  sampleStandardDeviation: 'la deviazione standard campionaria (denominatore n−1) dei valori',
  ratingMean: 'la media dei voti, ciascuno per le risposte che ha',
  ratingStandardDeviation:
    'la deviazione standard campionaria (denominatore n−1) dei voti, ciascuno per le risposte che ha',
};
