import { createIntColumn, type IntColumn } from '../cells/intColumn';
import type { EventColumns } from '../dataset';

/** One row of events, on its way into the columns. The same object serves every row. */
export type EventRow = {
  -readonly [Key in Exclude<keyof EventColumns, 'length' | 'unreadUsers'>]: number;
};

/** The events of one kind, growing. */
export interface EventTable {
  readonly add: (event: Readonly<EventRow>) => void;
  /** A row that could not be read: of a user code, or missing. */
  readonly addUnread: (user: number) => void;
  /** A row that says that its user did not take the step. */
  readonly addNotTaken: (user: number) => void;
  readonly notTaken: ReadonlySet<number>;
  readonly columns: () => EventColumns;
}

export function createEventTable(): EventTable {
  const reading = createIntColumn();
  const row = createIntColumn();
  const user = createIntColumn();
  const firstDay = createIntColumn();
  /** Days after the first: none, save for months and semesters. */
  const furtherDays = createIntColumn();
  const area = createIntColumn();
  const province = createIntColumn();
  const jobCentre = createIntColumn();
  const provider = createIntColumn();
  const count = createIntColumn();
  const unreadUsers = createIntColumn();
  const notTaken = new Set<number>();
  return {
    add: (event) => {
      reading.push(event.reading);
      row.push(event.row);
      user.push(event.user);
      firstDay.push(event.firstDay);
      furtherDays.push(event.lastDay - event.firstDay);
      area.push(event.area);
      province.push(event.province);
      jobCentre.push(event.jobCentre);
      provider.push(event.provider);
      count.push(event.count);
    },
    addUnread: unreadUsers.push,
    addNotTaken: (code) => notTaken.add(code),
    notTaken,
    columns: () => {
      const valuesOf = sharedConstants();
      const first = firstDay.values();
      return {
        length: row.length(),
        reading: reading.copyTo(new Uint16Array(reading.length())),
        row: row.values(),
        user: valuesOf(user),
        firstDay: first,
        lastDay: furtherDays.constant() === 0 ? first : sums(first, furtherDays.values()),
        area: valuesOf(area),
        province: valuesOf(province),
        jobCentre: valuesOf(jobCentre),
        provider: valuesOf(provider),
        count: valuesOf(count),
        unreadUsers: unreadUsers.values(),
      };
    },
  };
}

/** One row of the columns. */
export function eventAt(events: EventColumns, row: number): EventRow {
  const value = (column: Int32Array | Uint16Array): number => column[row] as number;
  return {
    reading: value(events.reading),
    row: value(events.row),
    user: value(events.user),
    firstDay: value(events.firstDay),
    lastDay: value(events.lastDay),
    area: value(events.area),
    province: value(events.province),
    jobCentre: value(events.jobCentre),
    provider: value(events.provider),
    count: value(events.count),
  };
}

/** Columns that say the same in every row share one array: nobody writes to the columns of a dataset. */
function sharedConstants(): (column: IntColumn) => Int32Array {
  const arrays = new Map<number, Int32Array>();
  return (column) => {
    const constant = column.constant();
    if (constant === undefined) return column.values();
    const array = arrays.get(constant) ?? column.values();
    arrays.set(constant, array);
    return array;
  };
}

function sums(a: Int32Array, b: Int32Array): Int32Array {
  return a.map((value, index) => value + (b[index] as number));
}
