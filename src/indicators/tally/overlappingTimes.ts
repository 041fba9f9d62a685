import { type Day, shortestMonth } from '../../calendar/day';
import { grouped } from '../../text/grouped';

/** What a place and class counts in some days. */
interface TimedCount {
  /** The place and class, in words that are of them alone. */
  readonly place: string;
  readonly list: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly count: number;
}

/** How the times of a sheet's counts lie on each other. */
interface OverlappingTimes<Count> {
  /**
   * The first day of the first times that begin together, each longer than the one before it, and count no
   * less: `gen 2018`, `gen-feb 2018`. Undefined where there are none, or where others share days as well.
   */
  readonly growFrom?: Day;
  /** Counts of a month or more that are added up, each with another one that has some of its days. */
  readonly shared: readonly (readonly [Count, Count])[];
}

/** The counts of one place in the same days. */
interface Time<Count> extends Pick<TimedCount, 'firstDay' | 'lastDay' | 'count'> {
  readonly counts: readonly Count[];
}

/**
 * Times of one place and list that are not the same and have days in common. Times of less than a month may
 * be events, of which there may be several at once. `isAdded`: whether the days are of one period of the
 * report; counts of others are not added up.
 */
export function overlappingTimes<Count extends TimedCount>(
  counts: readonly Count[],
  isAdded: (days: Pick<TimedCount, 'firstDay' | 'lastDay'>) => boolean,
): OverlappingTimes<Count> {
  // A month, and the half-year that it begins and that is not added, do not make a series.
  const isOfMany = (run: readonly Time<Count>[]): boolean =>
    run.some(isLong) && (run.length > 2 || run.every(isAdded));
  const places = grouped(counts, ({ list, place }) => `${list} ${place}`);
  const runs = [...places.values()]
    .flatMap((own) => runsOf(timesOf(own)))
    .filter((run) => (isGrowing(run) ? isOfMany(run) : sharedIn(run).length > 0));
  const [first] = runs;
  if (first?.[0] && runs.every(isGrowing)) return { growFrom: first[0].firstDay, shared: [] };
  return { shared: runs.flatMap((run) => sharedIn(run.filter(isAdded))) };
}

function timesOf<Count extends TimedCount>(counts: readonly Count[]): readonly Time<Count>[] {
  const spans = counts.filter(({ firstDay, lastDay }) => lastDay > firstDay);
  return [...grouped(spans, ({ firstDay, lastDay }) => `${firstDay} ${lastDay}`).values()]
    .flatMap((own): readonly Time<Count>[] => {
      const [first] = own;
      if (!first) return [];
      const { firstDay, lastDay } = first;
      const count = own.reduce((sum, each) => sum + each.count, 0);
      return [{ firstDay, lastDay, count, counts: own }];
    })
    .sort((a, b) => a.firstDay - b.firstDay || a.lastDay - b.lastDay);
}

/** Several times each, of which every one has days in common with those before it. */
function runsOf<Count>(times: readonly Time<Count>[]): readonly (readonly Time<Count>[])[] {
  const runs: Time<Count>[][] = [];
  let end = -Infinity;
  for (const time of times) {
    const run = runs.at(-1);
    if (run && time.firstDay <= end) run.push(time);
    else runs.push([time]);
    end = Math.max(end, time.lastDay);
  }
  return runs.filter(({ length }) => length > 1);
}

function isLong({ firstDay, lastDay }: Pick<TimedCount, 'firstDay' | 'lastDay'>): boolean {
  return lastDay - firstDay >= shortestMonth;
}

function isGrowing(run: readonly Time<unknown>[]): boolean {
  return run.every(({ firstDay, count }, index) => {
    const before = run[index - 1];
    return !before || (firstDay === before.firstDay && count >= before.count);
  });
}

/** Each long time after the first, with the one before it that lasts the longest. */
function sharedIn<Count>(run: readonly Time<Count>[]): readonly (readonly [Count, Count])[] {
  let longest: Time<Count> | undefined;
  const shared: (readonly [Count, Count])[] = [];
  for (const time of run.filter(isLong)) {
    const [other] = longest?.counts ?? [];
    if (longest && other && time.firstDay <= longest.lastDay)
      for (const count of time.counts) shared.push([count, other]);
    if (!longest || time.lastDay > longest.lastDay) longest = time;
  }
  return shared;
}
