import { ratio, total } from '../../indicators/measures';
import type { KindTally, Tally, UnitTally } from '../../indicators/tally/tally';
import type { Figure, Row, Table } from '../report';
import { periodWords, totalLabel } from '../wording';
import { periodColumns, totalColumn } from './areaTable';
import { countFigures, overallCounts, spanFigure, sumFigures } from './countFigures';
import { countKey, everywhere, type Place, placeOf } from './keys';

/** Tabella 3: participants by area and, below each area, by its job centres. */
export function participantTable(tally: Tally, tallied: KindTally): Table {
  const { periods, areas } = tally;
  const overall = overallCounts(tallied, periods);
  const areaRows = areas.flatMap((_, index) => {
    const units = tallied.units.filter((unit) => unit.area === index);
    return placeRows(tally, tallied, index, units, total(overall));
  });
  const totalRow: Row = {
    kind: 'total',
    labels: [totalLabel],
    figures: [
      ...sumFigures('participation', everywhere, periods, overall, areas.map(placeOf)),
      spanFigure('participation', everywhere, periods, overall),
      shareFigure(everywhere, total(overall), everywhere, total(overall)),
    ],
  };
  return {
    kind: 'table',
    name: 'Tabella 3',
    caption: `Tabella 3. Partecipanti agli incontri per area territoriale, centro per l'impiego e ${periodWords[tally.settings.periodLength].one}`,
    labelHeaders: ["Area territoriale e centro per l'impiego"],
    columns: [...periodColumns(tally), totalColumn, { header: '%', format: 'percent0' }],
    rows: [...areaRows, totalRow],
    notes: [
      '% delle aree: sul totale dei partecipanti; % dei CPI: sui partecipanti della loro area.',
    ],
  };
}

function placeRows(
  { periods, areas }: Tally,
  tallied: KindTally,
  index: number,
  units: readonly UnitTally[],
  everyone: number,
): readonly Row[] {
  const area = areas[index];
  if (!area) return [];
  const counts = tallied.byArea[index] ?? [];
  const place = placeOf(area);
  const parts = units.map((unit) => ({ ...place, jobCentre: unit.name }));
  return [
    {
      kind: 'area',
      labels: [area.name],
      figures: [
        ...(parts.length > 0
          ? sumFigures('participation', place, periods, counts, parts)
          : countFigures('participation', place, periods, counts)),
        spanFigure('participation', place, periods, counts),
        shareFigure(place, total(counts), everywhere, everyone),
      ],
    },
    ...units.map((unit): Row => {
      const part = { ...place, jobCentre: unit.name };
      return {
        kind: 'nested',
        labels: [unit.name],
        figures: [
          ...countFigures('participation', part, periods, unit.counts),
          spanFigure('participation', part, periods, unit.counts),
          shareFigure(part, total(unit.counts), place, total(counts)),
        ],
      };
    }),
  ];
}

function shareFigure(place: Place, count: number, within: Place, whole: number): Figure {
  return {
    key: { indicator: 'share', stage: 'participation', ...place },
    value: ratio(count, whole),
    formula: {
      op: 'ratio',
      part: countKey('participation', place),
      whole: countKey('participation', within),
    },
  };
}
