import { ratio, total } from '../../indicators/measures';
import type { Tally } from '../../indicators/tally/tally';
import type { Stage } from '../../service/stages';
import { type About, countKey, type FigureKey, type Formula } from '../figureKey';
import type { Column, Figure, FigureFormat } from '../report';
import type { Counted, Line, Slice } from './line';
import { countsIn } from './stageCounts';

/** A column before it meets the rows. */
export interface LineColumn extends Column {
  readonly figure: (line: Line) => Figure;
}

export function column(
  header: string,
  format: FigureFormat,
  figure: LineColumn['figure'],
): readonly LineColumn[] {
  return [{ header, format, figure }];
}

/** A column that compares with other stages in the same place; none where one of them was not read. */
export function comparingColumn(
  tally: Tally,
  stages: readonly Stage[],
  header: string,
  format: FigureFormat,
  figureOf: (line: Line, ...others: readonly Line[]) => Figure,
): readonly LineColumn[] {
  if (!stages.every((stage) => tally.kinds[stage])) return [];
  return column(header, format, (line) =>
    figureOf(line, ...stages.map((stage) => atStage(tally, line, stage))),
  );
}

/** From the counts of the complete periods and their keys. */
export function columnOfComplete(
  { periods }: Tally,
  header: string,
  format: FigureFormat,
  figureOf: (about: About, values: readonly number[], of: readonly FigureKey[]) => Figure,
): readonly LineColumn[] {
  const complete = periods.filter((period) => period.complete);
  return column(header, format, ({ about, counts }) =>
    figureOf(
      about,
      counts.filter((_, t) => periods[t]?.complete),
      complete.map(({ id }) => countKey(about, { period: id })),
    ),
  );
}

export function figure(
  key: FigureKey,
  value: number | undefined,
  formula?: Formula | false,
): Figure {
  return formula ? { key, value, formula } : { key, value };
}

export function totalFigure({ about, counts }: Counted, slices: readonly Slice[]): Figure {
  const of = sliceKeys(about, slices);
  return figure(countKey(about), total(counts), of.length > 0 && { op: 'sum', of });
}

export function ratioFigure(key: FigureKey, part: Counted, whole: Counted): Figure {
  return figure(key, ratio(total(part.counts), total(whole.counts)), {
    op: 'ratio',
    part: countKey(part.about),
    whole: countKey(whole.about),
  });
}

export function sliceKeys(about: About, slices: readonly Slice[]): readonly FigureKey[] {
  return slices.map((slice) => keyInSlice(about, slice));
}

/** The key of a count in a slice. A month comes after its class, as in the keys that the JSON shows. */
export function keyInSlice(about: About, slice: Slice): FigureKey {
  if (about.period === undefined) return countKey(about, slice.about);
  const { period, ...always } = about;
  return countKey(always, { ...slice.about, period });
}

/** What was counted at another stage in the same place. */
export function atStage(tally: Tally, line: Line, stage: Stage): Line {
  return { ...line, about: { ...line.about, stage }, counts: countsIn(tally, stage, line.area) };
}
