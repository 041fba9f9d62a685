import type { Day } from '../../calendar/day';
import { addFinding, type FindingLog } from '../../findings/finding';
import type { Dataset } from '../../intake/dataset';
import type { PeriodLength } from '../../intake/settings/settings';
import { countedKinds } from '../../service/stages';
import { periodsOf } from '../period';
import { periodOfRows } from '../tally/periodOfRows';
import type { Clock, Span } from '../tally/span';
import { cellOf, type LocatedRows } from './rowFinding';

/** So many rows are named. */
const mostNamed = 10;

/** Rows of counts that are longer than a period, told one by one, and reported together. */
interface LongCountLog {
  readonly note: (row: number) => void;
  /** One finding for each sheet that has any. */
  readonly report: () => void;
}

interface LongCountsAsked {
  readonly tooLong: () => Readonly<Record<PeriodLength, number>>;
  /** Sheets that are asked whether they are cumulated. */
  readonly growing: ReadonlySet<string>;
}

/**
 * Contacts are counted by month. Of the others the finding says which lengths of periods would hold them all,
 * and how many counts each of the other lengths would leave out.
 */
export function createLongCounts(
  dataset: Dataset,
  rows: LocatedRows,
  { tooLong, growing }: LongCountsAsked,
  log: FindingLog,
): LongCountLog {
  const bySheet = new Map<string, number[]>();
  const readingOf = (row: number) => dataset.readings[rows.reading[row] as number];
  return {
    note: (row) => {
      const sheet = readingOf(row)?.sheet ?? '';
      const before = bySheet.get(sheet);
      if (before) before.push(row);
      else bySheet.set(sheet, [row]);
    },
    report: () => {
      for (const [sheet, found] of bySheet) {
        const [first = 0] = found;
        const isOfContacts = readingOf(first)?.kind === 'contact';
        addFinding(log, {
          code: 'CONTEGGIO_OLTRE_IL_PERIODO',
          ...cellOf(dataset, rows, first, 'date'),
          value: String(rows.count?.[first] ?? ''),
          details: {
            firstDay: rows.firstDay[first] as Day,
            lastDay: rows.lastDay[first] as Day,
            rows: found.length,
            first: found.slice(0, mostNamed).map((row) => (rows.row[row] as number) + 1),
            ...(isOfContacts ? {} : { tooLong: tooLong() }),
            ...(growing.has(sheet) && { mayBeCumulated: true }),
          },
        });
      }
    },
  };
}

/** Of the counts of all sheets, how many are longer than a period of each length. */
export function countTooLong(
  { events, settings }: Dataset,
  span: Span,
  { today }: Clock,
): Readonly<Record<PeriodLength, number>> {
  const ofLength = (length: PeriodLength): number => {
    const limits = { periods: periodsOf({ ...settings, periodLength: length }, span), today };
    let count = 0;
    for (const kind of countedKinds) {
      periodOfRows(events[kind], { ...limits, asOf: span.asOf }, (_, code) => {
        if (code === 'CONTEGGIO_OLTRE_IL_PERIODO') count++;
      });
    }
    return count;
  };
  return { year: ofLength('year'), semester: ofLength('semester'), quarter: ofLength('quarter') };
}
