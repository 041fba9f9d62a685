import type { RecordedFigures } from './recordedFigures';
import type { ReportChanges } from './reportChanges';
import type { RunRecord } from './runRecord';
import { seriesOfText, seriesTexts } from './seriesTexts';

/** A record in pieces, so that only those that a run changes have to be written. */
export interface RecordTexts {
  /** What every run has of its own. */
  readonly head: string;
  /** The periods, the counts by what they count, and what changed; no two are equal. */
  readonly parts: readonly string[];
}

/** The last member: whether there is a part, the last one, that says what changed. */
type Head = readonly [format: number, startedAt: string, data: string, hasChanges: boolean];

/** A record of another format is left unread. */
const format = 2;

export function recordTexts({ startedAt, data, figures, changes }: RunRecord): RecordTexts {
  const { series, ...span } = figures;
  const head: Head = [format, startedAt, data, changes !== undefined];
  return {
    head: JSON.stringify(head),
    parts: [
      JSON.stringify(span),
      ...seriesTexts(series),
      ...(changes ? [JSON.stringify(changes)] : []),
    ],
  };
}

/** undefined where the texts are no record of ours: there is then nothing to compare with. */
export function parseRecordTexts({ head, parts }: RecordTexts): RunRecord | undefined {
  try {
    const [found, startedAt, data, hasChanges] = JSON.parse(head) as Head;
    if (found !== format) return undefined;
    const [span = '', ...others] = parts;
    const changes = hasChanges ? others.pop() : undefined;
    return {
      ...{ startedAt, data },
      figures: {
        ...(JSON.parse(span) as Omit<RecordedFigures, 'series'>),
        series: others.flatMap(seriesOfText),
      },
      ...(changes === undefined ? {} : { changes: JSON.parse(changes) as ReportChanges }),
    };
  } catch {
    return undefined;
  }
}
