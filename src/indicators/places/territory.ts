import type { Dataset, ProviderRow, TerritoryRow } from '../../intake/dataset';
import { italianProvinces, provinceNamesOf } from '../../service/italianProvinces';
import { piemonte } from '../../service/piemonte';
import { areaKey, jobCentreKey, saysCentre } from '../../service/placeKey';
import { matchKey } from '../../text/matchKey';
import { type Contradiction, findContradictions } from './contradictions';
import {
  areaOfProvinceList,
  createJobCentreFinder,
  createProviderFinder,
  provincesOf,
} from './placeFinders';
import { provinceTerritory } from './provinceTerritory';
import { findWholes, type Wholes } from './wholes';

export interface Area {
  /** The short name where there is one, otherwise the name: identifies the area across runs. */
  readonly id: string;
  readonly name: string;
  /** Where the report calls it otherwise: its name in the data. */
  readonly fullName?: string;
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
  /** Names of provinces that the reference puts in two areas: such a name tells no area. */
  readonly sharedProvinces: ReadonlySet<number>;
  readonly jobCentreOfName: readonly (number | undefined)[];
  /**
   * The area of `jobCentreOfName`; undefined where the reference puts the centre in two areas. A name that is
   * no centre's has the area that it means (`Area CN`), or the area of all the centres that it may be short
   * for.
   */
  readonly areaOfJobCentre: readonly (number | undefined)[];
  /** The job centres that a name may be short for, where there are several: it is none of them then. */
  readonly jobCentresLike: readonly (readonly number[])[];
  /** The area or province that a name among the job centres means as well: `Cuneo`, and not `CPI Cuneo`. */
  readonly areaLikeCentre: readonly (number | undefined)[];
  readonly areaOfProvider: readonly (number | undefined)[];
  /** The provider's name as the reference writes it. */
  readonly providerOfName: readonly (string | undefined)[];
  /** Names of the provinces that belong to an area. */
  readonly provinceNames: readonly string[];
  /** Whether its areas are the provinces of another region, whose job centres are not known. */
  readonly isOfProvinces: boolean;
  /** Area names of the dataset that no reference knows: they got an area of their own. */
  readonly unknownAreas: ReadonlySet<number>;
  readonly wholes: Wholes;
}

/** So many areas that no reference knows have rows of their own in the report; the others share one. */
export const mostUnknownAreas = 500;
const otherAreas: Area = { id: 'Altre aree', name: 'Altre aree' };

/** The last area of every territory: rows that nothing places. */
export const unassignedArea: Area = { id: 'Non attribuita', name: 'Non attribuita' };

/**
 * The territory of the sheets `Territorio` and `Soggetti attuatori`, or Piemonte's, or the provinces of
 * another region. Areas that only the data name come after the known ones, in order of first appearance, the
 * last of too many of them together; `unassignedArea` is last.
 */
export function buildTerritory(dataset: Dataset): Territory {
  const ofProvinces = dataset.territory ? undefined : provinceTerritory(dataset);
  const rows = dataset.territory ?? ofProvinces ?? piemonteTerritory;
  const areas = referenceAreas(rows, dataset.providers ?? []);
  const areaByKey = areaKeys(areas);
  const unknownAreas = new Set<number>();
  const named = provincesOf(rows, areaByKey);
  const contradictions = findContradictions(rows);
  const provinces = withoutShared(named, contradictions);
  // An area column that holds provinces is common: TO, Torino.
  for (const [key, area] of provinces) if (!areaByKey.has(key)) areaByKey.set(key, area);
  const knownKeys = new Map(areaByKey);
  const areaNamed = (name: string): number | undefined => findArea(knownKeys, name);
  // Areas are written where provinces or job centres should stand. A province that is in two areas tells
  // none.
  const areaMeant = (name: string): number | undefined =>
    areaOfProvinceList(name, provinces) ??
    (areaOfProvinceList(name, named) === undefined ? areaNamed(name) : undefined);
  const areaOfArea = dataset.names.area.map((name, code) => {
    const known = findArea(areaByKey, name) ?? areaOfProvinceList(name, provinces);
    if (known !== undefined) return known;
    unknownAreas.add(code);
    if (unknownAreas.size > mostUnknownAreas + 1) return areas.length - 1;
    const isOwn = unknownAreas.size <= mostUnknownAreas;
    if (isOwn) areaByKey.set(matchKey(name), areas.length);
    return areas.push(isOwn ? { id: name, name } : otherAreas) - 1;
  });
  const areaOfProvince = dataset.names.province.map(areaMeant);
  const centreRows = ofProvinces ? [] : rows;
  const jobCentres = centreRows.map((row) => ({
    name: row.jobCentre,
    area: areaByKey.get(matchKey(row.area)) ?? 0,
  }));
  const findJobCentres = createJobCentreFinder(centreRows, new Set(named.keys()));
  const jobCentresOfName = dataset.names.jobCentre.map(findJobCentres);
  const providers = (dataset.providers ?? []).map((row) => ({
    name: row.provider,
    area: areaByKey.get(matchKey(row.area)) ?? 0,
  }));
  const jobCentreOfName = jobCentresOfName.map((found) =>
    found.length === 1 ? found[0] : undefined,
  );
  const findProviders = createProviderFinder(providers);
  const providersOfName = dataset.names.provider.map(findProviders);
  areas.push(unassignedArea);
  const twice = new Set(
    contradictions.flatMap(({ of, name }) => (of === 'jobCentreArea' ? [jobCentreKey(name)] : [])),
  );
  const centreAreas = jobCentreOfName.map((index) => {
    const centre = jobCentres[index ?? -1];
    return centre && !twice.has(jobCentreKey(centre.name)) ? centre.area : undefined;
  });
  return {
    areas,
    jobCentres,
    providers,
    areaOfArea,
    areaOfProvince,
    sharedProvinces: new Set(
      dataset.names.province.flatMap((name, code) =>
        areaOfProvince[code] === undefined && areaOfProvinceList(name, named) !== undefined
          ? [code]
          : [],
      ),
    ),
    jobCentreOfName,
    areaOfJobCentre: centreAreas.map((area, code) => {
      if (jobCentreOfName[code] !== undefined || ofProvinces) return area;
      const like = (jobCentresOfName[code] ?? []).flatMap((index) => jobCentres[index] ?? []);
      return onlyArea(like) ?? areaMeant(dataset.names.jobCentre[code] ?? '');
    }),
    jobCentresLike: jobCentresOfName.map((found) => (found.length > 1 ? found : [])),
    areaLikeCentre: dataset.names.jobCentre.map((name) =>
      saysCentre(name) ? undefined : areaMeant(name),
    ),
    areaOfProvider: providersOfName.map(onlyArea),
    providerOfName: providersOfName.map(([first]) => first?.name),
    provinceNames: italianProvinces.flatMap(([code, name]) =>
      named.has(code.toLowerCase()) ? [name] : [],
    ),
    isOfProvinces: ofProvinces !== undefined,
    unknownAreas,
    wholes: findWholes(dataset.names, { provinces, areaNamed, centreAreas }),
  };
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

/** Every way to write an area: its name, its short name, both, the name without `Provincia di`, a part. */
function areaKeys(areas: readonly Area[]): Map<string, number> {
  const keys = new Map<string, number>();
  const claim = (key: string, area: number): void => {
    if (!keys.has(key)) keys.set(key, area);
  };
  areas.forEach(({ id, name }, index) => {
    claim(matchKey(name), index);
    claim(matchKey(id), index);
  });
  const short = areas.map(({ name }) => areaKey(name));
  const first = new Map(short.map((key, index) => [key, index] as const).reverse());
  const shared = new Set(short.filter((key, index) => first.get(key) !== index));
  areas.forEach(({ id, name }, index) => {
    claim(matchKey(name + id), index);
    claim(matchKey(id + name), index);
    const key = short[index] ?? '';
    // `Nord` is none of two areas that share it.
    if (!shared.has(key)) claim(key, index);
  });
  // `Pusteria/Pustertal`: in two languages.
  const parts = areas.map(({ name }) => (name.includes('/') ? name.split('/').map(areaKey) : []));
  parts.forEach((keys, index) => {
    const isOwn = (key: string): boolean =>
      key !== '' && !parts.some((others, other) => other !== index && others.includes(key));
    for (const key of keys.filter(isOwn)) claim(key, index);
  });
  return keys;
}

/** The provinces that are in one area only. */
function withoutShared(
  provinces: ReadonlyMap<string, number>,
  contradictions: readonly Contradiction[],
): ReadonlyMap<string, number> {
  const shared = new Set(
    contradictions.flatMap(({ of, name }) => (of === 'province' ? provinceNamesOf(name) : [])),
  );
  return new Map([...provinces].filter(([name]) => !shared.has(name)));
}

function findArea(areaByKey: ReadonlyMap<string, number>, name: string): number | undefined {
  return areaByKey.get(matchKey(name)) ?? areaByKey.get(areaKey(name));
}

/** The area of a provider that works in one area only, or of centres that are all in one. */
function onlyArea(rows: readonly Unit[]): number | undefined {
  const areas = new Set(rows.map(({ area }) => area));
  return areas.size === 1 ? [...areas][0] : undefined;
}

/** The names of the towns where the publication shortens them. */
const officialNames: Readonly<Record<string, readonly string[]>> = {
  'CPI SETTIMO': ['Settimo Torinese'],
  'CPI VENARIA': ['Venaria Reale'],
};

/** The territory where the workbook has no sheet `Territorio`. */
export const piemonteTerritory: readonly TerritoryRow[] = piemonte.flatMap((area) =>
  area.jobCentres.map((jobCentre) => ({
    jobCentre,
    alsoCalled: officialNames[jobCentre] ?? [],
    area: area.name,
    areaCode: area.code,
    provinces: area.provinces,
  })),
);
