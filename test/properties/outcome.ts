import { countData } from '../../src/app/countData';
import { dayOf } from '../../src/calendar/day';
import type { FindingLog } from '../../src/findings/finding';
import type { Tally } from '../../src/indicators/tally/tally';
import type { RawSource } from '../../src/intake/rawSource';
import { buildReport } from '../../src/report/buildReport';
import { type FigureKey, keyText } from '../../src/report/figureKey';
import { reportFigures } from '../../src/report/tableLookups';
import { matchKey } from '../../src/text/matchKey';

/** What a run says: its figures by key, and its findings. */
export interface Outcome {
  readonly figures: ReadonlyMap<string, number | string | undefined>;
  readonly keys: ReadonlyMap<string, FigureKey>;
  readonly log: FindingLog;
  readonly readings: Tally['readings'];
}

export async function outcomeOf(source: RawSource): Promise<Outcome> {
  const hooks = { onProgress: () => undefined, signal: new AbortController().signal };
  const counted = await countData(source, { today: dayOf(2020, 6, 15) }, hooks);
  if (counted.outcome !== 'counted') throw new Error(`nothing counted: ${counted.refusal.reason}`);
  const { tally, log } = counted;
  const report = buildReport(tally, log, { version: '1', time: '', source: '' });
  const figures = reportFigures(report);
  return {
    figures: new Map(figures.map(({ key, value, withheld }) => [nameOf(key), withheld ?? value])),
    keys: new Map(figures.map(({ key }) => [nameOf(key), key])),
    log,
    readings: tally.readings,
  };
}

/** A class that no list knows is named as it was first written: the spelling does not matter here. */
function nameOf(key: FigureKey): string {
  return keyText(key.class === undefined ? key : { ...key, class: matchKey(key.class) });
}

/** How often each code was found, in the order of the alphabet. */
export function codesOf({ log }: Outcome): Readonly<Record<string, number>> {
  return Object.fromEntries([...log.counts].sort());
}

/** The figures of these keys, a line each, in an order that is always the same. */
export function figuresOf(
  { figures, keys }: Outcome,
  wanted: (key: FigureKey) => boolean = () => true,
): string {
  const lines = [...figures].flatMap(([name, value]) => {
    const key = keys.get(name);
    return key && wanted(key) ? [`${name} ${value ?? 'n.d.'}`] : [];
  });
  return lines.sort().join('\n');
}
