import {
  coefficientOfVariation,
  cumulative,
  dropOut,
  mean,
  rateOfVariation,
  ratingSummary,
  ratio,
  sampleStandardDeviation,
  topRating,
  total,
} from '../../indicators/measures';
import type { QuestionTally, Tally } from '../../indicators/tally/tally';
import { laterStages, type Stage, stageDefinitions, stages } from '../../service/stages';
import type { ColumnDefinition, ColumnName, TableDefinition } from '../definitions/tableDefinition';
import { type About, countKey, keyOf } from '../figureKey';
import type { Figure } from '../report';
import { periodHeader, totalLabel } from '../wording';
import {
  atStage,
  column,
  columnOfComplete,
  comparingColumn,
  figure,
  keyInSlice,
  type LineColumn,
  ratioFigure,
  sliceKeys,
  totalFigure,
} from './column';
import type { Line, Slice } from './line';

interface Setting {
  readonly tally: Tally;
  readonly table: TableDefinition;
  readonly slices: readonly Slice[];
  /** The stage that the column compares with, where its definition says one. */
  readonly of?: Stage;
}

/** No column where the stage that it compares with was not read. */
type ColumnMaker = (setting: Setting) => readonly LineColumn[];

const columnMakers: Readonly<Record<ColumnName, ColumnMaker>> = {
  periods: countColumns,
  channels: countColumns,
  votes: countColumns,
  total: ({ slices }) => column(totalLabel, 'count', (line) => totalFigure(line, slices)),
  share: () =>
    column('%', 'percent1', (line) => {
      const key = keyOf('share', line.about);
      return line.whole ? ratioFigure(key, line, line.whole) : figure(key, undefined);
    }),
  variation: ({ tally: { periods } }) =>
    periods.flatMap((to, t) =>
      column(periodHeader(to), 'variation1', ({ about, counts }) => {
        const from = periods[t - 1];
        const key = keyOf('variation', about, { period: to.id });
        if (!from) return { key, value: undefined, isVoid: true };
        if (!from.complete || !to.complete) return figure(key, undefined);
        return figure(key, rateOfVariation(counts[t - 1], counts[t]), {
          op: 'variation',
          from: countKey(about, { period: from.id }),
          to: countKey(about, { period: to.id }),
        });
      }),
    ),
  cumulative: ({ tally: { periods } }) =>
    periods.flatMap((period, t) =>
      column(periodHeader(period), 'count', ({ about, counts }) => {
        const before = periods[t - 1];
        const added = countKey(about, { period: period.id });
        return figure(keyOf('cumulative', about, { period: period.id }), cumulative(counts)[t], {
          op: 'sum',
          of: before ? [keyOf('cumulative', about, { period: before.id }), added] : [added],
        });
      }),
    ),
  // (C(n) - C(n-1)) / C(n-1), n being the last complete period.
  lastStep: ({ tally: { periods } }) =>
    column('Ultimo incremento', 'variation0', ({ about, counts }) => {
      const key = keyOf('lastStep', about);
      const n = periods.findLastIndex(({ complete }) => complete);
      const [from, to] = [periods[n - 1], periods[n]];
      if (!from || !to) return figure(key, undefined);
      const [before, after] = cumulative(counts).slice(n - 1);
      return figure(key, rateOfVariation(before, after), {
        op: 'variation',
        from: keyOf('cumulative', about, { period: from.id }),
        to: keyOf('cumulative', about, { period: to.id }),
      });
    }),
  mean: ({ tally }) =>
    columnOfComplete(tally, 'Media', 'count', (about, values, of) =>
      figure(keyOf('mean', about), mean(values), of.length > 0 && { op: 'mean', of }),
    ),
  standardDeviation: ({ tally }) =>
    columnOfComplete(tally, '± DS', 'deviation', (about, values, of) =>
      figure(
        keyOf('standardDeviation', about),
        sampleStandardDeviation(values),
        of.length > 1 && { op: 'sampleStandardDeviation', of },
      ),
    ),
  coefficientOfVariation: ({ tally }) =>
    columnOfComplete(tally, 'CV', 'percent0', (about, values, of) =>
      figure(
        keyOf('coefficientOfVariation', about),
        coefficientOfVariation(values),
        of.length > 1 && {
          op: 'ratio',
          part: keyOf('standardDeviation', about),
          whole: keyOf('mean', about),
        },
      ),
    ),
  ratio: ({ tally, table, of = usualWhole(table) }) => {
    const header = `% ${stageDefinitions[of].label.toLowerCase()}`;
    return comparingColumn(tally, [of], header, 'percent0', (line, whole) =>
      ratioFigure(keyOf('conversion', line.about), line, whole),
    );
  },
  registered: ({ tally, slices }) =>
    comparingColumn(tally, ['registration'], 'Registrati', 'count', (_, registered) =>
      totalFigure(registered, slices),
    ),
  nonParticipants: ({ tally }) =>
    comparingColumn(tally, absence, 'Non partecipanti', 'count', (line, all, participating) => {
      const absent = total(all.counts) - total(participating.counts);
      return figure(keyOf('nonParticipants', placeOf(line.about)), absent, {
        op: 'difference',
        minuend: countKey(all.about),
        subtrahend: countKey(participating.about),
      });
    }),
  absenceRate: ({ tally }) =>
    comparingColumn(tally, absence, 'Tasso di assenza', 'percent1', (line, all, participating) => {
      const place = placeOf(line.about);
      const registered = total(all.counts);
      const absent = registered - total(participating.counts);
      return figure(keyOf('absenceRate', place), ratio(absent, registered), {
        op: 'ratio',
        part: keyOf('nonParticipants', place),
        whole: countKey(all.about),
      });
    }),
  path: ({ tally, table }) =>
    table.rows === 'stage'
      ? column('Quota sui registrati', 'percent1', (line) => pathFigure(tally, line))
      : laterStagesIn(tally).flatMap((stage) =>
          column(stageDefinitions[stage].label, 'percent1', (line) =>
            pathFigure(tally, atStage(tally, line, stage)),
          ),
        ),
  dropOut: ({ tally, table }) => {
    const last = laterStagesIn(tally).at(-1) ?? 'registration';
    return column('Abbandono cumulato', 'percent1', (line) => {
      const there = table.rows === 'stage' ? line : atStage(tally, line, last);
      const { key, value } = pathFigure(tally, there);
      return figure(keyOf('dropOut', there.about), dropOut(value), { op: 'complement', of: key });
    });
  },
  meanVote: ({ slices }) =>
    column('Media', 'decimal2', (line) =>
      figure(keyOf('mean', line.about), ratingSummary(questionOf(line)).mean, {
        op: 'ratingMean',
        ...{ of: sliceKeys(line.about, slices), lowest: voteOf(slices[0]) },
      }),
    ),
  voteDeviation: ({ slices }) =>
    column('DS', 'decimal2', (line) =>
      figure(
        keyOf('standardDeviation', line.about),
        ratingSummary(questionOf(line)).standardDeviation,
        {
          op: 'ratingStandardDeviation',
          ...{ of: sliceKeys(line.about, slices), lowest: voteOf(slices[0]) },
        },
      ),
    ),
  highVotes: ({ slices }) =>
    column('Voti alti', 'percent1', (line) => {
      const question = questionOf(line);
      const first = topRating(question) - voteOf(slices[0]);
      const high = slices.slice(first, question.highest - voteOf(slices[0]) + 1);
      return figure(keyOf('share', line.about), ratingSummary(question).topShare, {
        op: 'sumRatio',
        parts: sliceKeys(line.about, high),
        whole: countKey(line.about),
      });
    }),
};

/** Absences are the registered less the participants. */
const absence = ['registration', 'participation'] as const;

/** The columns of a table, with the headers and formats that its definition wants. */
export function columnsOf(
  tally: Tally,
  table: TableDefinition,
  slices: readonly Slice[],
  definitions: readonly ColumnDefinition[] = table.columns,
): readonly LineColumn[] {
  return definitions.flatMap((definition: ColumnDefinition) => {
    if (typeof definition === 'string') return columnMakers[definition]({ tally, table, slices });
    const { column: name, of, ...looks } = definition;
    const made = columnMakers[name]({ tally, table, slices, ...(of && { of }) });
    return made.map((column) => ({ ...column, ...looks }));
  });
}

function countColumns({ slices }: Setting): readonly LineColumn[] {
  return slices.flatMap((slice, index) =>
    column(slice.header, 'count', ({ about, counts, parts }) =>
      figure(
        keyInSlice(about, slice),
        counts[index] ?? 0,
        parts && { op: 'sum', of: parts.map((part) => keyInSlice(part, slice)) },
      ),
    ),
  );
}

/** Which share of the registered got as far as the stage of the line. */
function pathFigure(tally: Tally, line: Line): Figure {
  return ratioFigure(keyOf('path', line.about), line, atStage(tally, line, 'registration'));
}

/** The place without the stage, for figures that follow from several stages. */
const placeOf = ({ area }: About): About => (area === undefined ? {} : { area });

/** The stage that the counts of a table are a percentage of. */
function usualWhole({ stage }: TableDefinition): Stage {
  const known = stages.find((each) => each === stage);
  return (known && stageDefinitions[known].shareOf) ?? 'registration';
}

function laterStagesIn({ kinds }: Tally): readonly Stage[] {
  return laterStages.filter((stage) => kinds[stage]);
}

function voteOf(slice: Slice | undefined): number {
  return Number(slice?.about.class ?? 1);
}

function questionOf({ question }: Line): QuestionTally {
  if (!question) throw new Error('votes are of questions alone');
  return question;
}
