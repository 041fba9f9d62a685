import { addFinding, type FindingLog } from '../../findings/finding';
import type { TerritoryRow } from '../../intake/dataset';
import { findContradictions } from '../places/contradictions';

/** Rows of `Territorio` that contradict each other on a centre or province: a finding at each lower row. */
export function reportContradictions(
  territory: readonly TerritoryRow[] | undefined,
  log: FindingLog,
): void {
  for (const { of, name, first, row } of findContradictions(territory ?? [])) {
    const { sheet = '', row: at = 0, jobCentre = 0, provinces = 0 } = row.at ?? {};
    if (of === 'province') {
      addFinding(log, {
        code: 'PROVINCIA_IN_DUE_AREE',
        ...{ sheet, row: at, column: provinces, value: name },
        details: { areas: [first.area, row.area] },
      });
      continue;
    }
    const details =
      of === 'jobCentreArea'
        ? { areas: [first.area, row.area] as const }
        : { provinces: [first.provinces.join(', '), row.provinces.join(', ')] as const };
    addFinding(log, {
      code: 'CPI_ELENCATO_DUE_VOLTE',
      ...{ sheet, row: at, column: jobCentre, value: name },
      details,
    });
  }
}
