import type { ReportDocument } from '../document/blocks';
import { buildDocument } from '../document/buildDocument';
import type { RawSource } from '../intake/rawSource';
import { analystTexts } from '../plan/planReport';
import type { NothingToCount } from './countData';
import { type GeneratedReport, type GenerateOptions, generateReport } from './generateReport';
import { beginPhase, type RunHooks, stoppableSource, untilStopped } from './progress';
import type { ReportTarget } from './refreshReport';

interface PublishedReport {
  readonly outcome: 'published';
  readonly published: ReportDocument;
  readonly generated: GeneratedReport;
}

/**
 * The report of the source as a document. Where the target holds the report's sheets, what the analyst wrote
 * in their boxes is in it. Writes nothing. Errors of source and target come as they are.
 */
export async function publishReport(
  source: RawSource,
  { readOwned }: Pick<ReportTarget, 'readOwned'>,
  options: Omit<GenerateOptions, 'last'>,
  hooks: RunHooks,
): Promise<PublishedReport | NothingToCount> {
  const generated = await generateReport(stoppableSource(source, hooks.signal), options, hooks);
  if (generated.outcome === 'nothingToCount') return generated;
  const { report, workbook } = generated;
  await beginPhase('comparing', hooks);
  const owned = await untilStopped(readOwned(workbook), hooks.signal);
  const published = buildDocument(report, analystTexts(workbook, owned));
  return { outcome: 'published', published, generated };
}
