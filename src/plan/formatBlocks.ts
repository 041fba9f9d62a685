import { type CellRange, rangeAt, rangeName, rangeOfCell } from '../grid/address';
import { contains, mergedRanges } from '../grid/ranges';
import type { PlacedCell } from '../layout/placed';
import { fingerprint } from '../text/fingerprint';
import { grouped } from '../text/grouped';
import type { FormatBlock } from './reportPlan';

/** Rectangles of one style that cover the cells exactly. */
export function formatBlocks(cells: readonly PlacedCell[]): readonly FormatBlock[] {
  return [...grouped(cells, styleName).values()].flatMap(blocksOf);
}

/** Of cells that look alike. */
function blocksOf(cells: readonly PlacedCell[]): readonly FormatBlock[] {
  const [first] = cells;
  if (!first) return [];
  const links = cells.filter(({ link }) => link !== undefined).sort(byPlace);
  return mergedRanges(cells.map(rangeOfCell)).map((range) => ({
    range,
    style: first.style,
    links: links.filter((cell) => contains(range, cell)),
  }));
}

/** How a mark remembers a block. */
export function blockName(block: FormatBlock): string {
  const name = `${rangeName(block.range)} ${styleName(block)}`;
  const places = block.links.map(({ link, value }) => [link, value]);
  return places.length > 0 ? `${name} ${fingerprint(places)}` : name;
}

/** Reads of such a name which cells the block has. */
export function blockRange(name: string): CellRange {
  return rangeAt(name.slice(0, name.indexOf(' ')));
}

function byPlace(a: PlacedCell, b: PlacedCell): number {
  return a.row - b.row || a.column - b.column;
}

function styleName({ style }: Pick<FormatBlock, 'style'>): string {
  return `${style.role} ${style.format}`;
}
