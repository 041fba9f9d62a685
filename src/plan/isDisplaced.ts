import { cellName } from '../layout/address';
import type { PlacedCell } from '../layout/placed';
import type { OwnedSheet } from './ownedSheet';
import { cellsOf, parseRange } from './rangeName';

/**
 * Whether rows or columns were inserted or deleted since the report was written: a title or caption of the
 * report then stands where the report had none, and no longer where it had one.
 */
export function isDisplaced(
  wanted: readonly PlacedCell[],
  { contents, mark }: OwnedSheet,
): boolean {
  const headings = (mark?.blocks ?? []).map((name) => name.split(' ')).filter(isHeading);
  const places = cellsOf(headings.map(([range = '']) => parseRange(range)));
  const texts = new Set(wanted.filter(({ style }) => isHeading(['', style.role])).map(textOf));
  const found = contents.flatMap((line, row) =>
    line.flatMap((content, column) =>
      texts.has(content) ? [{ content, isKnown: places.has(cellName({ row, column })) }] : [],
    ),
  );
  const known = new Set(found.filter(({ isKnown }) => isKnown).map(({ content }) => content));
  return found.some(({ content }) => !known.has(content));
}

function isHeading([, role]: readonly string[]): boolean {
  return role === 'title' || role === 'caption';
}

function textOf({ value }: PlacedCell): unknown {
  return value;
}
