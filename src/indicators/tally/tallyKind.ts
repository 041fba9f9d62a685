import { type EventColumns, missing } from '../../intake/dataset';
import type { Divisions } from '../places/divisions';
import { noPeriod } from './periodOfRows';
import type { KindTally, UnitTally } from './tally';

/** Sums the rows by area and period, and within areas by division where there are some. */
export function tallyKind(
  events: EventColumns,
  periodOf: Int16Array,
  areaOf: Int32Array,
  size: { readonly areas: number; readonly periods: number },
  divisions?: Divisions,
): KindTally {
  const byArea = Array.from({ length: size.areas }, () => zeros(size.periods));
  for (let row = 0; row < events.length; row++) {
    const period = periodOf[row] as number;
    if (period === noPeriod) continue;
    const counts = byArea[areaOf[row] as number] as number[];
    counts[period] = (counts[period] as number) + (events.count[row] as number);
  }
  const units = divisions ? tallyUnits(events, periodOf, areaOf, size.periods, divisions) : [];
  return { byArea, units };
}

function tallyUnits(
  events: EventColumns,
  periodOf: Int16Array,
  areaOf: Int32Array,
  periodCount: number,
  { known, printsEmpty, codes, names, unnamed }: Divisions,
): readonly UnitTally[] {
  // Codes that print the same name are one division.
  const nameIds = new Map<string, number>();
  const idOfName = (name: string): number => {
    const id = nameIds.get(name) ?? nameIds.size;
    nameIds.set(name, id);
    return id;
  };
  const idOfCode = Int32Array.from(names, idOfName);
  const unnamedId = idOfName(unnamed);
  const labels = [...nameIds.keys()];

  const units: { area: number; id: number; counts: number[] }[] = [];
  // Looked up in every row, therefore by number.
  const unitByKey: (typeof units)[number][] = [];
  const countsOf = (area: number, id: number): number[] => {
    const key = area * (labels.length + known.length) + id;
    const before = unitByKey[key];
    if (before) return before.counts;
    const unit = { area, id, counts: zeros(periodCount) };
    unitByKey[key] = unit;
    units.push(unit);
    return unit.counts;
  };
  const inOrder = known.map(({ area, name }) => ({ area, id: idOfName(name), name }));
  if (printsEmpty) for (const { area, id } of inOrder) countsOf(area, id);

  for (let row = 0; row < events.length; row++) {
    const period = periodOf[row] as number;
    if (period === noPeriod) continue;
    const code = codes[row] as number;
    const id = code === missing ? unnamedId : (idOfCode[code] as number);
    const sums = countsOf(areaOf[row] as number, id);
    sums[period] = (sums[period] as number) + (events.count[row] as number);
  }

  const allLabels = [...nameIds.keys()];
  const rank = new Map(inOrder.map(({ area, id }, index) => [`${area} ${id}`, index]));
  const position = (area: number, id: number): number =>
    id === unnamedId ? Infinity : (rank.get(`${area} ${id}`) ?? inOrder.length);
  return units
    .filter((unit) => printsEmpty || unit.counts.some((count) => count !== 0))
    .sort((a, b) => a.area - b.area || compare(position(a.area, a.id), position(b.area, b.id)))
    .map((unit) => ({
      area: unit.area,
      name: allLabels[unit.id] as string,
      ...(unit.id === unnamedId && { isUnnamed: true }),
      counts: unit.counts,
    }));
}

/** As a - b, for numbers that may both be infinite. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function zeros(length: number): number[] {
  return new Array<number>(length).fill(0);
}
