import { calendarDay } from '../../calendar/day';
import { rateOfVariation, total } from '../../indicators/measures';
import { type Period, usualMonths } from '../../indicators/period';
import { unassignedArea } from '../../indicators/places/territory';
import type { Tally } from '../../indicators/tally/tally';
import { type Stage, stageDefinitions } from '../../service/stages';
import { listText } from '../../text/listText';
import { countsIn } from '../build/stageCounts';
import {
  areaPhrase,
  changeText,
  countText,
  fullMonthsText,
  percentPhrase,
  thePercent,
} from '../italian';
import { periodWords } from '../wording';

/** What the last complete period says, beside the one before it and the same one of the year before. */
interface Trend {
  readonly period: Period;
  readonly count: number;
  /** As fractions; absent where there is nothing to compare with, or it has other months. */
  readonly onBefore?: number;
  readonly onYearBefore?: number;
}

/** Undefined where no period is complete. */
function trendOf(tally: Tally, counts: readonly number[]): Trend | undefined {
  const { periods, settings } = tally;
  const last = periods.findLastIndex(({ complete }) => complete);
  const period = periods[last];
  if (!period) return undefined;
  const before = periods[last - 1];
  const yearBefore = last - 12 / usualMonths[settings.periodLength];
  const onBefore =
    before && comparable(before, period)
      ? rateOfVariation(counts[last - 1], counts[last])
      : undefined;
  const isYear = settings.periodLength === 'year';
  const then = periods[yearBefore];
  const onYearBefore =
    !isYear && then && comparable(then, period)
      ? rateOfVariation(counts[yearBefore], counts[last])
      : undefined;
  return {
    period,
    count: counts[last] ?? 0,
    ...(onBefore !== undefined && { onBefore }),
    ...(onYearBefore !== undefined && { onYearBefore }),
  };
}

function comparable(from: Period, to: Period): boolean {
  return from.complete && to.complete && from.months === to.months;
}

/** How the last complete period compares, and how neighbours with different months do. */
export function trendSentences(tally: Tally, stage: Stage): readonly string[] {
  return [...lastPeriodSentences(tally, stage), ...perMonthSentences(tally, stage)];
}

/** `Nel secondo semestre 2019 le registrazioni sono 1.296: il 19,6% in meno del semestre precedente, ...` */
export function lastPeriodSentences(tally: Tally, stage: Stage): readonly string[] {
  const counts = countsIn(tally, stage);
  const trend = trendOf(tally, counts);
  if (!trend || tally.periods.length < 2) return [];
  const { countedWithArticle } = stageDefinitions[stage];
  const changes = changePhrases(tally, trend);
  const rest = changes.length === 0 ? '' : `: ${listText(changes)}`;
  const verb = trend.count === 1 ? 'il conteggio è' : `${countedWithArticle} sono`;
  return [
    `${inPeriodPhrase(tally, trend.period)} ${verb} ${countText(trend.count)}${rest}.`,
    ...againstTrend(tally, stage, trend),
  ];
}

/** `il 19,6% in meno del semestre precedente`, `il 7,6% in meno dello stesso semestre del 2018` */
function changePhrases(tally: Tally, { period, onBefore, onYearBefore }: Trend): readonly string[] {
  const word = periodWords[tally.settings.periodLength].one;
  const { year } = calendarDay(period.lastDay);
  const previous = word === 'anno' ? "dell'anno precedente" : `del ${word} precedente`;
  return [
    ...(onBefore === undefined ? [] : [differencePhrase(onBefore, previous)]),
    ...(onYearBefore === undefined
      ? []
      : [differencePhrase(onYearBefore, `dello stesso ${word} del ${year - 1}`)]),
  ];
}

/** `than`: `del semestre precedente`. */
function differencePhrase(rate: number, than: string): string {
  if (rate === 0) return `in numero pari a quello ${than}`;
  return `${thePercent(Math.abs(rate))} in ${rate > 0 ? 'più' : 'meno'} ${than}`;
}

/** The trend of an area is not told where its change is smaller than this, or is of smaller counts. */
const leastChange = 0.05;
const leastCount = 30;

/** The areas that fall where the whole rises, or rise where it falls, in the last complete period. */
function againstTrend(tally: Tally, stage: Stage, { onBefore, period }: Trend): readonly string[] {
  if (onBefore === undefined || onBefore === 0) return [];
  const to = tally.periods.indexOf(period);
  const against = tally.areas.flatMap((area, index) => {
    const counts = countsIn(tally, stage, index);
    const [from = 0, now = 0] = [counts[to - 1], counts[to]];
    const rate = rateOfVariation(from, now);
    const isTold =
      rate !== undefined &&
      Math.abs(rate) >= leastChange &&
      from >= leastCount &&
      now >= leastCount;
    return isTold && rate > 0 !== onBefore > 0 && area.id !== unassignedArea.id
      ? [`${areaPhrase('in', area.name)} (${changeText(rate)})`]
      : [];
  });
  if (against.length === 0) return [];
  return [`${onBefore > 0 ? 'Calano' : 'Crescono'} invece ${listText(against)}.`];
}

/** Where neighbours have different months, how they compare month by month. */
function perMonthSentences(tally: Tally, stage: Stage): readonly string[] {
  const counts = countsIn(tally, stage);
  return tally.periods.flatMap((to, t) => {
    const from = tally.periods[t - 1];
    if (!from?.complete || !to.complete || from.months === to.months) return [];
    const [before, after] = [counts[t - 1] ?? 0, counts[t] ?? 0];
    const rate = rateOfVariation(before / from.months, after / to.months);
    const plain = rateOfVariation(before, after);
    if (rate === undefined || plain === undefined) return [];
    const { countedWithArticle } = stageDefinitions[stage];
    const change =
      rate === 0
        ? 'non cambiano'
        : `${rate > 0 ? 'aumentano' : 'diminuiscono'} ${ofPercent(Math.abs(rate))}`;
    return [
      `A parità di mesi (${from.months} nel ${from.label}, ${to.months} nel ${to.label}) ${countedWithArticle} ${change}; nel complesso la variazione è ${ofPercent(plain)}.`,
    ];
  });
}

/** `del 2,9%`, `del −16,8%` */
function ofPercent(rate: number): string {
  return rate < 0 ? `del ${changeText(rate)}` : percentPhrase('de', rate);
}

const ordinals = ['primo', 'secondo', 'terzo', 'quarto'];

/** `Nel secondo semestre 2019`, `Nel 2019`, `Nel periodo giugno-dicembre 2017` */
function inPeriodPhrase({ settings }: Tally, { firstDay, lastDay, months }: Period): string {
  const usual = usualMonths[settings.periodLength];
  const { year, month } = calendarDay(lastDay);
  if (months !== usual) return `Nel periodo ${fullMonthsText(firstDay, lastDay)}`;
  if (settings.periodLength === 'year') return `Nel ${year}`;
  const ordinal = ordinals[Math.ceil(month / usual) - 1] ?? '';
  return `Nel ${ordinal} ${periodWords[settings.periodLength].one} ${year}`;
}

/** What the last complete period says: `Meno registrazioni, più patti firmati`; undefined for nothing. */
export function headlineOf(tally: Tally): string | undefined {
  if (tally.settings.summaryTitle !== undefined) return tally.settings.summaryTitle;
  const parts = (
    [
      ['registration', 'registrazioni'],
      ['pact', 'patti firmati'],
    ] as const
  ).flatMap(([stage, noun]) => {
    const counts = countsIn(tally, stage);
    const trend = total(counts) > 0 ? trendOf(tally, counts) : undefined;
    const rate = trend?.onYearBefore ?? trend?.onBefore;
    return rate === undefined || rate === 0 ? [] : [`${rate > 0 ? 'più' : 'meno'} ${noun}`];
  });
  const text = parts.join(', ');
  return text === '' ? undefined : text.charAt(0).toUpperCase() + text.slice(1);
}
