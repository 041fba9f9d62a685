import type { KindTally, Tally } from '../../indicators/tally/tally';
import type { CountedKind } from '../../service/stages';
import type { Column, Figure, Row, Table } from '../report';
import { areaHeader, totalLabel } from '../wording';
import { countFigures, placesWithCounts, spanFigure, sumFigures } from './countFigures';
import { everywhere, type Place, placeOf } from './keys';
import { turnedWhereWide } from './turned';

/** A column after the totals, from the counts of a place. */
export interface ExtraColumn {
  readonly column: Column;
  readonly figure: (place: Place) => Figure;
}

/** Counts by area and period, with totals of rows and columns: the shape of most published tables. */
export function areaTable(
  tally: Tally,
  kind: CountedKind,
  tallied: KindTally,
  text: { readonly name: string; readonly caption: string; readonly notes?: readonly string[] },
  extras: readonly ExtraColumn[] = [],
): Table {
  return turnedWhereWide({
    kind: 'table',
    name: text.name,
    caption: text.caption,
    labelHeaders: [areaHeader],
    columns: [...periodColumns(tally), totalColumn, ...extras.map(({ column }) => column)],
    rows: placesWithCounts(tally, tallied).map(({ place, label, counts }): Row => {
      const isTotal = place === everywhere;
      const byPeriod = isTotal
        ? sumFigures(kind, place, tally.periods, counts, tally.areas.map(placeOf))
        : countFigures(kind, place, tally.periods, counts);
      return {
        kind: isTotal ? 'total' : 'item',
        labels: [label],
        figures: [
          ...byPeriod,
          spanFigure(kind, place, tally.periods, counts),
          ...extras.map(({ figure }) => figure(place)),
        ],
      };
    }),
    notes: text.notes ?? [],
  });
}

export const totalColumn: Column = { header: totalLabel, format: 'count' };

export function periodColumns({ periods }: Tally): readonly Column[] {
  return periods.map(({ label }) => ({ header: label, format: 'count' }));
}
