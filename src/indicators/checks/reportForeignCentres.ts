import { addFinding, type FindingLog } from '../../findings/finding';
import { type Dataset, missing } from '../../intake/dataset';
import { type CountedKind, countedKinds } from '../../service/stages';
import { noPeriod } from '../tally/periodOfRows';
import { type PlacedData, vagueAreas } from './placedData';
import { cellOf } from './rowFinding';

/** Whether a row names a job centre of another area than the one that its own area or province says. */
export type ForeignCentreTest = (kind: CountedKind, row: number) => boolean;

/**
 * Rows whose job centre is in another area than their own area or province: one finding each. The province
 * of a user is where the user lives: to attend a centre elsewhere is no fault.
 */
export function reportForeignCentres(data: PlacedData, log: FindingLog): ForeignCentreTest {
  const { dataset, territory, periodOf, areaOf } = data;
  const statedArea = statedAreas(data);
  const centreOf = (kind: CountedKind, row: number): number =>
    dataset.events[kind].jobCentre[row] as number;
  const isForeign: ForeignCentreTest = (kind, row) => {
    const code = centreOf(kind, row);
    if (code === missing) return false;
    const area = territory.areaOfJobCentre[code];
    const stated = area === undefined ? undefined : statedArea(kind, row);
    return stated !== undefined && stated !== area;
  };
  for (const kind of countedKinds.filter((each) => namesCentres(dataset, each))) {
    const events = dataset.events[kind];
    for (let row = 0; row < events.length; row++) {
      if (periodOf[kind][row] === noPeriod || !isForeign(kind, row)) continue;
      const idOf = (area: number | undefined): string => territory.areas[area ?? -1]?.id ?? '';
      const centre = centreOf(kind, row);
      addFinding(log, {
        code: 'CPI_FUORI_AREA',
        ...cellOf(dataset, events, row, 'jobCentre'),
        value: dataset.names.jobCentre[centre] ?? '',
        details: {
          centreArea: idOf(territory.areaOfJobCentre[centre]),
          statedArea: idOf(statedArea(kind, row)),
          countedIn: idOf(areaOf[kind][row]),
        },
      });
    }
  }
  return isForeign;
}

/** Whether a sheet of the kind has a column of centres beside others that say the area. */
function namesCentres({ readings }: Dataset, kind: CountedKind): boolean {
  return readings.some(
    ({ kind: own, columns }) =>
      own === kind &&
      columns.jobCentre !== undefined &&
      (columns.area !== undefined || columns.province !== undefined),
  );
}

/** The area of a row's own area column or, but for registrations, of its province; undefined if unknown. */
function statedAreas({
  dataset,
  territory,
}: PlacedData): (kind: CountedKind, row: number) => number | undefined {
  const vague = vagueAreas(territory);
  return (kind, row) => {
    const { area, province } = dataset.events[kind];
    const code = area[row] as number;
    if (code !== missing) {
      const known = territory.areaOfArea[code];
      return known === undefined || vague[known] === true ? undefined : known;
    }
    return kind === 'registration' ? undefined : territory.areaOfProvince[province[row] as number];
  };
}
