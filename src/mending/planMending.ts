import { type Day, dayZero } from '../calendar/day';
import { matchKey } from '../text/matchKey';
import type {
  CellChange,
  CellValue,
  Content,
  HeldCell,
  Mending,
  MendingPlan,
  SheetChange,
} from './cellChange';

/**
 * Writes the known name into every cell that holds the unknown one, in whatever spelling. Blank cells are
 * left alone without a word: a label above may hold for them.
 */
export function planNames(held: readonly HeldCell[], unknown: string, known: string): MendingPlan {
  const filled = held.filter(({ content }) => content !== '');
  const isUnknown = ({ value }: HeldCell): boolean => matchKey(String(value)) === matchKey(unknown);
  return planChanges(filled, isUnknown, ({ numberFormat }) => ({
    ...{ content: known, isText: true, numberFormat },
  }));
}

/** Writes the day into the cell, if the cell and its row are what the user saw. */
export function planDate(
  seen: HeldCell,
  now: HeldCell | undefined,
  day: Day,
  dateSystem: 1900 | 1904,
): MendingPlan {
  return planCell(seen, now, {
    content: day - dayZero[dateSystem],
    isText: false,
    // A format with a year shows dates already.
    numberFormat: /y/i.test(seen.numberFormat) ? seen.numberFormat : dateFormat,
  });
}

/** Writes the number into the cell, if the cell and its row are what the user saw. */
export function planNumber(
  seen: HeldCell,
  now: HeldCell | undefined,
  content: number,
): MendingPlan {
  const numberFormat = seen.numberFormat === '@' ? 'General' : seen.numberFormat;
  return planCell(seen, now, { content, isText: false, numberFormat });
}

const dateFormat = 'dd/mm/yyyy';

function planCell(seen: HeldCell, now: HeldCell | undefined, value: CellValue): MendingPlan {
  if (!now) return { changes: [], formulas: [], changed: [seen] };
  return planChanges(
    [now],
    (cell) => isSame(seen, cell) && isSameRow(seen, cell),
    () => value,
  );
}

function planChanges(
  held: readonly HeldCell[],
  isToMend: (cell: HeldCell) => boolean,
  valueOf: (cell: HeldCell) => CellValue,
): MendingPlan {
  const wanted = held.filter(isToMend);
  return {
    changes: wanted
      .filter(({ isFormula }) => !isFormula)
      .map((cell) => changeOf(cell, valueOf(cell))),
    formulas: wanted.filter(({ isFormula }) => isFormula),
    changed: held.filter((cell) => !wanted.includes(cell)),
  };
}

/** Takes back what a mending wrote, wherever that still stands in the same row. */
export function planUndo(
  { changes, sheet }: Pick<Mending, 'changes' | 'sheet'>,
  held: readonly (HeldCell | undefined)[],
): MendingPlan {
  const own = new Map(changes.map((each) => [placeKey(each), each]));
  const pairs = changes.map((done, index) => ({ done, now: held[index] }));
  const isStanding = ({ done, now }: (typeof pairs)[number]): boolean =>
    now !== undefined && isSame(done.after, now) && isSameRow(done, now, own);
  return {
    changes: pairs.flatMap((pair) =>
      pair.now && isStanding(pair) ? [changeOf(pair.now, pair.done.before)] : [],
    ),
    ...(sheet && { sheet: reversed(sheet) }),
    formulas: [],
    changed: pairs.filter((pair) => !isStanding(pair)).map(({ done }) => done),
  };
}

function reversed(sheet: SheetChange): SheetChange {
  if (sheet.is === 'renamed') return { is: 'renamed', name: sheet.before, before: sheet.name };
  return { is: sheet.is === 'added' ? 'removed' : 'added', name: sheet.name };
}

/** The cell as it is, and what is to stand in it. */
export function changeOf(cell: HeldCell, after: CellValue): CellChange {
  const { sheet, row, column, content, isText, numberFormat, rowContents } = cell;
  return { sheet, row, column, before: { content, isText, numberFormat }, after, rowContents };
}

function isSame(a: CellValue, b: CellValue): boolean {
  return a.content === b.content && a.isText === b.isText;
}

/** With so many other cells in a row, one of them may have changed and the row is still known. */
const telling = 4;

/**
 * Whether the row is still the same: rows may have been put in, taken out or sorted meanwhile. `written`: the
 * cells of the row that the same mending wrote, which make no difference.
 */
function isSameRow(
  before: Pick<CellChange, 'sheet' | 'row' | 'column' | 'rowContents'>,
  now: HeldCell,
  written: ReadonlyMap<string, CellChange> = new Map(),
): boolean {
  const { sheet, row } = before;
  const length = Math.max(before.rowContents.length, now.rowContents.length);
  let filled = 0;
  let different = 0;
  for (let column = 0; column < length; column++) {
    if (column === before.column) continue;
    const then = written.get(placeKey({ sheet, row, column }))?.after.content;
    const old: Content = then ?? before.rowContents[column] ?? '';
    if (old !== '') filled++;
    if (old !== (now.rowContents[column] ?? '')) different++;
  }
  return different <= (filled >= telling ? 1 : 0);
}

function placeKey({ sheet, row, column }: Pick<CellChange, 'sheet' | 'row' | 'column'>): string {
  return [sheet, row, column].join('\n');
}
