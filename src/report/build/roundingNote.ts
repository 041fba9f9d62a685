import type { Column, FigureFormat, Row } from '../report';
import type { Counted, Line } from './line';

const decimalsOf: Partial<Readonly<Record<FigureFormat, number>>> = { percent0: 0, percent1: 1 };

/** Where shares of one whole, as they print, do not add up to it. Withheld ones are not added. */
export function roundingNote(
  lines: readonly Line[],
  rows: readonly Row[],
  columns: readonly Column[],
): readonly string[] {
  const adds = columns.every(({ format }, column) => {
    const decimals = decimalsOf[format];
    return decimals === undefined || sharesAddUp(lines, rows, column, 10 ** (decimals + 2));
  });
  return adds ? [] : ['Le percentuali possono non sommare a 100 per effetto degli arrotondamenti.'];
}

/** `unit`: what 100% is in the smallest step that prints. */
function sharesAddUp(
  lines: readonly Line[],
  rows: readonly Row[],
  column: number,
  unit: number,
): boolean {
  const sums = new Map<Counted, number>();
  lines.forEach(({ role, whole }, index) => {
    const figure = rows[index]?.figures[column];
    if (role === 'total' || !whole || figure?.key.indicator !== 'share') return;
    const share = figure.value === undefined ? NaN : Math.round(figure.value * unit);
    sums.set(whole, (sums.get(whole) ?? 0) + share);
  });
  return [...sums.values()].every((sum) => Number.isNaN(sum) || sum === unit);
}
