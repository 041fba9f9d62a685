import { ratio, total } from '../../indicators/measures';
import type { KindTally, Tally } from '../../indicators/tally/tally';
import type { FigureKey } from '../figureKey';
import type { Row, Table } from '../report';
import { areaHeader } from '../wording';
import { placesWithCounts, spanFigure } from './countFigures';
import { countKey, everywhere } from './keys';

/** Tabella 4: registered users, those who never took part, and their share. */
export function absenceTable(
  tally: Tally,
  registration: KindTally,
  participation: KindTally,
): Table {
  const participants = placesWithCounts(tally, participation);
  return {
    kind: 'table',
    name: 'Tabella 4',
    caption: 'Tabella 4. Registrati non partecipanti e tasso di assenza per area territoriale',
    labelHeaders: [areaHeader],
    columns: [
      { header: 'Registrati', format: 'count' },
      { header: 'Non partecipanti', format: 'count' },
      { header: 'Tasso di assenza', format: 'percent1' },
    ],
    rows: placesWithCounts(tally, registration).map(({ place, label, counts }, index): Row => {
      const registered = total(counts);
      const absent = registered - total(participants[index]?.counts ?? []);
      const absentKey: FigureKey = { indicator: 'nonParticipants', ...place };
      return {
        kind: place === everywhere ? 'total' : 'item',
        labels: [label],
        figures: [
          spanFigure('registration', place, tally.periods, counts),
          {
            key: absentKey,
            value: absent,
            formula: {
              op: 'difference',
              minuend: countKey('registration', place),
              subtrahend: countKey('participation', place),
            },
          },
          {
            key: { indicator: 'absenceRate', ...place },
            value: ratio(absent, registered),
            formula: { op: 'ratio', part: absentKey, whole: countKey('registration', place) },
          },
        ],
      };
    }),
    notes: [],
  };
}
