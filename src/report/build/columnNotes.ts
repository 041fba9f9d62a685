import { type Period, usualMonths } from '../../indicators/period';
import type { Tally } from '../../indicators/tally/tally';
import { listText } from '../../text/listText';
import type { ColumnKind, TableDefinition } from '../definitions/tableDefinition';
import { monthsText } from '../italian';

/** What is computed from several periods, as a note calls it. */
const computed: Partial<Readonly<Record<ColumnKind, string>>> = {
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
  const kinds = kindsOf(table);
  const names = kinds.flatMap((kind) => computed[kind] ?? []);
  return periods.flatMap((period, t) => {
    if (!period.complete || period.months === usual) return [];
    const length = `${nameOf(period)} ha ${period.months} mesi`;
    const next = periods[t + 1];
    return [
      ...(kinds.includes('variation') && next?.complete
        ? [
            `${length}: la variazione del ${next.label} lo confronta con un periodo di ${next.months} mesi.`,
          ]
        : []),
      ...(names.length > 0
        ? [`${length} anziché ${usual} ed entra con il suo intero valore in ${listText(names)}.`]
        : []),
    ];
  });
}

/** `Il 1° sem. (giu-dic 2017)` */
function nameOf({ label, firstDay, lastDay }: Period): string {
  return `Il ${label} (${monthsText(firstDay, lastDay)})`;
}

function kindsOf({ columns, secondBlock }: TableDefinition): readonly ColumnKind[] {
  return [...columns, ...(secondBlock?.columns ?? [])].map((column) =>
    typeof column === 'string' ? column : column.column,
  );
}
