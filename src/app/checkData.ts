import type { Clock } from '../indicators/tally/span';
import type { RawSource } from '../intake/rawSource';
import type { Settings } from '../intake/settings/settings';
import { fingerprint } from '../text/fingerprint';
import { countData, type CountedData, type NothingToCount } from './countData';
import { fingerprintSource } from './fingerprintSource';
import { type RunHooks, stoppableSource } from './progress';

export interface CheckedData {
  readonly counted: CountedData | NothingToCount;
  /** As `RunRecord.data`: the data have changed since that run where the two differ. */
  readonly data: string;
}

/** What the source holds, and whether it is still what a report was made of. Writes nothing. */
export async function checkData(
  source: RawSource,
  dates: Clock,
  hooks: RunHooks,
): Promise<CheckedData> {
  const watched = fingerprintSource(stoppableSource(source, hooks.signal));
  const counted = await countData(watched.source, dates, hooks);
  const settings = counted.outcome === 'counted' ? counted.tally.settings : undefined;
  return { counted, data: dataFingerprint(watched.fingerprint(), settings) };
}

/** The rows and the settings: all that a report is made of but the date. */
export function dataFingerprint(rows: string, settings: Settings | undefined): string {
  return `${rows} ${fingerprint(settings ?? null)}`;
}
