import { calendarDay, isoDay } from '../../../calendar/day';
import { ratingSummary, ratio, total } from '../../../indicators/measures';
import type { ContactTally, QuestionTally, Tally } from '../../../indicators/tally/tally';
import { type CountedKind, type Stage, stageDefinitions } from '../../../service/stages';
import { type About, countKey, keyOf } from '../../figureKey';
import { monthText, percentText } from '../../italian';
import type { Column, Figure, Row, Table } from '../../report';
import { areaHeader } from '../../wording';
import { figure, ratioFigure } from '../column';
import { countsIn, stagesIn } from '../stageCounts';

/** Data that one chart alone draws, as it draws them: they stand beside the page and are not printed. */
export function chartData(
  name: string,
  labelHeaders: readonly string[],
  columns: readonly Column[],
  rows: readonly Row[],
): Table {
  return {
    type: 'table',
    name: `Dati del grafico: ${name}`,
    caption: `Dati del grafico: ${name}`,
    labelHeaders,
    columns,
    rows,
    notes: [],
  };
}

function item(labels: readonly string[], figures: readonly Figure[]): Row {
  return { role: 'item', labels, figures };
}

/** Areas by their share of all that was counted, the largest first. */
export function shareData(name: string, tally: Tally, stage: CountedKind): Table {
  const whole = { about: { stage }, counts: countsIn(tally, stage) };
  const rows = tally.areas.map(({ id, name: area }, index) => {
    const about: About = { stage, area: id };
    const part = { about, counts: countsIn(tally, stage, index) };
    return item([area], [ratioFigure(keyOf('share', about), part, whole)]);
  });
  const columns = [{ header: 'Quota', format: 'percent1' }] as const;
  return chartData(name, [areaHeader], columns, [...rows].sort(byFirstFigure));
}

function byFirstFigure(a: Row, b: Row): number {
  return (b.figures[0]?.value ?? 0) - (a.figures[0]?.value ?? 0);
}

/** Users of each stage, and how many of those before it never got there; the share is in the name. */
export function pathData(name: string, tally: Tally): Table {
  const steps = stagesIn(tally);
  const users = steps.map((stage) => total(countsIn(tally, stage)));
  const rows = steps.map((stage, index) => {
    const { label } = stageDefinitions[stage];
    const count = users[index] ?? 0;
    const share = percentText(ratio(count, users[0]));
    const before = steps[index - 1];
    const lost = before && lostFigure(before, stage, (users[index - 1] ?? 0) - count);
    return item(
      [`${label}, ${share}`],
      [figure(countKey({ stage }), count), ...(lost ? [lost] : [])],
    );
  });
  const columns = [
    { header: 'Utenti', format: 'count' },
    { header: 'Usciti nel passaggio', format: 'count' },
  ] as const;
  return chartData(name, ['Fase e quota sui registrati'], columns, rows);
}

/** How many were lost between two stages. No figure where the later stage has more users. */
function lostFigure(before: Stage, stage: Stage, lost: number): Figure | undefined {
  if (lost < 0) return undefined;
  const formula = {
    op: 'difference',
    minuend: countKey({ stage: before }),
    subtrahend: countKey({ stage }),
  } as const;
  return figure(keyOf('lost', { stage }), lost, formula);
}

/** Months in two levels: each year once, and below it the initials of its months. */
export function monthData(name: string, { months, channels }: ContactTally): Table {
  const every = months.length > manyMonths ? monthsOfQuarter : 1;
  const rows = months.map((month, m) => {
    const [year = '', number = ''] = isoDay(month).split('-');
    const isNamed = (Number(number) - 1) % every === 0;
    const initial = isNamed ? monthText(month).charAt(0).toUpperCase() : '';
    const isFirst = m === 0 || number === '01';
    return item(
      [isFirst ? year : '', initial],
      channels.map(({ label, counts }) =>
        figure(
          keyOf('count', { stage: 'contact', class: label, period: isoDay(month) }),
          counts[m] ?? 0,
        ),
      ),
    );
  });
  const columns = channels.map(({ label }): Column => ({ header: label, format: 'count' }));
  return chartData(name, ['Anno', 'Mese'], columns, rows);
}

/**
 * The areas of a table that is turned because its periods are many. The names of the periods are short enough
 * for a chart: each year once, and below it the numbers of its periods. Where a period is a year, the year
 * alone.
 */
export function periodData(name: string, table: Table, { areas, periods, settings }: Tally): Table {
  const isYear = settings.periodLength === 'year';
  const years = periods.map(({ lastDay }) => String(calendarDay(lastDay).year));
  const rows = periods.map(({ label }, p) => {
    const year = years[p] ?? '';
    const isFirst = year !== years[p - 1];
    const number = isFirst || periods.length <= manyPeriods ? String(p + 1) : '';
    const figures = table.rows[p]?.figures.slice(0, areas.length) ?? [];
    return item(isYear ? [label] : [isFirst ? year : '', number], figures.map(asRead));
  });
  const columns = table.columns.slice(0, areas.length);
  return chartData(name, isYear ? ['Periodo'] : ['Anno', 'Periodo'], columns, rows);
}

/** The same figure without the way it is worked out: the table's cell knows it. */
function asRead({ key, value, withheld }: Figure): Figure {
  return { key, value, ...(withheld !== undefined && { withheld }) };
}

/** With more periods than this only the first period of each year has room for its number. */
const manyPeriods = 24;

/** With more months than this only the first month of each quarter has room for its initial. */
const manyMonths = 36;
const monthsOfQuarter = 3;

/** How the votes on each question divide, the best question first: questions of one scale alone. */
export function voteData(name: string, questions: readonly QuestionTally[]): Table {
  const [first] = questions;
  const votes = Array.from(
    { length: first ? first.highest - first.lowest + 1 : 0 },
    (_, index) => (first?.lowest ?? 1) + index,
  );
  const meanOf = (question: QuestionTally): number => ratingSummary(question).mean ?? 0;
  const rows = [...questions]
    .sort((a, b) => meanOf(b) - meanOf(a))
    .map(({ text, answers }) => {
      const about: About = { stage: 'satisfaction', dimension: text };
      const whole = { about, counts: answers };
      return item(
        [text],
        votes.map((vote, index) => {
          const part = { about: { ...about, class: String(vote) }, counts: [answers[index] ?? 0] };
          return ratioFigure(keyOf('share', part.about), part, whole);
        }),
      );
    });
  const columns = votes.map((vote): Column => ({ header: `Voto ${vote}`, format: 'percent0' }));
  return chartData(name, ['Domanda'], columns, rows);
}
