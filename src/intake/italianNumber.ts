import { cellText } from './cellText';
import type { RawCell } from './rawSource';

const italianText = /^([+-]?)(\d{1,3}(?:[. ']\d{3})+|\d+)(?:,(\d+))?$/;

/** The number in a cell, or in Italian text (`1.512`, `1.512,5`); undefined for anything else. */
export function numberOf(cell: RawCell | undefined): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== 'string') return undefined;
  const match = italianText.exec(cellText(cell));
  if (!match) return undefined;
  const [, sign = '', whole = '', decimals = '0'] = match;
  return Number(`${sign}${whole.replace(/\D/g, '')}.${decimals}`);
}

const largestCount = 2 ** 31 - 1;

/** A count: a whole number from 0 to what a column of counts can hold, or undefined. */
export function countOf(cell: RawCell | undefined): number | undefined {
  const value = numberOf(cell);
  if (value === undefined || !Number.isInteger(value)) return undefined;
  return value >= 0 && value <= largestCount ? Math.abs(value) : undefined;
}
