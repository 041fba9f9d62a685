import { notImplemented } from '../hostError';
import type { Cell } from './cell';

/**
 * What the cell shows, for the few formats that the report uses. Numbers are drawn by Excel itself,
 * so anything else answers NotImplemented instead of an invention.
 */
export function displayText({ value, format }: Cell, isFrom1904: boolean): string {
  // Some versions of Excel do so.
  const isTooLong = typeof value === 'string' && format.numberFormat === '@' && value.length > 255;
  if (isTooLong) return '#'.repeat(255);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const render = renderers[format.numberFormat];
  if (render === undefined) throw notImplemented(`text of a number as ${format.numberFormat}`);
  return render(isFrom1904 && isDate(format.numberFormat) ? value + 1462 : value);
}

const isDate = (numberFormat: string) => numberFormat.endsWith('yyyy');

const fixed = (decimals: number, grouping: boolean) =>
  new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: grouping,
  });

const dayText = (value: number, locale: string) =>
  new Date(Math.round((value - 25_569) * 86_400_000)).toLocaleDateString(locale, {
    timeZone: 'UTC',
  });

const renderers: Readonly<Record<string, (value: number) => string>> = {
  General: String,
  '@': String,
  '0': (value) => fixed(0, false).format(value),
  '0.0': (value) => fixed(1, false).format(value),
  '0.00': (value) => fixed(2, false).format(value),
  '#,##0': (value) => fixed(0, true).format(value),
  '#,##0.0': (value) => fixed(1, true).format(value),
  '0%': (value) => `${fixed(0, false).format(value * 100)}%`,
  '0.0%': (value) => `${fixed(1, false).format(value * 100)}%`,
  '0.00%': (value) => `${fixed(2, false).format(value * 100)}%`,
  'dd/mm/yyyy': (value) => dayText(value, 'en-GB'),
  'm/d/yyyy': (value) => dayText(value, 'en-US'),
};
