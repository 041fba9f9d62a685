import manifest from '../../../../package.json';
import { type RunHooks, untilStopped } from '../../../app/progress';
import { publishReport } from '../../../app/publishReport';
import type { PackedDocument } from '../../../docx/packDocument';
import { openExcelSource } from '../../../excel/read/excelSource';
import { readOwnedSheets } from '../../../excel/read/readOwnedSheets';
import type { PaneAction } from '../../state/paneAction';
import type { DataSummary } from '../../state/paneState';
import { runTime } from '../runJob';
import { refusal, summariseData } from '../summariseData';

/** The document that is published, and what was found in the raw sheets. */
export interface Publication extends PackedDocument {
  readonly data: DataSummary;
}

/**
 * Makes the document of the raw sheets and of what the analyst wrote in the report's, and gives it to `use`,
 * which says how that ended. Writes nothing in the workbook.
 */
export async function publishWorkbook(
  hooks: RunHooks,
  use: (publication: Publication) => PaneAction | Promise<PaneAction>,
): Promise<PaneAction> {
  const time = runTime();
  const result = await publishReport(
    await untilStopped(openExcelSource(), hooks.signal),
    { readOwned: readOwnedSheets },
    { ...time, version: manifest.version },
    hooks,
  );
  if (result.outcome === 'nothingToCount') return refusal(result);
  const { published, generated } = result;
  return use({ published, created: time.instant, data: summariseData(generated) });
}
