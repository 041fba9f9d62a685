import type { TerritoryRow } from '../intake/dataset';
import { matchKey } from '../text/matchKey';
import { italianProvinces, otherProvinceNames } from './italianProvinces';
import { areaKey } from './placeKey';

/** Everything that a province is called, by `matchKey` of each of its names. */
const namesByName: ReadonlyMap<string, readonly string[]> = new Map(
  italianProvinces.flatMap(([code, name]) => {
    const names = [code, name, ...(otherProvinceNames[code] ?? [])].map(matchKey);
    return names.map((each) => [each, names] as const);
  }),
);

/** The area of every province that the rows name, by all that it is called. */
export function provincesOf(
  rows: readonly TerritoryRow[],
  areaByKey: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const provinces = new Map<string, number>();
  for (const row of rows) {
    const area = areaByKey.get(matchKey(row.area));
    if (area === undefined) continue;
    for (const province of row.provinces) {
      const key = matchKey(province);
      for (const name of namesByName.get(key) ?? [key]) {
        if (!provinces.has(name)) provinces.set(name, area);
      }
    }
  }
  return provinces;
}

/**
 * The area of a province (`TO`, `Provincia di Torino`), or of several that belong to one area
 * (`AL-AT`, `Alessandria e Asti`, `Torino (TO)`); undefined where one of them is unknown or elsewhere.
 */
export function areaOfProvinceList(
  text: string,
  provinces: ReadonlyMap<string, number>,
): number | undefined {
  const whole = provinceNamed(text, provinces);
  if (whole !== undefined) return whole;
  const parts = text
    .split(/[^\p{L}\p{M}\p{N}\s'’]+|\s+ed?\s+/u)
    .filter((part) => part.trim() !== '');
  const areas = new Set(parts.map((part) => provinceNamed(part, provinces)));
  return areas.size === 1 ? [...areas][0] : undefined;
}

function provinceNamed(text: string, provinces: ReadonlyMap<string, number>): number | undefined {
  return provinces.get(matchKey(text)) ?? provinces.get(areaKey(text));
}
