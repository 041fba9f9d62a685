import { addFinding, type FindingLog } from '../../findings/finding';
import { missing } from '../../intake/dataset';
import { matchKey } from '../../text/matchKey';
import type { Territory } from '../places/territory';
import { noPeriod } from '../tally/periodOfRows';
import { type PlacedData, vagueAreas } from './placedData';
import type { ForeignCentreTest } from './reportForeignCentres';
import { cellOf } from './rowFinding';
import type { UserPaths } from './userPaths';

/**
 * Rows whose provider does not work in their area. A user has one finding per provider: at the choice, or
 * where there is none at the pact. No finding where the row lies in another area than its user: then that is
 * the fault.
 */
export function reportForeignProviders(
  { dataset, territory, periodOf, areaOf }: PlacedData,
  { rowOf }: UserPaths,
  isForeignCentre: ForeignCentreTest,
  log: FindingLog,
): void {
  const areasOf = areasByProvider(territory, dataset.names.provider);
  const vague = vagueAreas(territory);
  const isForeign = (kind: 'providerChoice' | 'pact', row: number): boolean => {
    if (row === missing || periodOf[kind][row] === noPeriod) return false;
    const area = areaOf[kind][row] as number;
    const areas = areasOf[dataset.events[kind].provider[row] as number];
    return areas !== undefined && !areas.has(area) && vague[area] !== true;
  };
  for (const kind of ['providerChoice', 'pact'] as const) {
    const events = dataset.events[kind];
    for (let row = 0; row < events.length; row++) {
      if (!isForeign(kind, row) || isForeignCentre(kind, row)) continue;
      const area = areaOf[kind][row] as number;
      if (isElsewhere(events.user[row] as number, area) || isKnown(kind, row)) continue;
      addFinding(log, {
        code: 'SA_FUORI_AREA',
        ...cellOf(dataset, events, row, 'provider'),
        value: dataset.names.provider[events.provider[row] as number] ?? '',
        details: { area: territory.areas[area]?.id ?? '' },
      });
    }
  }

  function isElsewhere(user: number, area: number): boolean {
    const registered = user === missing ? missing : (rowOf.registration[user] as number);
    const home = registered === missing ? missing : (areaOf.registration[registered] as number);
    return home !== missing && vague[home] !== true && home !== area;
  }

  /** The pact of a choice that has been reported. */
  function isKnown(kind: 'providerChoice' | 'pact', row: number): boolean {
    const { pact, providerChoice } = dataset.events;
    const user = pact.user[row] as number;
    if (kind !== 'pact' || user === missing) return false;
    const choice = rowOf.providerChoice[user] as number;
    return (
      isForeign('providerChoice', choice) && pact.provider[row] === providerChoice.provider[choice]
    );
  }
}

/** By code of the dataset's names; undefined for providers that no reference knows. */
function areasByProvider(
  { providers }: Territory,
  names: readonly string[],
): readonly (ReadonlySet<number> | undefined)[] {
  const areas = new Map<string, Set<number>>();
  for (const { name, area } of providers) {
    const key = matchKey(name);
    areas.set(key, (areas.get(key) ?? new Set<number>()).add(area));
  }
  return names.map((name) => areas.get(matchKey(name)));
}
