import { type EventColumns, missing } from '../../intake/dataset';
import type { Territory } from './territory';

/** What may say where a row is counted. */
export const fieldsOfPlaces = ['area', 'province', 'jobCentre', 'provider'] as const;

type PlaceField = (typeof fieldsOfPlaces)[number];

/** What places a row: the first of these that it names and that has an area. */
type PlaceOrder = readonly PlaceField[];

/** An event happens where its job centre is, wherever its user lives. */
export const placesOfEvents: PlaceOrder = ['area', 'jobCentre', 'province', 'provider'];

/** A user belongs where he or she lives; a job centre may be the one attended. */
export const placesOfRegistrations: PlaceOrder = fieldsOfPlaces;

/**
 * The area of each row: that of its own places, then that of its user; otherwise the unassigned one.
 * `userArea`: area by user code, missing where it is not known.
 */
export function areaOfRows(
  events: EventColumns,
  territory: Territory,
  order: PlaceOrder,
  userArea: Int32Array,
): Int32Array {
  const unassigned = territory.areas.length - 1;
  const ownArea = ownAreas(events, territory, order);
  const result = new Int32Array(events.length);
  for (let row = 0; row < events.length; row++) {
    let area = ownArea(row);
    const user = events.user[row] as number;
    if (area === undefined && user !== missing) {
      const known = userArea[user] as number;
      if (known !== missing) area = known;
    }
    result[row] = area ?? unassigned;
  }
  return result;
}

/** Tells the area that a row's own places give it, or undefined. */
export function ownAreas(
  events: EventColumns,
  territory: Territory,
  order: PlaceOrder,
): (row: number) => number | undefined {
  const areasByField: Readonly<Record<PlaceField, readonly (number | undefined)[]>> = {
    area: territory.areaOfArea,
    province: territory.areaOfProvince,
    jobCentre: territory.areaOfJobCentre,
    provider: territory.areaOfProvider,
  };
  const sources = order
    .map((field) => ({ codes: events[field], areas: areasByField[field] }))
    .filter(({ areas }) => areas.length > 0);
  return (row) => {
    for (const { codes, areas } of sources) {
      const code = codes[row] as number;
      const area = code === missing ? undefined : areas[code];
      if (area !== undefined) return area;
    }
    return undefined;
  };
}
