import { addFinding, type FindingLog } from '../../findings/finding';
import { missing } from '../../intake/dataset';
import { type Stage, stages } from '../../service/stages';
import { type PlacedData, vagueAreas } from './placedData';
import type { ForeignCentreTest } from './reportForeignCentres';
import { placeCellOf } from './rowFinding';
import type { UserPaths } from './userPaths';

/**
 * Users with a stage in another area than the one they registered in: one finding each, at the first such
 * stage. None where a row contradicts itself: that is the fault.
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
  for (let user = 0; user < userCount; user++) {
    const home = areaIn(registered, user);
    if (home === missing) continue;
    for (const columns of later) {
      const area = areaIn(columns, user);
      if (area === missing || area === home) continue;
      if (isForeignCentre('registration', rowOf.registration[user] as number)) break;
      if (isForeignCentre(columns.stage, columns.rows[user] as number)) continue;
      report(user, columns.stage, area, home);
      break;
    }
  }

  function report(user: number, stage: Stage, area: number, home: number): void {
    addFinding(log, {
      code: 'AREA_DIVERSA_DALL_UTENTE',
      ...placeCellOf(dataset, stage, rowOf[stage][user] as number),
      value: territory.areas[area]?.id ?? '',
      details: {
        user: dataset.userIds[user] ?? '',
        userArea: territory.areas[home]?.id ?? '',
      },
    });
  }
}
