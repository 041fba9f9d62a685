import { isoDay } from '../../calendar/day';
import { total } from '../../indicators/measures';
import type { ContactTally, QuestionTally, Tally } from '../../indicators/tally/tally';
import { type CountedKind, stageDefinitions } from '../../service/stages';
import type { DefinitionBy, RowsBy, TableDefinition } from '../definitions/tableDefinition';
import { monthText } from '../italian';
import { areaHeader, periodHeader, totalLabel } from '../wording';
import { classLines } from './classLines';
import type { Line, Lines, Slice } from './line';
import { countsIn, stagesIn } from './stageCounts';

type RowMakers = {
  readonly [Kind in RowsBy]: (tally: Tally, table: DefinitionBy<Kind>) => Lines;
};

const rowMakers: RowMakers = {
  area: (tally, { stage }) => ({
    labelHeaders: [areaHeader],
    slices: periodSlices(tally),
    lines: placeLines(tally, stage),
  }),
  jobCentre: (tally, { stage }) =>
    withUnits(tally, stage, 'jobCentre', "Area territoriale e centro per l'impiego"),
  provider: (tally, { stage }) =>
    withUnits(tally, stage, 'provider', 'Area territoriale e soggetto attuatore'),
  stage: (tally) => ({
    labelHeaders: ['Fase'],
    slices: periodSlices(tally),
    lines: stagesIn(tally).map((stage) => ({
      role: 'item',
      labels: [stageDefinitions[stage].label],
      about: { stage },
      counts: countsIn(tally, stage),
    })),
  }),
  month: ({ contacts }) => ({
    labelHeaders: ['Mese'],
    slices: (contacts?.channels ?? []).map(({ label }) => ({
      header: label,
      about: { class: label },
    })),
    lines: contacts ? monthLines(contacts) : [],
  }),
  class: classLines,
  question: ({ satisfaction }) => ({
    labelHeaders: ['Domanda'],
    slices: voteSlices(satisfaction),
    lines: satisfaction.map((question) => ({
      role: 'item',
      labels: [question.text],
      about: { stage: 'satisfaction', dimension: question.text },
      counts: [...below(question, satisfaction), ...question.answers],
      question,
    })),
  }),
};

/** The rows of a table, and what its counts are divided by across; none where its stage was not read. */
export function linesOf(tally: Tally, table: TableDefinition): Lines {
  // The compiler doesn't see that the maker is the one for this very table.
  const make = rowMakers[table.rows] as (tally: Tally, table: TableDefinition) => Lines;
  return make(tally, table);
}

function periodSlices({ periods }: Tally): readonly Slice[] {
  return periods.map((period) => ({ header: periodHeader(period), about: { period: period.id } }));
}

/** The areas and, last, all of them. */
function placeLines(tally: Tally, stage: CountedKind): readonly Line[] {
  if (!tally.kinds[stage]) return [];
  const counts = countsIn(tally, stage);
  const whole = { about: { stage }, counts };
  const areas = tally.areas.map(({ id, name }, area): Line => ({
    role: 'item',
    labels: [name],
    about: { stage, area: id },
    counts: countsIn(tally, stage, area),
    area,
    whole,
  }));
  const parts = areas.map(({ about }) => about);
  return [...areas, { role: 'total', labels: [totalLabel], ...whole, parts, whole }];
}

/** The job centres or providers of all areas, without rows for the areas. */
function unitLines(
  tally: Tally,
  stage: CountedKind,
  division: 'jobCentre' | 'provider',
): readonly Line[] {
  const places = placeLines(tally, stage);
  return (tally.kinds[stage]?.units ?? []).flatMap(
    ({ area, name, printedName = name, counts }): readonly Line[] => {
      const within = places[area];
      if (within?.area === undefined) return [];
      return [
        {
          role: 'nested',
          labels: [printedName],
          about: { ...within.about, [division]: name },
          counts,
          area,
          whole: within,
        },
      ];
    },
  );
}

/** Each area with its units below it; the areas alone where the stage names no unit. */
function withUnits(
  tally: Tally,
  stage: CountedKind,
  division: 'jobCentre' | 'provider',
  header: string,
): Lines {
  const slices = periodSlices(tally);
  const places = placeLines(tally, stage);
  const units = unitLines(tally, stage, division);
  if (units.length === 0) return { labelHeaders: [areaHeader], slices, lines: places };
  const lines = places.flatMap((line): readonly Line[] => {
    if (line.role === 'total') return [line];
    const own = units.filter(({ area }) => area === line.area);
    const parts = own.map(({ about }) => about);
    return [{ ...line, role: 'area', ...(parts.length > 0 && { parts }) }, ...own];
  });
  return { labelHeaders: [header], slices, lines };
}

function monthLines({ months, channels }: ContactTally): readonly Line[] {
  const stage = 'contact';
  const lines = months.map((month, m): Line => ({
    role: 'item',
    labels: [monthText(month)],
    about: { stage, period: isoDay(month) },
    counts: channels.map(({ counts }) => counts[m] ?? 0),
  }));
  return [
    ...lines,
    {
      role: 'total',
      labels: [totalLabel],
      about: { stage },
      counts: channels.map(({ counts }) => total(counts)),
      parts: lines.map(({ about }) => about),
    },
  ];
}

/** The votes of all scales, from the lowest to the highest. */
function voteSlices(questions: readonly QuestionTally[]): readonly Slice[] {
  const lowest = lowestVote(questions);
  const highest = Math.max(0, ...questions.map((question) => question.highest));
  return Array.from({ length: highest - lowest + 1 }, (_, index) => {
    const vote = String(lowest + index);
    return { header: `Voto ${vote}`, about: { class: vote } };
  });
}

/** Zeros for votes of other questions' scales that are below the scale of this one: nobody can give them. */
function below({ lowest }: QuestionTally, questions: readonly QuestionTally[]): readonly number[] {
  return new Array<number>(lowest - lowestVote(questions)).fill(0);
}

function lowestVote(questions: readonly QuestionTally[]): number {
  return Math.min(1, ...questions.map(({ lowest }) => lowest));
}
