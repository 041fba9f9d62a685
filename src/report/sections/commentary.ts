import {
  coefficientOfVariation,
  mean,
  rateOfVariation,
  ratio,
  total,
} from '../../indicators/measures';
import { notStated, type Tally } from '../../indicators/tally/tally';
import { type DataKind, sheetNameOf } from '../../service/sheets';
import { type Stage, stageDefinitions } from '../../service/stages';
import { listText } from '../../text/listText';
import { profilesOf } from '../build/classLines';
import { countsIn } from '../build/stageCounts';
import { withheldClasses } from '../confidentiality/withheldClasses';
import type { BlockDefinition, FigureDefinition } from '../definitions/figureDefinition';
import { countText, inPeriod, percentPhrase, percentText } from '../italian';
import { dimensionLabels, periodWords } from '../wording';

/** Sentences that several sections make from their figures. Empty where there is nothing to say. */

/** The sentence for one, or the beginning of the one for any other count. */
export function totalSentence(
  count: number,
  { one, many }: { readonly one: string; readonly many: string },
  rest = '',
): string {
  return `${count === 1 ? one : `${many} ${countText(count)}`}${rest}.`;
}

/** `La quota maggiore è di CMTO (5.561, pari al 62,4%); la minore di CN (1.044, 11,7%).` */
export function sharesSentence(tally: Tally, stage: Stage): readonly string[] {
  const ranked = tally.areas
    .map(({ name }, area) => ({ name, count: total(countsIn(tally, stage, area)) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const all = total(ranked.map(({ count }) => count));
  const first = ranked[0];
  const last = ranked[ranked.length - 1];
  if (!first || !last || first === last) return [];
  if (first.count === last.count) {
    const each = `${countText(first.count)} ciascuna, ${percentText(ratio(first.count, all))} del totale`;
    return [
      `Le ${ranked.length} aree ${ranked.length < tally.areas.length ? 'con almeno un caso ' : ''}hanno la stessa quota (${each}).`,
    ];
  }
  return [
    `L'area con la quota maggiore è ${first.name} (${countText(first.count)}, pari ${percentPhrase('a', ratio(first.count, all))} del totale); quella con la minore è ${last.name} (${countText(last.count)}, ${percentText(ratio(last.count, all))}).`,
  ];
}

/** How the last complete period compares with the one before it. */
export function trendSentence(tally: Tally, stage: Stage): readonly string[] {
  const { periods } = tally;
  const counts = countsIn(tally, stage);
  const complete = periods.flatMap((period, t) => (period.complete ? [t] : []));
  const [from, to] = complete.slice(-2);
  if (from === undefined || to === undefined) return [];
  const rate = rateOfVariation(counts[from], counts[to]);
  if (rate === undefined) return [];
  const what = stageDefinitions[stage].countedWithArticle;
  const label = periods[to]?.label ?? '';
  const values = `da ${countText(counts[from] ?? 0)} a ${countText(counts[to] ?? 0)}`;
  if (rate === 0) return [`${inPeriod(label)} ${what} sono in numero pari al periodo precedente.`];
  const change = rate > 0 ? 'aumentano' : 'diminuiscono';
  return [
    `${inPeriod(label)} ${what} ${change} ${percentPhrase('de', Math.abs(rate))} sul periodo precedente (${values}).`,
  ];
}

/** Mean and variability over the complete periods. */
export function dispersionSentence(tally: Tally, stage: Stage): readonly string[] {
  const counts = countsIn(tally, stage).filter((_, t) => tally.periods[t]?.complete);
  const average = mean(counts);
  const variation = coefficientOfVariation(counts);
  if (average === undefined || variation === undefined) return [];
  const period = periodWords[tally.settings.periodLength].one;
  return [
    `In media ${stageDefinitions[stage].countedWithArticle} sono ${countText(average)} per ${period} completo, con un coefficiente di variazione ${percentPhrase('de', variation, 0)}.`,
  ];
}

/** `Tra i registrati le classi più numerose sono: genere «Uomini» (54,0%), età «35-44 anni» (31,2%), ...` */
export function profileSentence(
  tally: Tally,
  { table }: FigureDefinition,
  subject: string,
): readonly string[] {
  const profiles = table.rows === 'class' ? profilesOf(tally, table) : [];
  const facts = profiles.flatMap(({ dimension, classes }) => {
    const everyone = total(classes.map(({ count }) => count));
    const hidden = withheldClasses(classes, tally.settings.confidentialityThreshold);
    if (hidden === 'everything') return [];
    const largest = classes
      .filter(({ label }) => label !== notStated && !hidden.has(label))
      .reduce<(typeof classes)[number] | undefined>(
        (most, item) => (most && most.count >= item.count ? most : item),
        undefined,
      );
    if (!largest) return [];
    const share = percentText(ratio(largest.count, everyone));
    return [`${dimensionLabels[dimension].toLowerCase()} «${largest.label}» (${share})`];
  });
  if (facts.length === 0) return [];
  const which = facts.length === 1 ? 'la classe più numerosa è' : 'le classi più numerose sono';
  return [`${subject} ${which}: ${listText(facts)}.`];
}

/** Which tables and figures are missing, and which sheet would bring them back. */
export function missingSentence(what: string, kinds: readonly DataKind[]): string {
  const sheets = kinds.map((kind) => `«${sheetNameOf(kind)}»`);
  return `${what} non compaiono perché nella cartella di lavoro ${sheets.length === 1 ? 'manca il foglio' : 'mancano i fogli'} ${listText(sheets)} o le colonne corrispondenti.`;
}

/** `Le tabelle 6a e 6 e le figure 6 e 7`, `La Figura 4 e i suoi dati` */
export function namesOf(definitions: readonly BlockDefinition[]): string {
  const numbers = (word: string): readonly string[] =>
    definitions.flatMap(({ name }) =>
      name.startsWith(`${word} `) ? [name.slice(word.length + 1)] : [],
    );
  const tables = numbers('Tabella');
  const figures = numbers('Figura');
  const parts = [
    ...numbered('la Tabella', 'le tabelle', tables),
    ...numbered('la Figura', 'le figure', figures),
  ];
  const names = listText(
    tables.length === 0 && figures.length === 1 ? [...parts, 'i suoi dati'] : parts,
  );
  return names.charAt(0).toUpperCase() + names.slice(1);
}

/** More than two figures of a sheet follow one another: `le figure 8-10`. */
function numbered(one: string, many: string, numbers: readonly string[]): readonly string[] {
  const [first] = numbers;
  if (first === undefined) return [];
  if (numbers.length === 1) return [`${one} ${first}`];
  const areFollowing = numbers.length > 2 && many === 'le figure';
  return [`${many} ${areFollowing ? `${first}-${numbers.at(-1) ?? ''}` : listText(numbers)}`];
}
