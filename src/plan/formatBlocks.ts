import type { PlacedCell } from '../layout/placed';
import { fingerprint } from './fingerprint';
import { rangeName } from './rangeName';
import type { FormatBlock } from './reportPlan';

/** Rectangles of one style that cover the cells exactly, from the top down. */
export function formatBlocks(cells: readonly PlacedCell[]): readonly FormatBlock[] {
  const open = new Map<string, FormatBlock>();
  const closed: FormatBlock[] = [];
  for (const run of rowRuns(cells)) {
    const { range, style, links } = run;
    const id = `${range.firstColumn} ${range.lastColumn} ${styleName(run)}`;
    const above = open.get(id);
    if (above?.range.lastRow === range.firstRow - 1) {
      const joined = { ...above.range, lastRow: range.lastRow };
      open.set(id, { range: joined, style, links: [...above.links, ...links] });
    } else {
      if (above) closed.push(above);
      open.set(id, run);
    }
  }
  return [...closed, ...open.values()];
}

/** How a mark remembers a block. */
export function blockName(block: FormatBlock): string {
  const name = `${rangeName(block.range)} ${styleName(block)}`;
  const places = block.links.map(({ link, value }) => [link, value]);
  return places.length > 0 ? `${name} ${fingerprint(places)}` : name;
}

function styleName({ style }: Pick<FormatBlock, 'style'>): string {
  return `${style.role} ${style.format}`;
}

/** Neighbours in a row that look alike. */
function rowRuns(cells: readonly PlacedCell[]): readonly FormatBlock[] {
  const runs: FormatBlock[] = [];
  for (const cell of [...cells].sort(byPlace)) {
    const { row, column, style } = cell;
    const links = cell.link ? [cell] : [];
    const last = runs.at(-1);
    if (
      last?.range.lastRow === row &&
      last.range.lastColumn === column - 1 &&
      styleName(last) === styleName({ style })
    ) {
      const range = { ...last.range, lastColumn: column };
      runs[runs.length - 1] = { range, style, links: [...last.links, ...links] };
    } else {
      const range = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
      runs.push({ range, style, links });
    }
  }
  return runs;
}

function byPlace(a: PlacedCell, b: PlacedCell): number {
  return a.row - b.row || a.column - b.column;
}
