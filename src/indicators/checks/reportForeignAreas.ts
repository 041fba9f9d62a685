import type { FindingLog } from '../../findings/finding';
import { addFinding } from '../../findings/finding';
import { missing } from '../../intake/dataset';
import { stages } from '../../intake/stage';
import type { Stage } from '../../intake/stage';
import { placeCellOf } from './placeCellOf';
import { vagueAreas } from './placedData';
import type { PlacedData } from './placedData';
import type { UserPaths } from './userPaths';

/** Users with a stage in another area than the one they registered in: one finding each, at the first such stage. */
export function reportForeignAreas(
  { dataset, territory, areaOf }: PlacedData,
  { userCount, rowOf }: UserPaths,
  log: FindingLog,
): void {
  const vague = vagueAreas(territory);
  const areaIn = (stage: Stage, user: number): number => {
    const row = rowOf[stage][user] as number;
    const area = row === missing ? missing : (areaOf[stage][row] as number);
    return vague[area] === true ? missing : area;
  };
  for (let user = 0; user < userCount; user++) {
    const home = areaIn('registration', user);
    if (home === missing) continue;
    const stage = stages.find((each) => {
      const area = areaIn(each, user);
      return area !== missing && area !== home;
    });
    if (stage === undefined) continue;
    addFinding(log, {
      code: 'AREA_DIVERSA_DALL_UTENTE',
      ...placeCellOf(dataset, stage, rowOf[stage][user] as number),
      value: territory.areas[areaIn(stage, user)]?.id ?? '',
      details: {
        user: dataset.userIds[user] ?? '',
        userArea: territory.areas[home]?.id ?? '',
      },
    });
  }
}
