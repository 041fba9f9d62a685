import { addFinding, type FindingLog } from '../../findings/finding';
import type { TerritoryRow } from '../../intake/dataset';
import { provinceNamesOf } from '../../service/italianProvinces';
import { jobCentreKey } from '../../service/placeKey';
import { matchKey } from '../../text/matchKey';

/** Two rows of the territory that say different things of one place. */
export interface Contradiction {
  /** A centre or province that is in two areas, or a centre of one area that is in two provinces. */
  readonly of: 'jobCentreArea' | 'jobCentreProvinces' | 'province';
  /** The name of the centre or province, as the lower row writes it. */
  readonly name: string;
  readonly first: TerritoryRow;
  readonly row: TerritoryRow;
}

/** In the order of the rows: one for each lower row of a centre, and one for each province. */
export function findContradictions(rows: readonly TerritoryRow[]): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const centres = new Map<string, TerritoryRow>();
  const provinces = new Map<string, TerritoryRow>();
  const reported = new Set<string>();
  for (const row of rows) {
    const key = jobCentreKey(row.jobCentre);
    const first = centres.get(key);
    centres.set(key, first ?? row);
    if (first && isElsewhere(first, row)) {
      found.push({ of: 'jobCentreArea', name: row.jobCentre, first, row });
      // The provinces of such a centre do not count: the wrong one of its two areas would put them in two
      // areas as well.
      continue;
    }
    if (first && provinceKeys(first).length > 0 && provinceKeys(row).length > 0) {
      const isSame = provinceKeys(first).join() === provinceKeys(row).join();
      if (!isSame) found.push({ of: 'jobCentreProvinces', name: row.jobCentre, first, row });
    }
    for (const name of row.provinces) {
      const province = provinceKey(name);
      const other = provinces.get(province);
      provinces.set(province, other ?? row);
      if (!other || !isElsewhere(other, row) || reported.has(province)) continue;
      reported.add(province);
      found.push({ of: 'province', name, first: other, row });
    }
  }
  return found;
}

function isElsewhere(one: TerritoryRow, other: TerritoryRow): boolean {
  return matchKey(one.area) !== matchKey(other.area);
}

function provinceKeys({ provinces }: TerritoryRow): readonly string[] {
  return provinces.map(provinceKey).sort();
}

/** The same for all names of a province. */
function provinceKey(name: string): string {
  return provinceNamesOf(name)[0] ?? '';
}

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
