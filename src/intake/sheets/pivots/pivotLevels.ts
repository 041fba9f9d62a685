import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import { countOf } from '../../cells/italianNumber';
import type { RawCell } from '../../rawSource';
import { isTotalLabel } from '../../rows/totalLabel';

/** A row of a compact pivot table. */
interface Line {
  readonly row: number;
  readonly label: RawCell;
  /** One for each column of counts; absent where all are blank. */
  readonly counts?: readonly number[];
}

/** The rows of a compact pivot table down to its total. */
export interface PivotLines {
  readonly own: readonly Line[];
  /** Subtotals at the foot of groups, by how many of the own stand above them. */
  readonly subtotals: ReadonlyMap<number, Line>;
  readonly total?: Line;
}

/** The rows down to the total, or to a blank row; undefined where something in them is no count. */
export function linesBelow(
  survey: readonly RawRow[],
  headerRow: number,
  column: number,
): PivotLines | undefined {
  const header = survey[headerRow] ?? [];
  const columns = header.flatMap((cell, index) =>
    index > column && !isBlank(cell) && !/%/.test(cellText(cell)) ? [index] : [],
  );
  const own: Line[] = [];
  const subtotals = new Map<number, Line>();
  for (let row = headerRow + 1; row < survey.length; row++) {
    const cells = survey[row] ?? [];
    const label = cells[column] ?? null;
    if (isBlank(label)) break;
    const counts = columns.map((each) => (isBlank(cells[each]) ? 0 : countOf(cells[each])));
    if (!counts.every((count) => count !== undefined)) return undefined;
    const hasNone = columns.every((each) => isBlank(cells[each]));
    const line = { row, label, ...(hasNone ? {} : { counts }) };
    if (!isTotalLabel(cellText(label))) own.push(line);
    else if (isWhole(cellText(label))) return { own, subtotals, total: line };
    else subtotals.set(own.length, line);
  }
  return { own, subtotals };
}

function isWhole(label: string): boolean {
  return /^\W*(?:totale(?: complessivo| generale)?|grand total)\W*$/i.test(label);
}

/**
 * The level of each row, 0 the outermost, where groups of that depth come to their sums and those to the
 * total.
 */
export function levelsOf(
  { own, subtotals, total }: PivotLines,
  depth: number,
): readonly number[] | undefined {
  if (own.length === 0) return undefined;
  const levels: number[] = [];
  const tops: Line[] = [];
  const isOpen = own.some(({ counts }) => !counts);
  // Groups without numbers can be told at one depth only.
  if (isOpen || subtotals.size > 0) return isOpen && depth === 2 ? openLevels() : undefined;
  for (let at = 0; at < own.length;) {
    const top = own[at];
    const end = groupEnd(at, 0);
    if (end === undefined || !top) return undefined;
    tops.push(top);
    at = end;
  }
  return isSumOf(total, tops) && tops.length < own.length ? levels : undefined;

  function groupEnd(at: number, level: number): number | undefined {
    const group = own[at]?.counts;
    if (!group) return undefined;
    levels[at] = level;
    if (level === depth - 1) return at + 1;
    const inner: Line[] = [];
    let next = at + 1;
    do {
      const line = own[next];
      const end = groupEnd(next, level + 1);
      if (end === undefined || !line) return undefined;
      inner.push(line);
      next = end;
    } while (!isSumOf(own[at], inner) && inner.length < own.length);
    return next;
  }

  /** A row without numbers begins a group; a subtotal, if there are any, ends it. */
  function openLevels(): readonly number[] | undefined {
    const leaves: Line[] = [];
    let group: Line[] = [];
    for (const [index, line] of own.entries()) {
      const isGroup = line.counts === undefined;
      if (index === 0 && !isGroup) return undefined;
      levels[index] = isGroup ? 0 : 1;
      if (isGroup) group = [];
      else {
        leaves.push(line);
        group.push(line);
      }
      const subtotal = subtotals.get(index + 1);
      if (subtotal && (group.length === 0 || !isSumOf(subtotal, group))) return undefined;
    }
    return isSumOf(total, leaves) && group.length > 0 ? levels : undefined;
  }
}

function isSumOf(whole: Line | undefined, parts: readonly Line[]): boolean {
  if (!whole) return true;
  return (whole.counts ?? []).every(
    (count, index) => parts.reduce((sum, { counts }) => sum + (counts?.[index] ?? 0), 0) === count,
  );
}
