import type { PlacedCell } from '../layout/placed';
import type { FormatBlock } from './reportPlan';
import { rangeName } from './rangeName';

/** Rectangles of one style that cover the cells exactly, from the top down. */
export function formatBlocks(cells: readonly PlacedCell[]): readonly FormatBlock[] {
  const open = new Map<string, FormatBlock>();
  const closed: FormatBlock[] = [];
  for (const { range, style } of rowRuns(cells)) {
    const id = `${range.firstColumn} ${range.lastColumn} ${styleName({ style })}`;
    const above = open.get(id);
    if (above?.range.lastRow === range.firstRow - 1) {
      open.set(id, { range: { ...above.range, lastRow: range.lastRow }, style });
    } else {
      if (above) closed.push(above);
      open.set(id, { range, style });
    }
  }
  return [...closed, ...open.values()];
}

/** How a mark remembers a block. */
export function blockName(block: FormatBlock): string {
  return `${rangeName(block.range)} ${styleName(block)}`;
}

function styleName({ style }: Pick<FormatBlock, 'style'>): string {
  return `${style.role} ${style.format}`;
}

/** Neighbours in a row that look alike. */
function rowRuns(cells: readonly PlacedCell[]): readonly FormatBlock[] {
  const runs: FormatBlock[] = [];
  for (const { row, column, style } of [...cells].sort(byPlace)) {
    const last = runs.at(-1);
    if (
      last?.range.lastRow === row &&
      last.range.lastColumn === column - 1 &&
      styleName(last) === styleName({ style })
    ) {
      runs[runs.length - 1] = { range: { ...last.range, lastColumn: column }, style };
    } else {
      const range = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
      runs.push({ range, style });
    }
  }
  return runs;
}

function byPlace(a: PlacedCell, b: PlacedCell): number {
  return a.row - b.row || a.column - b.column;
}
