import { entryOf } from '../../text/grouped';
import { isOfficeError } from './excelFault';
import type { WriteExcel } from './excelRequest';

/** Something to queue on a sheet. */
export interface SheetTask {
  /** As the user calls it. */
  readonly sheet: string;
  /** About how many bytes of a request it takes. */
  readonly bytes: number;
  readonly queue: Part<Excel.Worksheet>;
  /** The same in parts, of which Excel may refuse one and take the others; absent: it is one. */
  readonly parts?: readonly Part<Excel.Worksheet>[];
}

/** An object of the sheet for several tasks, named once in each request: a request has its own sheets. */
export function sharedObject<T>(
  objectIn: (sheet: Excel.Worksheet) => T,
): (sheet: Excel.Worksheet) => T {
  const objects = new WeakMap<Excel.Worksheet, T>();
  return (sheet) => {
    const object = objects.get(sheet) ?? objectIn(sheet);
    objects.set(sheet, object);
    return object;
  };
}

/** Queues one thing that Excel may refuse while it takes the others. */
export type Part<T> = (object: T) => void;

/** A task that does several things to one object of the sheet. */
export function partedTask<T>(
  { sheet, bytes }: Pick<SheetTask, 'sheet' | 'bytes'>,
  objectIn: (sheet: Excel.Worksheet) => T,
  parts: readonly Part<T>[],
): SheetTask {
  return {
    ...{ sheet, bytes },
    queue: (target) => {
      const object = objectIn(target);
      for (const part of parts) part(object);
    },
    parts: parts.map((part) => (target) => part(objectIn(target))),
  };
}

/** What parts of a request take, in bytes, measured with the client. */
export const sizeOf = { range: 400, property: 120, object: 130 } as const;

/** Excel on the web takes 5 MB at once; smaller requests keep it answering. */
const mostBytes = 600_000;

interface Sending {
  /** Of one request; absent: `mostBytes`. */
  readonly most?: number;
  /** Hears after each request how many of the tasks are done. */
  readonly onSent?: (count: number) => void;
}

/** Sends the tasks in their order, as many in a request as go together. */
export async function sendTasks(
  write: WriteExcel,
  tasks: readonly SheetTask[],
  { most = mostBytes, onSent = () => undefined }: Sending = {},
): Promise<void> {
  let sent = 0;
  for (const batch of batches(tasks, most)) {
    await sendBatch(write, batch);
    sent += batch.length;
    onSent(sent);
  }
}

/** One request, or halves of it where Excel finds it too long: it then has done nothing of it. */
async function sendBatch(write: WriteExcel, batch: readonly SheetTask[]): Promise<void> {
  try {
    await sendTogether(write, batch);
  } catch (error) {
    const isTooLong = isOfficeError(error) && error.code === 'RequestPayloadSizeLimitExceeded';
    if (!isTooLong || batch.length === 1) throw error;
    const middle = Math.ceil(batch.length / 2);
    await sendBatch(write, batch.slice(0, middle));
    await sendBatch(write, batch.slice(middle));
  }
}

function sendTogether(write: WriteExcel, batch: readonly SheetTask[]): Promise<void> {
  return write(({ worksheets }) => {
    const targets = new Map<string, Excel.Worksheet>();
    for (const { sheet, queue } of batch)
      queue(entryOf(targets, sheet, () => worksheets.getItem(sheet)));
  });
}

function batches(tasks: readonly SheetTask[], most: number): readonly (readonly SheetTask[])[] {
  const all: SheetTask[][] = [];
  let bytes = 0;
  for (const task of tasks) {
    const batch = all.at(-1);
    if (batch && bytes + task.bytes <= most) {
      batch.push(task);
      bytes += task.bytes;
    } else {
      all.push([task]);
      bytes = task.bytes;
    }
  }
  return all;
}
