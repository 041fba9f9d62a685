import { addFinding, type FindingLog } from '../../findings/finding';
import type { Dataset, Reading } from '../../intake/dataset';
import { type Field, fieldLabel } from '../../service/fields';
import { profileFields } from '../../service/sheets';
import { meansSheet } from '../../service/sheetTitles';
import { type CountedKind, countedKinds } from '../../service/stages';
import { meaningOfHeader } from '../../service/vocabulary';
import { grouped } from '../../text/grouped';
import type { Territory } from '../places/territory';
import { noPeriod } from '../tally/periodOfRows';
import { smallSum } from '../tally/sums';
import { type Count, countsOf } from './placedCounts';
import { cellIn, type LocatedRows } from './rowFinding';

/** A list of counts: what it counts in each place and time, and the fields of the profile that divide it. */
interface Divided {
  readonly counts: readonly Count[];
  readonly sums: ReadonlyMap<string, number>;
  readonly by: readonly Field[];
}

/**
 * Asks about lists of one step that give the same number for each place and time, and divide it by another
 * field: `Patti per genere` and `Patti per età`. They count the same people: only the first counts. Returns
 * the readings of the others. Sheets that the settings call right are left alone.
 */
export function reportOtherDivisions(
  dataset: Dataset,
  territory: Territory,
  log: FindingLog,
): ReadonlySet<number> {
  const { readings, settings } = dataset;
  const isRight = (sheet: string): boolean =>
    settings.rightCounts.some((each) => meansSheet(each, sheet));
  const repeated = new Set<number>();
  for (const kind of countedKinds) {
    const counts = countsOf(dataset, territory, kind).filter(
      ({ sheet, people }) => people === undefined && !isRight(sheet),
    );
    const lists = [...grouped(counts, ({ list }) => list).values()].map((own) =>
      dividedBy(own, readings),
    );
    const kept: Divided[] = [];
    for (const list of lists) {
      const same = kept.find((other) => countTheSame(other, list));
      if (!same) {
        kept.push(list);
        continue;
      }
      for (const { reading } of list.counts) repeated.add(reading);
      report(kind, list, same);
    }
  }
  return repeated;

  function report(kind: CountedKind, list: Divided, other: Divided): void {
    const [[first], [before]] = [list.counts, other.counts];
    if (!first || !before) return;
    const [one, another] = [other.by, list.by].map((fields) => fields.map(fieldLabel).join(', '));
    addFinding(log, {
      code: 'CONTEGGI_SOVRAPPOSTI',
      ...cellIn(readings[first.reading], first.row, 'count'),
      value: String(first.count),
      details: {
        ...{ kind, other: before.sheet, rows: list.counts.length },
        divisions: [one ?? '', another ?? ''],
      },
    });
  }
}

/** Takes the rows of these readings out of their periods. */
export function leaveOutReadings(
  repeated: ReadonlySet<number>,
  rows: LocatedRows,
  periodOf: Int16Array,
  leaveOut: (rows: LocatedRows, row: number, code: 'CONTEGGI_SOVRAPPOSTI') => void,
): void {
  if (repeated.size === 0) return;
  for (let row = 0; row < rows.length; row++) {
    if (periodOf[row] === noPeriod || !repeated.has(rows.reading[row] as number)) continue;
    periodOf[row] = noPeriod;
    leaveOut(rows, row, 'CONTEGGI_SOVRAPPOSTI');
  }
}

function dividedBy(counts: readonly Count[], readings: readonly Reading[]): Divided {
  const sums = new Map<string, number>();
  for (const { area, centre, provider, firstDay, lastDay, count } of counts) {
    const key = [area, centre, provider, firstDay, lastDay].join(' ');
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  const own = [...new Set(counts.map(({ reading }) => reading))].map((each) => readings[each]);
  const fields = own.flatMap((reading) => [
    ...Object.keys(reading?.columns ?? {}),
    ...(reading?.unused ?? []).map(
      ({ header }) => meaningOfHeader(header, 'registration')?.field ?? '',
    ),
  ]);
  return { counts, sums, by: profileFields.filter((field) => fields.includes(field)) };
}

function countTheSame(one: Divided, other: Divided): boolean {
  const isDivided = ({ counts, sums, by }: Divided): boolean =>
    by.length > 0 && counts.length > sums.size;
  if (!isDivided(one) || !isDivided(other) || one.by.join() === other.by.join()) return false;
  if (one.sums.size !== other.sums.size) return false;
  const total = [...one.sums.values()].reduce((a, b) => a + b, 0);
  return total >= smallSum && [...one.sums].every(([key, sum]) => other.sums.get(key) === sum);
}
