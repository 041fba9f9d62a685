import { buildTerritory, piemonteTerritory } from '../indicators/places/territory';
import type { Dataset } from '../intake/dataset';
import { provinceNamesOf } from '../service/italianProvinces';
import { areaWords, jobCentreWords, legalForms, officeWords } from '../service/placeKey';
import { matchKey } from '../text/matchKey';
import { shortName } from './foldedName';

/** What an event or a user may be placed by, besides an area. */
type PlaceColumn = 'cpi' | 'provincia' | 'soggetto_attuatore';

/** Words that say nothing of which place it is. */
export const emptyWords: Readonly<Record<PlaceColumn, ReadonlySet<string>>> = {
  cpi: officeWords,
  provincia: areaWords,
  soggetto_attuatore: legalForms,
};

/** A folded name, and the area that it tells. */
export interface PlaceKey {
  readonly column: PlaceColumn;
  readonly key: string;
  readonly area: string;
}

/**
 * The folded names that tell an area, by what the engine itself makes of them with the references of the
 * dataset: areas, provinces alone and in pairs, job centres whole and in part, providers that work in one
 * area only.
 */
export function placeKeys(dataset: Dataset): readonly PlaceKey[] {
  const rows = dataset.territory ?? piemonteTerritory;
  const centres = distinct(
    rows.flatMap(({ jobCentre, alsoCalled = [] }) => [jobCentre, ...alsoCalled]),
  );
  const provinces = distinct(rows.flatMap((row) => row.provinces.flatMap(provinceNamesOf)));
  const areas = distinct(rows.flatMap(({ area, areaCode = area }) => [area, areaCode]));
  const providers = distinct((dataset.providers ?? []).map(({ provider }) => provider));
  const names = {
    area: [],
    province: [...areas, ...pairsOf(provinces)],
    jobCentre: [...centres, ...centres.flatMap(runsOf), ...areas, ...provinces],
    provider: providers.flatMap((name) => [name, shortName(name, legalForms)]),
  };
  const registration = { ...dataset.events.registration, length: 0 };
  const events = { ...dataset.events, registration };
  const territory = buildTerritory({ ...dataset, names, events });
  const areaNames = territory.areas.map(({ name, fullName }) => fullName ?? name);
  const keysOf = (
    column: PlaceColumn,
    texts: readonly string[],
    areaOf: readonly (number | undefined)[],
  ): readonly PlaceKey[] => {
    const found = new Map<string, string>();
    texts.forEach((text, index) => {
      const area = areaNames[areaOf[index] ?? -1];
      if (area === undefined) return;
      for (const key of [matchKey(text), shortName(text, emptyWords[column])])
        if (key !== '' && !found.has(key)) found.set(key, area);
    });
    return [...found].map(([key, area]) => ({ column, key, area }));
  };
  return [
    ...keysOf('cpi', names.jobCentre, territory.areaOfJobCentre),
    ...keysOf('provincia', names.province, territory.areaOfProvince),
    ...keysOf('soggetto_attuatore', names.provider, territory.areaOfProvider),
  ];
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** Each name alone and before each other: `AL-AT`, `Torino (TO)`. */
function pairsOf(names: readonly string[]): readonly string[] {
  const pairs = names.flatMap((one) =>
    names.filter((other) => other !== one).map((other) => `${one}-${other}`),
  );
  return [...names, ...pairs];
}

/** The parts of a job centre's name: `acqui`, `acqui terme`, `terme`. */
function runsOf(name: string): readonly string[] {
  const words = jobCentreWords(name);
  return words.flatMap((_, start) =>
    words.slice(start).map((__, length) => words.slice(start, start + length + 1).join(' ')),
  );
}
