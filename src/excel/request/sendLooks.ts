import { isOfficeError } from './excelFault';
import { isPassing, isUndoRefused, type WriteExcel } from './excelRequest';
import { sendTasks, type SheetTask } from './sheetTask';

/** Tasks of one sheet in their order: what comes later may be painted over what comes sooner. */
export type LookSet = readonly SheetTask[];

/** What Excel does not do even by itself. */
export interface RefusedLook {
  readonly sheet: string;
  readonly error: unknown;
}

/** So many refusals without a success between them are not about members: Excel does nothing at all. */
const mostInARow = 40;

interface SendingLooks {
  /** Bytes of one request; absent: as of any other. */
  readonly most?: number;
  readonly onDone?: (count: number) => void;
}

/**
 * Sends what may not keep the report from being written: looks, view and print set-up. One refused member
 * makes a whole request fail, and which members are refused differs between builds and while another workbook
 * is in front. Where the request for everything fails, it is halved until what is refused stands alone. Sets
 * of which something was refused that may pass are asked for once more, after the others and whole. A member
 * may be set several times, in an order that ends as once would. Throws where Excel did not get to refuse
 * anything, and where it refuses everything. `onDone` hears how many of the first sets are done, as long as
 * nothing is refused.
 */
export async function sendLooks(
  write: WriteExcel,
  sets: readonly LookSet[],
  { most, onDone = () => undefined }: SendingLooks = {},
): Promise<readonly RefusedLook[]> {
  try {
    await sendTasks(write, sets.flat(), {
      ...(most !== undefined && { most }),
      onSent: (sent) => onDone(wholeSets(sets, sent)),
    });
    return [];
  } catch (error) {
    requireRefusal(error);
  }
  const once = await refusedOf(write, sets.flatMap(partsOf));
  const passing = new Set(once.filter(({ error }) => isPassing(error)).map(({ set }) => set));
  const twice = await refusedOf(write, [...passing].flatMap(partsOf));
  return [...once.filter(({ set }) => !passing.has(set)), ...twice];
}

/** How many sets are in the first tasks of all to their last. */
function wholeSets(sets: readonly LookSet[], tasks: number): number {
  let end = 0;
  return sets.filter((set) => (end += set.length) <= tasks).length;
}

interface LonePart extends SheetTask {
  readonly set: LookSet;
}

function partsOf(set: LookSet): readonly LonePart[] {
  return set.flatMap((task) =>
    (task.parts ?? [task.queue]).map((queue) => ({ ...task, queue, set })),
  );
}

interface RefusedPart extends RefusedLook {
  readonly set: LookSet;
}

async function refusedOf(
  write: WriteExcel,
  parts: readonly LonePart[],
): Promise<readonly RefusedPart[]> {
  const refused: RefusedPart[] = [];
  let inARow = 0;
  await sendApart(parts);
  return refused;

  async function sendApart(some: readonly LonePart[]): Promise<void> {
    try {
      await sendTasks(write, some);
      inARow = 0;
    } catch (error) {
      requireRefusal(error);
      const [first] = some;
      if (first && some.length === 1) {
        refused.push({ sheet: first.sheet, set: first.set, error });
        if (++inARow >= mostInARow) throw error;
        return;
      }
      const middle = some.length >> 1;
      await sendApart(some.slice(0, middle));
      await sendApart(some.slice(middle));
    }
  }
}

/** Throws the error again where Excel did not get to refuse anything. */
export function requireRefusal(error: unknown): void {
  const isRefusal =
    isOfficeError(error) &&
    error.code !== 'InvalidOperationInCellEditMode' &&
    !isUndoRefused(error);
  if (!isRefusal) throw error;
}
