import { notStated, type QuestionTally } from '../../../indicators/tally/tally';
import { isCountedKind } from '../../../service/stages';
import { type ChartLine, type Hue, type Panel, type Table, voteHues } from '../../report';
import { pathData, shareData, voteData } from './chartData';
import { profileData } from './profileData';
import { fullWidth, type Template } from './template';

/** Heights in cm. A chart of few bars has a fixed one; in a chart of many, each bar takes `barHeight`. */
const sharesHeight = 3.5;
const channelsHeight = 5.4;
const pathHeight = 5.6;
const votesHeight = 4.2;
const barHeight = 0.5;
const stackHeight = 0.8;
const profileWidth = 8.4;

const hidden = { title: '', format: 'percent1', isHidden: true } as const;

export const shares: Template = (tally, { name, table: { stage } }) => {
  if (!isCountedKind(stage)) return undefined;
  const data = shareData(name, tally, stage);
  const height = Math.max(sharesHeight, barHeight * data.rows.length);
  return { panels: [bars({ width: fullWidth, height }, data)], data };
};

export const profile: Template = (_, { name }, { table, compared }) => {
  if (areWithheld(table)) return undefined;
  const { table: data, panels } = profileData(name, table, compared);
  return {
    panels: panels.map(({ first, last }) => {
      const size = { width: profileWidth, height: barHeight * (last - first + 1) };
      return { ...bars(size, data, first, last), valueAxis: { ...hidden, max: 1 } };
    }),
    data,
  };
};

export const channels: Template = (_, __, { table }) => {
  if (areWithheld(table)) return undefined;
  const height = Math.max(channelsHeight, barHeight * table.rows.length);
  return { panels: [bars({ width: fullWidth, height, column: 1 }, table)] };
};

export const path: Template = (tally, { name }) => {
  const data = pathData(name, tally);
  const lines = [
    { at: 0, hue: 'first', labels: 'all' },
    { at: 1, hue: 'context', labels: 'all' },
  ] as const;
  const valueAxis = { ...hidden, format: 'count', max: longestBar(data) } as const;
  return { panels: [{ type: 'barStacked', ...stacks(pathHeight, data, lines), valueAxis }], data };
};

export const votes: Template = ({ satisfaction }, { name }) => {
  const questions = ofOneScale(satisfaction);
  const data = voteData(name, questions);
  const votes = data.columns.length;
  const [first] = questions;
  if (!first || votes < 2) return undefined;
  const lines = data.columns.map((_, at): ChartLine => {
    const place = at / (votes - 1);
    return {
      at,
      hue: voteHues[Math.round(place * (voteHues.length - 1))] ?? 'vote5',
      // Only votes from the middle of the scale up are labelled: as a rule lower votes are few.
      ...(place >= 0.5 && { labels: 'all' }),
    };
  });
  const valueAxis = { ...hidden, format: 'percent0' } as const;
  return {
    panels: [{ type: 'barShare', ...stacks(votesHeight, data, lines), valueAxis }],
    data,
    ...(questions.length < satisfaction.length && {
      notes: [
        `Sono disegnate le domande con voti da ${first.lowest} a ${first.highest}; le altre sono nel prospetto.`,
      ],
    }),
  };
};

/** Users of the largest stage, as a rule those registered. */
function longestBar({ rows }: Table): number {
  return Math.max(1, ...rows.map(({ figures }) => figures[0]?.value ?? 0));
}

/** The questions on the scale that most of them are on. */
function ofOneScale(questions: readonly QuestionTally[]): readonly QuestionTally[] {
  const scales = questions.map((one) =>
    questions.filter(({ lowest, highest }) => lowest === one.lowest && highest === one.highest),
  );
  return scales.reduce((most, scale) => (scale.length > most.length ? scale : most), []);
}

function areWithheld({ rows }: Table): boolean {
  return rows.every(({ figures }) => figures[1]?.value === undefined);
}

/** One stack per row. */
function stacks(
  leastHeight: number,
  { rows }: Table,
  lines: readonly ChartLine[],
): Pick<Panel, 'width' | 'height' | 'series'> {
  return {
    width: fullWidth,
    height: Math.max(leastHeight, stackHeight * rows.length),
    series: { by: 'column', lines, first: 0, last: rows.length - 1 },
  };
}

interface BarSize extends Pick<Panel, 'width' | 'height'> {
  /** The column that is drawn first. */
  readonly column?: number;
}

/** One bar per row, grey for `Non indicato`. Bars of another column, if any, stand beside these in grey. */
function bars(
  { column = 0, ...size }: BarSize,
  { rows, columns }: Table,
  first = 0,
  last = rows.length - 1,
): Panel {
  const isCompared = columns.length > column + 1;
  const shown = rows.slice(first, last + 1);
  return {
    type: 'bar',
    ...size,
    series: {
      by: 'column',
      lines: [
        { at: column, hue: 'first', labels: 'all' },
        ...(isCompared ? [{ at: column + 1, hue: 'context' } as const] : []),
      ],
      first,
      last,
      ...(!isCompared && {
        pointHues: shown.map(({ figures }): Hue =>
          figures[column]?.key.class === notStated ? 'context' : 'first',
        ),
      }),
    },
    valueAxis: hidden,
  };
}
