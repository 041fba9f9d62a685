import { addFinding, type FindingLog } from '../../findings/finding';
import { type EventColumns, missing } from '../../intake/dataset';
import { laterStages } from '../../service/stages';
import type { PlacedData } from '../checks/placedData';
import { cellOf } from '../checks/rowFinding';
import { noPeriod } from '../tally/periodOfRows';
import { ownAreas, placesOfEvents } from './areaOfRows';

/** Area by user code from the registrations, or missing: the first row that knows it. */
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

/**
 * Gives registered users without an area the area of their first later step that names a place. Reports once
 * how many users were placed like this, or by the job centre of their row, for lack of an area and a
 * province.
 */
export function placeByLaterSteps(
  { dataset, territory, periodOf }: Pick<PlacedData, 'dataset' | 'territory' | 'periodOf'>,
  areaOfUser: Int32Array,
  log: FindingLog,
): void {
  const { registration } = dataset.events;
  const isLost = new Uint8Array(areaOfUser.length);
  const isHome = ownAreas(registration, territory, ['area', 'province']);
  const isAttended = ownAreas(registration, territory, ['jobCentre', 'provider']);
  const reading = (row: number) => dataset.readings[registration.reading[row] as number];
  let [byRow, lost] = [0, 0];
  let firstRow: number | undefined;
  const lostRows: number[] = [];
  for (let row = 0; row < registration.length; row++) {
    if (periodOf.registration[row] === noPeriod || isHome(row) !== undefined) continue;
    if (isAttended(row) !== undefined) {
      const { area, province } = reading(row)?.columns ?? {};
      // On a sheet that has neither column, the job centre places its users.
      if (area === undefined && province === undefined) continue;
      byRow += registration.count[row] as number;
      firstRow ??= row;
      continue;
    }
    const user = registration.user[row] as number;
    if (user === missing || areaOfUser[user] !== missing) continue;
    isLost[user] = 1;
    lostRows.push(row);
    lost++;
  }
  for (const stage of laterStages) {
    if (lost === 0) break;
    const events = dataset.events[stage];
    const areaOf = ownAreas(events, territory, placesOfEvents);
    for (let row = 0; row < events.length; row++) {
      const user = events.user[row] as number;
      if (user === missing || isLost[user] !== 1 || periodOf[stage][row] === noPeriod) continue;
      const area = areaOf(row);
      if (area === undefined) continue;
      areaOfUser[user] = area;
      isLost[user] = 0;
    }
  }
  const found = lostRows.filter((row) => areaOfUser[registration.user[row] as number] !== missing);
  const first = Math.min(firstRow ?? Infinity, found[0] ?? Infinity);
  if (!Number.isFinite(first)) return;
  const { columns } = reading(first) ?? {};
  const field = (['province', 'area'] as const).find((each) => columns?.[each] !== undefined);
  addFinding(log, {
    code: 'AREA_RICAVATA',
    ...cellOf(dataset, registration, first, field ?? 'userId'),
    value: '',
    details: { byRow, byStep: found.length },
  });
}
