import {
  coefficientOfVariation,
  mean,
  rateOfVariation,
  ratio,
  total,
} from '../../indicators/measures';
import type { KindTally, Tally } from '../../indicators/tally/tally';
import { type DataKind, sheetNameOf } from '../../service/sheets';
import { overallCounts } from '../build/countFigures';
import { countText, inPeriod, percentPhrase, percentText } from '../italian';
import { periodWords } from '../wording';
import { listText } from '../../text/listText';

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
export function sharesSentence(tally: Tally, tallied: KindTally): readonly string[] {
  const ranked = tally.areas
    .map(({ name }, index) => ({ name, count: total(tallied.byArea[index] ?? []) }))
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
export function trendSentence(tally: Tally, tallied: KindTally, what: string): readonly string[] {
  const { periods } = tally;
  const counts = overallCounts(tallied, periods);
  const complete = periods.flatMap((period, t) => (period.complete ? [t] : []));
  const [from, to] = complete.slice(-2);
  if (from === undefined || to === undefined) return [];
  const rate = rateOfVariation(counts[from], counts[to]);
  if (rate === undefined) return [];
  const label = periods[to]?.label ?? '';
  const values = `da ${countText(counts[from] ?? 0)} a ${countText(counts[to] ?? 0)}`;
  if (rate === 0) return [`${inPeriod(label)} ${what} sono in numero pari al periodo precedente.`];
  const change = rate > 0 ? 'aumentano' : 'diminuiscono';
  return [
    `${inPeriod(label)} ${what} ${change} ${percentPhrase('de', Math.abs(rate))} sul periodo precedente (${values}).`,
  ];
}

/** Mean and variability over the complete periods. */
export function dispersionSentence(
  tally: Tally,
  tallied: KindTally,
  what: string,
): readonly string[] {
  const counts = overallCounts(tallied, tally.periods).filter((_, t) => tally.periods[t]?.complete);
  const average = mean(counts);
  const variation = coefficientOfVariation(counts);
  if (average === undefined || variation === undefined) return [];
  const period = periodWords[tally.settings.periodLength].one;
  return [
    `In media ${what} sono ${countText(average)} per ${period} completo, con un coefficiente di variazione ${percentPhrase('de', variation, 0)}.`,
  ];
}

/** Which tables and figures are missing, and which sheet would bring them back. */
export function missingSentence(what: string, kinds: readonly DataKind[]): string {
  const sheets = kinds.map((kind) => `«${sheetNameOf(kind)}»`);
  return `${what} non compaiono perché nella cartella di lavoro ${sheets.length === 1 ? 'manca il foglio' : 'mancano i fogli'} ${listText(sheets)} o le colonne corrispondenti.`;
}
