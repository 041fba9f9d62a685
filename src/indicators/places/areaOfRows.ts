import { type EventColumns, missing } from '../../intake/dataset';
import type { Territory } from './territory';

/**
 * The area of each row: its own, that of its job centre, province or provider, that of its user;
 * otherwise the unassigned one.
 * `userArea`: area by user code, missing where it is not known.
 */
export function areaOfRows(
  events: EventColumns,
  territory: Territory,
  userArea: Int32Array,
): Int32Array {
  const unassigned = territory.areas.length - 1;
  const areaOfJobCentre = territory.jobCentreOfName.map((centre) =>
    centre === undefined ? undefined : territory.jobCentres[centre]?.area,
  );
  const sources = [
    { codes: events.area, areas: territory.areaOfArea },
    { codes: events.jobCentre, areas: areaOfJobCentre },
    { codes: events.province, areas: territory.areaOfProvince },
    { codes: events.provider, areas: territory.areaOfProvider },
  ].filter(({ areas }) => areas.length > 0);
  const result = new Int32Array(events.length);
  for (let row = 0; row < events.length; row++) {
    let area: number | undefined;
    for (const { codes, areas } of sources) {
      const code = codes[row] as number;
      if (code !== missing) area = areas[code];
      if (area !== undefined) break;
    }
    const user = events.user[row] as number;
    if (area === undefined && user !== missing) {
      const known = userArea[user] as number;
      if (known !== missing) area = known;
    }
    result[row] = area ?? unassigned;
  }
  return result;
}

/** Area by user code from the registrations: the first row that knows it. */
export function areaOfUsers(
  registrations: EventColumns,
  areas: Int32Array,
  userCount: number,
  unassigned: number,
): Int32Array {
  const result = new Int32Array(userCount).fill(missing);
  for (let row = 0; row < registrations.length; row++) {
    const user = registrations.user[row] as number;
    const area = areas[row] as number;
    if (user !== missing && area !== unassigned && result[user] === missing) result[user] = area;
  }
  return result;
}
