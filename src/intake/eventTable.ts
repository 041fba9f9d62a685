import type { EventColumns } from './dataset';
import { createIntColumn } from './intColumn';

/** One row of events, on its way into the columns. The same object serves every row. */
export type EventRow = {
  -readonly [Key in Exclude<keyof EventColumns, 'length' | 'unreadUsers'>]: number;
};

/** The events of one kind, growing. */
export interface EventTable {
  readonly add: (event: Readonly<EventRow>) => void;
  /** A row that could not be read: of a user code, or missing. */
  readonly addUnread: (user: number) => void;
  readonly columns: () => EventColumns;
}

export function createEventTable(): EventTable {
  const reading = createIntColumn();
  const row = createIntColumn();
  const user = createIntColumn();
  const firstDay = createIntColumn();
  const lastDay = createIntColumn();
  const area = createIntColumn();
  const province = createIntColumn();
  const jobCentre = createIntColumn();
  const provider = createIntColumn();
  const count = createIntColumn();
  const unreadUsers = createIntColumn();
  return {
    add: (event) => {
      reading.push(event.reading);
      row.push(event.row);
      user.push(event.user);
      firstDay.push(event.firstDay);
      lastDay.push(event.lastDay);
      area.push(event.area);
      province.push(event.province);
      jobCentre.push(event.jobCentre);
      provider.push(event.provider);
      count.push(event.count);
    },
    addUnread: unreadUsers.push,
    columns: () => ({
      length: row.length(),
      reading: new Uint16Array(reading.values()),
      row: row.values(),
      user: user.values(),
      firstDay: firstDay.values(),
      lastDay: lastDay.values(),
      area: area.values(),
      province: province.values(),
      jobCentre: jobCentre.values(),
      provider: provider.values(),
      count: count.values(),
      unreadUsers: unreadUsers.values(),
    }),
  };
}
