import type { ForeignArea } from '../../findings/detailParts';
import { addFinding, type FindingLog } from '../../findings/finding';
import { type EventColumns, missing } from '../../intake/dataset';
import { type Stage, stages } from '../../service/stages';
import { type PlacedData, vagueAreas } from './placedData';
import type { ForeignCentreTest } from './reportForeignCentres';
import { placeCellOf } from './rowFinding';
import type { UserPaths } from './userPaths';

/**
 * Users with a stage in another area than the one they registered in: one finding each, at the first such
 * stage; one for all of them where every row of a sheet is of the same area. None where a row contradicts
 * itself: that is the fault.
 */
export function reportForeignAreas(
  { dataset, territory, areaOf }: PlacedData,
  { userCount, rowOf }: UserPaths,
  isForeignCentre: ForeignCentreTest,
  log: FindingLog,
): void {
  const vague = vagueAreas(territory);
  const columnsOf = (stage: Stage) => ({ stage, rows: rowOf[stage], areas: areaOf[stage] });
  const registered = columnsOf('registration');
  const later = stages.filter((stage) => stage !== 'registration').map(columnsOf);
  const areaIn = ({ rows, areas }: ReturnType<typeof columnsOf>, user: number): number => {
    const row = rows[user] as number;
    const area = row === missing ? missing : (areas[row] as number);
    // A list asked for what stands at -1 looks for a property of that name.
    return area === missing || vague[area] === true ? missing : area;
  };
  const ofOneArea = new Map(
    later.map(({ stage, areas }) => [stage, readingsOfOneArea(dataset.events[stage], areas)]),
  );
  const alike = new Map<number, Alike>();
  for (let user = 0; user < userCount; user++) {
    const home = areaIn(registered, user);
    if (home === missing) continue;
    for (const columns of later) {
      const area = areaIn(columns, user);
      if (area === missing || area === home) continue;
      if (isForeignCentre('registration', rowOf.registration[user] as number)) break;
      if (isForeignCentre(columns.stage, columns.rows[user] as number)) continue;
      put({ user, stage: columns.stage, area, home });
      break;
    }
  }
  for (const { rows, users, first } of alike.values()) {
    const [one] = first;
    if (one && users >= fewestAlike) report(one, { rows, users });
    else for (const each of first) report(each);
  }

  function put(found: ForeignStep): void {
    const { stage, user } = found;
    const reading = dataset.events[stage].reading[rowOf[stage][user] as number] as number;
    const rows = ofOneArea.get(stage)?.get(reading);
    if (rows === undefined) {
      report(found);
      return;
    }
    const before = alike.get(reading) ?? { rows, users: 0, first: [] };
    if (before.users < fewestAlike) before.first.push(found);
    before.users++;
    alike.set(reading, before);
  }

  function report({ user, stage, area, home }: ForeignStep, all?: ForeignArea['all']): void {
    addFinding(log, {
      code: 'AREA_DIVERSA_DALL_UTENTE',
      ...placeCellOf(dataset, stage, rowOf[stage][user] as number),
      value: territory.areas[area]?.id ?? '',
      details: {
        user: dataset.userIds[user] ?? '',
        userArea: territory.areas[home]?.id ?? '',
        ...(all && { all }),
      },
    });
  }
}

interface ForeignStep {
  readonly user: number;
  readonly stage: Stage;
  readonly area: number;
  readonly home: number;
}

/** A sheet whose rows are all of one area: how many users registered elsewhere, and the first of them. */
interface Alike {
  readonly rows: number;
  users: number;
  readonly first: ForeignStep[];
}

/** So many users of one sheet have not all moved. */
const fewestAlike = 5;

/** By reading, how many rows there are where they are all of one area. */
function readingsOfOneArea(
  { length, reading }: EventColumns,
  areas: Int32Array,
): ReadonlyMap<number, number> {
  const areaOf = new Map<number, number>();
  const rows = new Map<number, number>();
  for (let row = 0; row < length; row++) {
    const of = reading[row] as number;
    const area = areas[row] as number;
    const known = areaOf.get(of) ?? area;
    areaOf.set(of, known === area ? area : missing);
    rows.set(of, (rows.get(of) ?? 0) + 1);
  }
  return new Map([...rows].filter(([of]) => areaOf.get(of) !== missing));
}
