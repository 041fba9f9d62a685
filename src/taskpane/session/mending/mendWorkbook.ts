import { describeWorkbook } from '../../../excel/read/describeWorkbook';
import { readHeldCells } from '../../../excel/read/readHeldCells';
import { writeCellChanges } from '../../../excel/write/writeCellChanges';
import type { NameCells } from '../../../findings/groupFindings';
import type { HeldCell, Mending, MendingPlan, SheetPlace } from '../../../mending/cellChange';
import { planDate, planNames, planNumber, planUndo } from '../../../mending/planMending';
import { typedCount, typedDay } from '../../../mending/typedValue';
import { stepWords } from '../../words/steps';
import { checkWorkbook } from '../checkWorkbook';
import { type Dispatch, runJob } from '../runJob';

/** What the user wants to have mended. */
export type MendingWish =
  /** The known name into all cells that hold the unknown one. */
  | {
      readonly kind: 'name';
      readonly title: string;
      readonly cells: readonly NameCells[];
      readonly unknown: string;
      readonly known: string;
    }
  /** What was typed into the cell that was shown. */
  | {
      readonly kind: 'date' | 'number';
      readonly title: string;
      readonly seen: HeldCell;
      readonly typed: string;
    };

/** Writes it into the cells that still hold what is wrong, then checks the data anew. */
export async function mendWorkbook(
  dispatch: Dispatch,
  signal: AbortSignal,
  wish: MendingWish,
): Promise<void> {
  const { title } = wish;
  await writeAndCheck(
    dispatch,
    signal,
    () => planOf(wish),
    (plan) => {
      dispatch({ type: 'mended', mending: { title, changes: plan.changes }, plan });
    },
  );
}

/** Puts back what the mending found, wherever what it wrote still stands, then checks the data anew. */
export async function undoMending(
  dispatch: Dispatch,
  signal: AbortSignal,
  mending: Mending,
): Promise<void> {
  const { title, changes } = mending;
  const plan = async (): Promise<MendingPlan> => planUndo(changes, await readHeldCells(changes));
  await writeAndCheck(dispatch, signal, plan, (undone) => {
    dispatch({ type: 'unmended', title, plan: undone });
  });
}

/** The cell as it is now, with its row; undefined where it is not there, or where Excel does not say. */
export async function readCell(place: SheetPlace): Promise<HeldCell | undefined> {
  try {
    return (await readHeldCells([place]))[0];
  } catch {
    return undefined;
  }
}

/** A write that fails may have done a part, which can be taken back too. */
async function writeAndCheck(
  dispatch: Dispatch,
  signal: AbortSignal,
  planned: () => Promise<MendingPlan>,
  onWritten: (plan: MendingPlan) => void,
): Promise<void> {
  const job = { isDone: false };
  await runJob(dispatch, signal, async () => {
    const plan = await planned();
    signal.throwIfAborted();
    dispatch({ type: 'writing', step: stepWords.mending, share: 0 });
    try {
      await writeCellChanges(plan.changes);
    } catch (error) {
      const changes = await standing(plan.changes);
      if (changes.length > 0) onWritten({ ...plan, changes });
      throw error;
    }
    onWritten(plan);
    job.isDone = true;
    return { type: 'mendingEnded' };
  });
  if (job.isDone) await checkWorkbook(dispatch, signal);
}

/** Those of the changes that are in the workbook. */
async function standing(changes: MendingPlan['changes']): Promise<MendingPlan['changes']> {
  const held = await readHeldCells(changes).catch(() => []);
  return changes.filter(({ after }, index) => held[index]?.content === after.content);
}

async function planOf(wish: MendingWish): Promise<MendingPlan> {
  if (wish.kind === 'name') {
    const { cells, unknown, known } = wish;
    const places = cells.flatMap(({ sheet, column, rows }) =>
      rows.map((row) => ({ sheet, row, column })),
    );
    const held = (await readHeldCells(places)).flatMap((cell) => cell ?? []);
    return planNames(held, unknown, known);
  }
  const { seen, typed } = wish;
  const now = await readCell(seen);
  const nothing = { changes: [], formulas: [], changed: [] };
  if (wish.kind === 'number') {
    const count = typedCount(typed);
    return count === undefined ? nothing : planNumber(seen, now, count);
  }
  const day = typedDay(typed);
  const { dateSystem } = await describeWorkbook();
  return day === undefined ? nothing : planDate(seen, now, day, dateSystem);
}
