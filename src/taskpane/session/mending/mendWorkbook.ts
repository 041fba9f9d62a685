import type { AnsweredColumn, AnswerEdit } from '../../../app/settings/answersTo';
import { answerCells, planAnswer, planRename } from '../../../app/settings/planAnswer';
import { readSettingsSheet } from '../../../app/settings/settingsForm';
import { describeWorkbook } from '../../../excel/read/describeWorkbook';
import { openExcelSource } from '../../../excel/read/excelSource';
import { readColumnTexts, readHeldCells } from '../../../excel/read/readHeldCells';
import { changeSheet } from '../../../excel/write/userSheets';
import { writeCellChanges } from '../../../excel/write/writeCellChanges';
import type { NameCells } from '../../../findings/groupFindings';
import type { SheetRows } from '../../../findings/recheckedGroups';
import type { HeldCell, Mending, MendingPlan, SheetPlace } from '../../../mending/cellChange';
import { planDate, planNames, planNumber, planUndo } from '../../../mending/planMending';
import { typedCount, typedDay } from '../../../mending/typedValue';
import { plainLine } from '../../../text/plainLine';
import { stepWords } from '../../words/steps';
import { checkWorkbook } from '../checkWorkbook';
import { type Dispatch, runJob } from '../runJob';
import { recheckRows } from './recheckRows';

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
    }
  /** The answer to what a finding asks. */
  | { readonly kind: 'answer'; readonly title: string; readonly edit: AnswerEdit };

/**
 * Writes the mending into the cells that still hold what is wrong, then looks at their rows again. After an
 * answer it looks at all rows, for an answer can change any.
 */
export async function mendWorkbook(
  dispatch: Dispatch,
  signal: AbortSignal,
  wish: MendingWish,
): Promise<void> {
  const { title, kind } = wish;
  const by = kind === 'answer' ? 'answer' : 'cells';
  await writeAndCheck(
    dispatch,
    signal,
    by,
    () => planOf(wish),
    (plan) => {
      const { changes, sheet } = plan;
      const mending = { by, title, changes, ...(sheet && { sheet }) } as const;
      dispatch({ type: 'mended', mending, plan });
    },
  );
}

/** Puts back what the mending found, wherever what it wrote still stands, then looks at that again. */
export async function undoMending(
  dispatch: Dispatch,
  signal: AbortSignal,
  mending: Mending,
): Promise<void> {
  const planned = async (): Promise<MendingPlan> =>
    planUndo(mending, await readHeldCells(mending.changes));
  await writeAndCheck(dispatch, signal, mending.by, planned, (plan) =>
    dispatch({ type: 'unmended', mending, plan }),
  );
}

/** The cell as it is now, with its row; undefined where it is not there, or where Excel does not say. */
export async function readCell(place: SheetPlace): Promise<HeldCell | undefined> {
  try {
    return (await readHeldCells([place]))[0];
  } catch {
    return undefined;
  }
}

/**
 * The first three values below the header of each column, as Excel shows them; none of one whose header is
 * not found, or of which Excel does not say.
 */
export async function readSamples(
  sheet: string,
  columns: readonly AnsweredColumn[],
): Promise<readonly (readonly string[])[]> {
  const indices = columns.map(({ column }) => column);
  const texts = await readColumnTexts(sheet, indices).catch(() => []);
  return columns.map(({ header }, index) => {
    const cells = texts[index] ?? [];
    const at = cells.findIndex((cell) => plainLine(cell) === plainLine(header));
    return at < 0
      ? []
      : cells
          .slice(at + 1)
          .filter((cell) => cell !== '')
          .slice(0, 3);
  });
}

/** A write that fails may have done a part, which can be taken back too. */
async function writeAndCheck(
  dispatch: Dispatch,
  signal: AbortSignal,
  by: Mending['by'],
  planned: () => Promise<MendingPlan>,
  onWritten: (plan: MendingPlan) => void,
): Promise<void> {
  let written: MendingPlan | undefined;
  await runJob(dispatch, signal, async () => {
    const plan = await planned();
    signal.throwIfAborted();
    dispatch({ type: 'writing', step: stepWords.mending, share: 0 });
    try {
      await writePlan(plan);
    } catch (error) {
      const changes = await standing(plan.changes);
      if (changes.length > 0) onWritten({ ...plan, changes });
      throw error;
    }
    onWritten(plan);
    written = plan;
    if (by === 'cells') await recheckRows(dispatch, signal, rowsOf(plan.changes));
    return { type: 'mendingEnded' };
  });
  if (written && by === 'answer') await runJob(dispatch, signal, checkWorkbook);
}

function rowsOf(places: readonly SheetPlace[]): SheetRows {
  const rows = new Map<string, Set<number>>();
  for (const { sheet, row } of places) rows.set(sheet, (rows.get(sheet) ?? new Set()).add(row));
  return rows;
}

async function writePlan({ changes, sheet }: MendingPlan): Promise<void> {
  const isFirst = sheet?.is === 'added';
  if (sheet && isFirst) await changeSheet(sheet);
  await writeCellChanges(changes);
  if (sheet && !isFirst) await changeSheet(sheet);
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
  if (wish.kind === 'answer') return answerPlan(wish.edit);
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

async function answerPlan(edit: AnswerEdit): Promise<MendingPlan> {
  const source = await openExcelSource();
  if (edit.does === 'rename') {
    return planRename(
      edit,
      source.sheets.map(({ name }) => name),
    );
  }
  const cells = answerCells(await readSettingsSheet(source), edit);
  return planAnswer(cells, await readHeldCells(cells.places));
}
