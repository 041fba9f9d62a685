import type { ReportChanges } from '../history/recordedFigures';
import type { RunRecord } from '../history/runRecord';
import { withChanges } from '../history/withChanges';
import type { Clock } from '../indicators/tally/span';
import type { Dataset } from '../intake/dataset';
import type { RawSource } from '../intake/rawSource';
import { type FigureIndex, indexFigures } from '../provenance/figureIndex';
import { createRowNotes, type RowNotes } from '../provenance/rowNotes';
import { type TracedRows, traceSteps } from '../provenance/traceRows';
import { buildReport } from '../report/buildReport';
import type { Report } from '../report/report';
import { type NothingToCount, readAndCount } from './countData';
import { type RunHooks, stoppableSource } from './progress';

/** A workbook counted so that every figure can be asked for its rows, and every row for its figures. */
export interface TracedData {
  readonly outcome: 'traced';
  /** The names of all sheets of the source. */
  readonly sheets: readonly string[];
  readonly dataset: Dataset;
  readonly notes: RowNotes;
  readonly traced: TracedRows;
  /** The report that the data make. */
  readonly report: Report;
  readonly figures: FigureIndex;
  /** What it says differently from the report before; absent where there is none. */
  readonly changes?: ReportChanges;
}

/**
 * Reads and counts the source anew. `last`: the run that the report tells its changes from. Writes nothing,
 * and keeps nothing but what it returns.
 */
export async function traceData(
  source: RawSource,
  dates: Clock,
  hooks: RunHooks,
  last?: RunRecord,
): Promise<TracedData | NothingToCount> {
  const notes = createRowNotes();
  const counted = await readAndCount(stoppableSource(source, hooks.signal), dates, hooks, {
    ...notes,
    stepsOf: (dataset) => traceSteps(dataset, dates, notes),
  });
  if (counted.outcome === 'nothingToCount') return counted;
  const { result: traced, dataset } = counted;
  const run = { version: '', time: '', source: source.name };
  const { report, changes } = withChanges(
    buildReport(traced.tally, notes.log, run),
    traced.tally,
    last,
  );
  return {
    outcome: 'traced',
    sheets: source.sheets.map(({ name }) => name),
    dataset,
    notes,
    traced,
    report,
    figures: indexFigures(report),
    ...(changes && { changes }),
  };
}
