import { type Period, usualMonths } from '../../indicators/period';
import type { Tally } from '../../indicators/tally/tally';
import { listText } from '../../text/listText';
import type { ColumnName, TableDefinition } from '../definitions/tableDefinition';
import { monthsText } from '../italian';
import type { Column, FigureFormat, Row } from '../report';
import { roundingRemark } from '../wording';
import type { Counted, Line } from './line';

/** What is computed from several periods, as a note calls it. */
const computed: Partial<Readonly<Record<ColumnName, string>>> = {
  lastStep: 'ultimo incremento',
  mean: 'media',
  standardDeviation: 'DS',
  coefficientOfVariation: 'CV',
};

/**
 * Says which complete period has more months than the others, wherever it enters a rate of variation, a mean,
 * a standard deviation or a coefficient of variation. Nothing where all have the same.
 */
export function columnNotes(tally: Tally, table: TableDefinition): readonly string[] {
  const usual = usualMonths[tally.settings.periodLength];
  const { periods } = tally;
  const names = columnNames(table);
  const computedHere = names.flatMap((name) => computed[name] ?? []);
  return periods.flatMap((period, t) => {
    if (!period.complete || period.months === usual) return [];
    const length = `${nameOf(period)} ha ${period.months} mesi`;
    const next = periods[t + 1];
    return [
      ...(names.includes('variation') && next?.complete
        ? [
            `${length}: la variazione del ${next.label} lo confronta con un periodo di ${next.months} mesi.`,
          ]
        : []),
      ...(computedHere.length > 0
        ? [
            `${length} anziché ${usual} ed entra con il suo intero valore in ${listText(computedHere)}.`,
          ]
        : []),
    ];
  });
}

/** `Il 1° sem. (giu-dic 2017)` */
function nameOf({ label, firstDay, lastDay }: Period): string {
  return `Il ${label} (${monthsText(firstDay, lastDay)})`;
}

function columnNames({ columns, secondBlock }: TableDefinition): readonly ColumnName[] {
  return [...columns, ...(secondBlock?.columns ?? [])].map((column) =>
    typeof column === 'string' ? column : column.column,
  );
}

/** Shares print with so many decimals. */
const decimalsOf: Partial<Readonly<Record<FigureFormat, number>>> = { percent0: 0, percent1: 1 };

/** Says where printed shares of one whole do not add up to 100%. Withheld shares are not added. */
export function roundingNote(
  lines: readonly Line[],
  rows: readonly Row[],
  columns: readonly Column[],
): readonly string[] {
  const adds = columns.every(({ format }, column) => {
    const decimals = decimalsOf[format];
    return decimals === undefined || sharesAddUp(lines, rows, column, 10 ** (decimals + 2));
  });
  return adds ? [] : [roundingRemark];
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
