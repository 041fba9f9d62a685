import { ratio } from '../indicators/measures';
import { keyRates } from '../report/keyRates';
import { type Stage, stages } from '../service/stages';
import type { RecordedCount, RecordedFigures, RecordedSeries } from './recordedFigures';

/** How far users get, by the counts of a recorded report. */
export interface ReportPath {
  readonly periodLength: RecordedFigures['periodLength'];
  /** What the periods are called, in order. */
  readonly periods: readonly string[];
  readonly everywhere: PlacePath;
  /** In the report's order. */
  readonly areas: readonly (PlacePath & { readonly id: string; readonly name: string })[];
}

export interface PlacePath {
  /** The stages that there are rows of, in order. */
  readonly steps: readonly PathStep[];
  readonly rates: readonly PathRate[];
}

export interface PathStep {
  readonly stage: Stage;
  /** Users in all periods; text where a count that it adds up is withheld. */
  readonly count: RecordedCount;
  /** The share of the registered, 0 to 1; undefined where nobody is registered or a count is withheld. */
  readonly share: number | undefined;
  /** One count per period. */
  readonly counts: readonly RecordedCount[];
}

interface PathRate {
  /** `Tasso di assenza dei registrati` */
  readonly label: string;
  /** A fraction; undefined without registered users. */
  readonly value: number | undefined;
}

/**
 * The path, worked out from the counts by area and period. Its numbers are the totals and percentages that
 * the report prints under the same keys. Totals and percentages are not recorded, for they follow from the
 * counts.
 */
export function reportPath({ periodLength, periods, series }: RecordedFigures): ReportPath {
  const ids = periods.map(({ id }) => id);
  const byArea = series.filter(isOfArea);
  const found = stages.filter((stage) => byArea.some(({ key }) => key.stage === stage));
  const areas = new Map(byArea.map(({ key, areaName }) => [key.area, areaName ?? key.area]));
  const pathOf = (area?: string): PlacePath => {
    const countsOf = (stage: Stage): readonly RecordedCount[] => {
      const lines = byArea.filter(
        ({ key }) => key.stage === stage && (area === undefined || key.area === area),
      );
      return ids.map((id) => sum(lines.map(({ counts }) => counts[id] ?? 0)));
    };
    return placePath(found.map((stage) => ({ stage, counts: countsOf(stage) })));
  };
  return {
    periodLength,
    periods: periods.map(({ label }) => label),
    everywhere: pathOf(),
    areas: [...areas].map(([id, name]) => ({ id, name, ...pathOf(id) })),
  };
}

/** Whether a count is of all users of a whole area. */
function isOfArea(line: RecordedSeries): line is RecordedSeries & { key: { area: string } } {
  const { area, jobCentre, provider, dimension, class: name } = line.key;
  return area !== undefined && [jobCentre, provider, dimension, name].every((part) => !part);
}

function placePath(lines: readonly Pick<PathStep, 'stage' | 'counts'>[]): PlacePath {
  const steps = lines.map((line) => ({ ...line, count: sum(line.counts) }));
  const totalOf = (stage: Stage | undefined): number | undefined => {
    const count = steps.find((step) => step.stage === stage)?.count;
    return typeof count === 'number' ? count : undefined;
  };
  const registered = totalOf(stages[0]);
  return {
    steps: steps.map((step) => ({ ...step, share: ratio(totalOf(step.stage), registered) })),
    rates: keyRates.flatMap(({ label, stage, of }): readonly PathRate[] => {
      const users = totalOf(stage);
      if (registered === undefined || users === undefined) return [];
      return [{ label, value: of(registered, users) }];
    }),
  };
}

/** A sum is withheld where one of its parts is. */
function sum(counts: readonly RecordedCount[]): RecordedCount {
  return counts.reduce(
    (all, count) =>
      typeof all === 'string' ? all : typeof count === 'string' ? count : all + count,
    0,
  );
}
