import { coefficientOfVariation, mean, ratio, total } from '../../indicators/measures';
import { unassignedArea } from '../../indicators/places/territory';
import { notStated, type Tally } from '../../indicators/tally/tally';
import { type DataKind, sheetNameOf } from '../../service/sheets';
import { type Stage, stageDefinitions } from '../../service/stages';
import { listText } from '../../text/listText';
import { lacksLines } from '../build/buildBlocks';
import { profilesOf } from '../build/classLines';
import { countsIn } from '../build/stageCounts';
import { withheldClasses } from '../confidentiality';
import type { BlockDefinition, FigureDefinition } from '../definitions/figureDefinition';
import { areaPhrase, countText, percentPhrase, percentText, thePercent } from '../italian';
import { periodWords } from '../wording';
import { channelPhrase, peoplePhrase } from './classPhrases';

/** Sentences that several sections make from their figures. Empty where there is nothing to say. */

/** The sentence for one, or the beginning of the one for any other count. */
export function totalSentence(
  count: number,
  { one, many }: { readonly one: string; readonly many: string },
  rest = '',
): string {
  return `${count === 1 ? one : `${many} ${countText(count)}`}${rest}.`;
}

/** `Quasi due utenti su tre sono nella Città ... (5.561, il 62,4%); la quota minore è dell'area di ...` */
export function sharesSentence(tally: Tally, stage: Stage): readonly string[] {
  const ranked = tally.areas
    .map(({ name }, area) => ({ name, count: total(countsIn(tally, stage, area)) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const all = total(ranked.map(({ count }) => count));
  const first = ranked[0];
  const last = ranked[ranked.length - 1];
  if (!first || !last || first === last) return [];
  const figures = (count: number): string =>
    `${countText(count)}, ${thePercent(ratio(count, all))}`;
  if (first.count === last.count) {
    return [
      `Le ${ranked.length} aree ${ranked.length < tally.areas.length ? 'con almeno un caso ' : ''}hanno la stessa quota (${figures(first.count)} ciascuna).`,
    ];
  }
  const share = first.count / all;
  const isTwoThirds = share >= 0.6 && share < 0.665;
  const [level, least] = isTwoThirds
    ? [
        `Quasi ${stageDefinitions[stage].two} su tre sono ${areaPhrase('in', first.name)}`,
        'quota minore',
      ]
    : [`La quota maggiore è ${areaPhrase('di', first.name)}`, 'minore'];
  return [
    `${level} (${figures(first.count)}); la ${least} è ${areaPhrase('di', last.name)} (${figures(last.count)}).`,
  ];
}

/** `il tasso di assenza va dal 14,3% dell'area di Cuneo al 20,4% ...`; empty where there are no two areas. */
export function rangePhrase(
  { areas }: Tally,
  what: string,
  rateIn: (area: number) => number | undefined,
  decimals: number,
): string {
  const rates = areas
    .flatMap(({ id, name }, area) => {
      const rate = id === unassignedArea.id ? undefined : rateIn(area);
      return rate === undefined ? [] : [{ name, rate }];
    })
    .sort((a, b) => a.rate - b.rate);
  const [lowest, highest] = [rates[0], rates.at(-1)];
  if (
    !lowest ||
    !highest ||
    percentText(lowest.rate, decimals) === percentText(highest.rate, decimals)
  )
    return '';
  const end = ({ name, rate }: typeof lowest, preposition: 'da' | 'a'): string =>
    `${percentPhrase(preposition, rate, decimals)} ${areaPhrase('di', name)}`;
  return `${what} va ${end(lowest, 'da')} ${end(highest, 'a')}`;
}

/** How much a stage changes from period to period, in a word, by its coefficient of variation. */
const variabilities: readonly (readonly [below: number, word: string])[] = [
  [0.1, 'contenuta'],
  [0.25, 'moderata'],
  [Infinity, 'elevata'],
];

/** `In media 1.484 partecipanti a semestre, con una variabilità moderata (CV 17%).` */
export function dispersionSentence(tally: Tally, stage: Stage): readonly string[] {
  const counts = countsIn(tally, stage).filter((_, t) => tally.periods[t]?.complete);
  const average = mean(counts);
  const variation = coefficientOfVariation(counts);
  if (average === undefined || variation === undefined) return [];
  const period = periodWords[tally.settings.periodLength].one;
  const word = variabilities.find(([below]) => variation < below)?.[1] ?? '';
  return [
    `In media ${countText(average)} ${stageDefinitions[stage].counted} ${period === 'anno' ? "all'" : 'a '}${period}, con una variabilità ${word} (CV ${percentText(variation, 0)}).`,
  ];
}

/** `Prevalgono gli uomini (53,2%), i 25-34enni (30,9%), chi ha un diploma (43,2%) ...` */
export function profileSentence(
  tally: Tally,
  figure: FigureDefinition,
  among = '',
): readonly string[] {
  const facts = printedClasses(tally, figure).flatMap(({ dimension, classes: [largest] }) =>
    largest ? [`${peoplePhrase(dimension, largest.label)} (${percentText(largest.share)})`] : [],
  );
  return facts.length === 0
    ? []
    : [`${among === '' ? 'Prevalgono' : `${among} prevalgono`} ${listText(facts)}.`];
}

/** `Il canale più citato è il centro per l'impiego (33,9%), seguito da internet (22,4%) e ...` */
export function channelSentence(tally: Tally, figure: FigureDefinition): readonly string[] {
  const [first, ...others] = printedClasses(tally, figure).flatMap(({ classes }) => classes);
  if (!first) return [];
  const followers = others
    .slice(0, 2)
    .map(({ label, share }) => `${channelPhrase(label, 'followed')} (${percentText(share)})`);
  const rest = followers.length === 0 ? '' : `, seguito ${listText(followers)}`;
  return [
    `Il canale più citato è ${channelPhrase(first.label, 'subject')} (${percentText(first.share)})${rest}.`,
  ];
}

/** The classes of each dimension that print, the largest first, without `Non indicato`. */
function printedClasses(tally: Tally, { table }: FigureDefinition) {
  const profiles = table.rows === 'class' ? profilesOf(tally, table) : [];
  return profiles.map(({ dimension, classes }) => {
    const everyone = total(classes.map(({ count }) => count));
    const hidden = withheldClasses(classes, tally.settings.confidentialityThreshold);
    return {
      dimension,
      classes:
        hidden === 'everything'
          ? []
          : classes
              .filter(({ label }) => label !== notStated && !hidden.has(label))
              .map(({ label, count }) => ({ label, count, share: ratio(count, everyone) }))
              .sort((a, b) => b.count - a.count),
    };
  });
}

/** Which tables and figures are missing, and which sheet would bring them back. */
export function missingSentence(what: string, kinds: readonly DataKind[]): string {
  const sheets = kinds.map((kind) => `«${sheetNameOf(kind)}»`);
  return `${what} non compaiono perché nella cartella di lavoro ${sheets.length === 1 ? 'manca il foglio' : 'mancano i fogli'} ${listText(sheets)} o le colonne corrispondenti.`;
}

/** Which figures would have one point per line: `La Figura 1 non compare perché c'è un solo semestre.` */
export function singlePeriodSentence(
  tally: Tally,
  definitions: readonly BlockDefinition[],
): readonly string[] {
  const { one } = periodWords[tally.settings.periodLength];
  return definitions
    .filter((definition) => lacksLines(tally, definition))
    .map(({ name }) => `La ${name} non compare perché i dati hanno un solo ${one}.`);
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
