import { addFinding, createFindingLog, type Finding, type FindingLog } from '../findings/finding';
import type { NameCells } from '../findings/groupFindings';
import type { OnAside } from '../findings/rowAside';
import { unknownNameCells } from '../indicators/places/reportUnknownNames';
import type { Clock } from '../indicators/tally/span';
import type { Steps } from '../indicators/tally/steps';
import type { Tally } from '../indicators/tally/tally';
import { tallySteps } from '../indicators/tally/tallyDataset';
import type { Dataset, ReferenceSheet } from '../intake/dataset';
import type { RawSource, SetAsideFile } from '../intake/rawSource';
import { readDataset } from '../intake/readDataset';
import { beginPhase, countingProgress, inSteps, readingProgress, type RunHooks } from './progress';
import { type Refusal, refuseOutOfTime, refuseWithoutRegistrations } from './refusal';

export interface CountedData {
  readonly outcome: 'counted';
  readonly tally: Tally;
  readonly log: FindingLog;
  /** Sheets of job centres and providers that were used. */
  readonly references: readonly ReferenceSheet[];
  /** The cells of names that no reference knows. */
  readonly unknownNames: readonly NameCells[];
  /** The files of the source, where it is made of files. */
  readonly files: Pick<RawSource, 'files' | 'setAside'>;
}

/** No table of the report could be filled in. */
export interface NothingToCount {
  readonly outcome: 'nothingToCount';
  readonly refusal: Refusal;
  readonly log: FindingLog;
}

/** The phases up to the tally: what there is to count, and all findings about it. */
export async function countData(
  source: RawSource,
  dates: Clock,
  hooks: RunHooks,
): Promise<CountedData | NothingToCount> {
  const log = createFindingLog();
  const counted = await readAndCount(source, dates, hooks, {
    log,
    stepsOf: (dataset) => tallySteps(dataset, dates, log),
  });
  if (counted.outcome === 'nothingToCount') return counted;
  const { result: tally, dataset } = counted;
  const { files, setAside } = source;
  return {
    ...{ outcome: 'counted', tally, log, references: dataset.references },
    unknownNames: unknownNameCells(dataset, log),
    files: { ...(files && { files }), ...(setAside && { setAside }) },
  };
}

/** How a dataset is counted, and who is told of what. */
interface Counting<Result> {
  readonly log: FindingLog;
  readonly onAside?: OnAside;
  readonly stepsOf: (dataset: Dataset) => Steps<Result | undefined>;
}

/** Reads the source and counts it: undefined, where the steps give it, is nothing in time. */
export async function readAndCount<Result>(
  source: RawSource,
  dates: Clock,
  hooks: RunHooks,
  { log, onAside, stepsOf }: Counting<Result>,
): Promise<
  | { readonly outcome: 'counted'; readonly result: Result; readonly dataset: Dataset }
  | NothingToCount
> {
  reportSetAside(source, log);
  await beginPhase('reading', hooks);
  const begun = new Set<string>();
  const { today, asOf } = dates;
  const dataset = await readDataset(source, log, {
    ...{ today, ...(asOf !== undefined && { asOf }) },
    ...(onAside && { onAside }),
    signal: hooks.signal,
    onProgress: ({ sheet, ...rows }) => {
      begun.add(sheet);
      hooks.onProgress(readingProgress({ ...rows, sheets: begun.size }));
    },
  });
  if (!dataset.readings.some(({ kind }) => kind === 'registration'))
    return { outcome: 'nothingToCount', refusal: refuseWithoutRegistrations(log), log };

  await beginPhase('counting', hooks);
  const result = await inSteps(stepsOf(dataset), hooks.signal, (done) =>
    hooks.onProgress(countingProgress(done)),
  );
  if (result === undefined) {
    const refusal = refuseOutOfTime(dataset, dates, log);
    return { outcome: 'nothingToCount', refusal, log };
  }
  return { outcome: 'counted', result, dataset };
}

/** Says of each file that is not read why it is not. The finding's sheet is the name of the file. */
function reportSetAside({ setAside = [] }: RawSource, log: FindingLog): void {
  for (const file of setAside) addFinding(log, findingOf(file));
}

function findingOf(file: SetAsideFile): Finding {
  const place = { sheet: file.name, value: '' };
  switch (file.why) {
    case 'repeated':
      return { code: 'FILE_RIPETUTO', ...place, details: { other: file.other } };
    case 'superseded': {
      const { other, rows, shared } = file;
      return { code: 'FILE_SUPERATO', ...place, details: { other, rows, shared } };
    }
    case 'lock':
      return { code: 'FILE_IN_USO', ...place, details: { other: file.name.replace('~$', '') } };
    case 'empty':
      return { code: 'FILE_VUOTO', ...place };
    case 'oldFormat':
      return { code: 'FILE_DA_CONVERTIRE', ...place };
    case 'foreign':
      return { code: 'FILE_ESTRANEO', ...place };
  }
}
