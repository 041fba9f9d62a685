import type { Dataset, ProviderRow, TerritoryRow } from '../intake/dataset';
import { matchKey, matchWords } from '../intake/matchKey';
import { italianProvinces } from './italianProvinces';
import { piemonteTerritory } from './piemonte';

export interface Area {
  /** The short name where there is one, otherwise the name: identifies the area across runs. */
  readonly id: string;
  readonly name: string;
}

export interface Unit {
  readonly name: string;
  /** Index in `areas`. */
  readonly area: number;
}

/** Areas, job centres and providers in the order in which they print. */
export interface Territory {
  readonly areas: readonly Area[];
  readonly jobCentres: readonly Unit[];
  /** A provider that works in two areas stands twice. */
  readonly providers: readonly Unit[];
  /** What each code of the dataset's names stands for, or undefined for names that nobody knows. */
  readonly areaOfArea: readonly (number | undefined)[];
  readonly areaOfProvince: readonly (number | undefined)[];
  readonly jobCentreOfName: readonly (number | undefined)[];
  readonly areaOfProvider: readonly (number | undefined)[];
  /** The provider's name as the reference writes it. */
  readonly providerOfName: readonly (string | undefined)[];
  /** Area names of the dataset that no reference knows: they got an area of their own. */
  readonly unknownAreas: ReadonlySet<number>;
}

/** The last area of every territory: rows that nothing places. */
export const unassignedArea: Area = { id: 'Non attribuita', name: 'Non attribuita' };

/**
 * The territory of the sheets `Territorio` and `Soggetti attuatori`, or Piemonte's. Areas that only
 * the data name come after the known ones, in order of first appearance; `unassignedArea` is last.
 */
export function buildTerritory(dataset: Dataset): Territory {
  const rows = dataset.territory ?? piemonteTerritory;
  const areas = referenceAreas(rows, dataset.providers ?? []);
  const areaByKey = areaKeys(areas, rows);
  const unknownAreas = new Set<number>();
  const areaOfArea = dataset.names.area.map((name, code) => {
    const known = findArea(areaByKey, name);
    if (known !== undefined) return known;
    unknownAreas.add(code);
    areaByKey.set(matchKey(name), areas.length);
    areas.push({ id: name, name });
    return areas.length - 1;
  });
  const provinceKeys = provincesOf(rows, areaByKey);
  const jobCentres = rows.map((row) => ({
    name: row.jobCentre,
    area: areaByKey.get(matchKey(row.area)) ?? 0,
  }));
  const jobCentreByKey = new Map(jobCentres.map(({ name }, index) => [jobCentreKey(name), index]));
  const providers = (dataset.providers ?? []).map((row) => ({
    name: row.provider,
    area: areaByKey.get(matchKey(row.area)) ?? 0,
  }));
  areas.push(unassignedArea);
  return {
    areas,
    jobCentres,
    providers,
    areaOfArea,
    areaOfProvince: dataset.names.province.map(
      (name) => provinceKeys.get(matchKey(name)) ?? provinceKeys.get(keyWithout(areaWords, name)),
    ),
    jobCentreOfName: dataset.names.jobCentre.map((name) => jobCentreByKey.get(jobCentreKey(name))),
    areaOfProvider: dataset.names.provider.map((name) => onlyArea(providers, name)),
    providerOfName: dataset.names.provider.map(
      (name) => providers.find((known) => matchKey(known.name) === matchKey(name))?.name,
    ),
    unknownAreas,
  };
}

const officeWords = new Set([
  'cpi',
  'centro',
  'centri',
  'per',
  'l',
  'impiego',
  'di',
  'c',
  'p',
  'i',
]);
const areaWords = new Set([
  'provincia',
  'province',
  'citta',
  'metropolitana',
  'area',
  'quadrante',
  'di',
  'della',
  'del',
]);

/** `CPI CIRIE'`, `Centro per l'impiego di Ciriè` and `Ciriè` have one key. */
export function jobCentreKey(name: string): string {
  return keyWithout(officeWords, name);
}

function keyWithout(words: ReadonlySet<string>, name: string): string {
  const kept = matchWords(name).filter((word) => !words.has(word));
  return kept.length > 0 ? kept.join('') : matchKey(name);
}

function referenceAreas(rows: readonly TerritoryRow[], providers: readonly ProviderRow[]): Area[] {
  const areas = new Map<string, Area>();
  for (const { area, areaCode } of rows) {
    const key = matchKey(area);
    const known = areas.get(key);
    // The short name may stand on any of the area's rows.
    if (!known || (known.id === known.name && areaCode)) {
      areas.set(key, { id: areaCode ?? area, name: known?.name ?? area });
    }
  }
  const codes = new Set([...areas.values()].map(({ id }) => matchKey(id)));
  for (const { area } of providers) {
    const key = matchKey(area);
    if (!areas.has(key) && !codes.has(key)) areas.set(key, { id: area, name: area });
  }
  return [...areas.values()];
}

/** Every way to write an area: its name, its short name, both, and the name without `Provincia di`. */
function areaKeys(areas: readonly Area[], rows: readonly TerritoryRow[]): Map<string, number> {
  const keys = new Map<string, number>();
  const claim = (key: string, area: number): void => {
    if (!keys.has(key)) keys.set(key, area);
  };
  areas.forEach(({ id, name }, index) => {
    claim(matchKey(name), index);
    claim(matchKey(id), index);
  });
  areas.forEach(({ id, name }, index) => {
    claim(matchKey(name + id), index);
    claim(keyWithout(areaWords, name), index);
  });
  // An area column that holds provinces is common: TO, Torino.
  for (const [key, area] of provincesOf(rows, keys)) claim(key, area);
  return keys;
}

function findArea(areaByKey: ReadonlyMap<string, number>, name: string): number | undefined {
  return areaByKey.get(matchKey(name)) ?? areaByKey.get(keyWithout(areaWords, name));
}

function provincesOf(
  rows: readonly TerritoryRow[],
  areaByKey: ReadonlyMap<string, number>,
): Map<string, number> {
  const provinces = new Map<string, number>();
  const aliases = new Map(
    italianProvinces.flatMap(([code, name]) => [
      [matchKey(code), matchKey(name)],
      [matchKey(name), matchKey(code)],
    ]),
  );
  for (const row of rows) {
    const area = areaByKey.get(matchKey(row.area));
    if (area === undefined) continue;
    for (const province of row.provinces) {
      const key = matchKey(province);
      const alias = aliases.get(key);
      if (!provinces.has(key)) provinces.set(key, area);
      if (alias !== undefined && !provinces.has(alias)) provinces.set(alias, area);
    }
  }
  return provinces;
}

/** The area of a provider that works in one area only. */
function onlyArea(providers: readonly Unit[], name: string): number | undefined {
  const key = matchKey(name);
  const areas = new Set(providers.filter((row) => matchKey(row.name) === key).map((r) => r.area));
  return areas.size === 1 ? [...areas][0] : undefined;
}
