import { dayOfIso, italianDay } from '../../calendar/day';
import type { RecordedFigures } from '../../history/recordedFigures';
import { reportPath } from '../../history/reportPath';
import type { RunRecord } from '../../history/runRecord';
import { monthText } from '../../report/italian';
import type { KeptReport } from '../state/paneState';
import type { ShownChanges } from '../state/shownChanges';

/** What the record tells of its report. It tells nothing of raw sheets. */
export function keptReport({
  startedAt,
  figures,
  changes,
}: Pick<RunRecord, 'startedAt' | 'figures' | 'changes'>): KeptReport {
  const dataAt = lastDayOf(figures);
  return {
    ...{ startedAt, path: reportPath(figures) },
    ...(dataAt !== undefined && { dataAt }),
    ...(changes && { changes: { ...changes, months: periodMonths(figures) } }),
  };
}

/** `31/12/2019`: of the last period, or of the data where they end within it. */
function lastDayOf({ periods, asOf }: RecordedFigures): string | undefined {
  const [last, data] = [periods.at(-1)?.lastDay, asOf].map((day) => dayOfIso(day ?? ''));
  return last === undefined || data === undefined ? undefined : italianDay(Math.min(last, data));
}

/** `gen 2018 – giu 2018`, by the period's first day as figures name it. */
function periodMonths({ periods }: RecordedFigures): ShownChanges['months'] {
  return Object.fromEntries(
    periods.flatMap(({ id, lastDay = '' }) => {
      const [from, to] = [dayOfIso(id), dayOfIso(lastDay)];
      if (from === undefined || to === undefined) return [];
      return [[id, `${monthText(from)} – ${monthText(to)}`]];
    }),
  );
}
