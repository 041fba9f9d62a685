import type { AcceptedFindings } from '../findings/groupFindings';
import type { RecordedFigures, ReportChanges } from '../history/recordedFigures';
import type { RunRecord } from '../history/runRecord';
import { withChanges } from '../history/withChanges';
import type { Clock } from '../indicators/tally/span';
import type { RawSource } from '../intake/rawSource';
import { layOutReport } from '../layout/layOutReport';
import type { PlacedWorkbook } from '../layout/placed';
import { buildReport } from '../report/buildReport';
import { withAccepted } from '../report/findingsSheet';
import type { Report } from '../report/report';
import { countData, type CountedData, type NothingToCount } from './countData';
import { beginPhase, letOthersWork, type RunHooks } from './progress';

export interface GenerateOptions extends Clock {
  /** When the run began, as the report prints it. */
  readonly startedAt: string;
  readonly version: string;
  /** What the last run left, where there was one: the report then says what changed since. */
  readonly last?: RunRecord | undefined;
  /** The findings that the analyst has accepted: `Controlli` marks them. */
  readonly accepted?: AcceptedFindings;
}

/** What each phase made; the findings are in the report. */
export interface GeneratedReport extends Omit<CountedData, 'outcome'> {
  readonly outcome: 'report';
  readonly report: Report;
  /** What the next run will compare itself with. */
  readonly figures: RecordedFigures;
  /** What changed since an earlier run, as the report says it. */
  readonly changes?: ReportChanges;
  readonly workbook: PlacedWorkbook;
}

/**
 * The one use case: from whatever holds the raw rows to the report as it stands in a workbook.
 *
 *     raw rows -readDataset-> dataset -tallySteps-> tally -buildReport-> report -layOutReport-> placed sheets
 *                  |                       |                    ^          |  ^
 *                  +------ findings -------+--------------------+  counts -+  +- changes since the last run
 *
 * The source's own errors come as they are.
 */
export async function generateReport(
  source: RawSource,
  options: GenerateOptions,
  hooks: RunHooks,
): Promise<GeneratedReport | NothingToCount> {
  const counted = await countData(source, options, hooks);
  if (counted.outcome === 'nothingToCount') return counted;
  const { tally, log } = counted;

  await beginPhase('reporting', hooks);
  const { version, startedAt, last, accepted = new Set() } = options;
  const plain = buildReport(tally, log, { version, time: startedAt, source: source.name });
  const built = { ...plain, findings: withAccepted(plain.findings, accepted) };
  await letOthersWork(hooks.signal);
  const { report, figures, changes } = withChanges(built, tally, last);

  await beginPhase('layingOut', hooks);
  return {
    ...counted,
    ...{ outcome: 'report', report, figures },
    ...(changes ? { changes } : {}),
    workbook: layOutReport(report),
  };
}
