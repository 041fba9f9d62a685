import type { TerritoryRow } from '../../intake/dataset';
import { provinceNamesOf } from '../../service/italianProvinces';
import { areaKey, jobCentreKey, jobCentreWords, providerKey } from '../../service/placeKey';
import { grouped } from '../../text/grouped';
import { matchKey } from '../../text/matchKey';

/** The job centres that a name may stand for, as indices: one where it is clear, several where not. */
type JobCentreFinder = (name: string) => readonly number[];

/**
 * Finds the job centres of a name. The words have to be the centre's, but for words that only say that it is
 * one, and a province behind them (`Ivrea (TO)`). A code (`012 Cuneo`) or an address (`Cuneo - Via Roma 12`)
 * that is no part of a known name is left out. Otherwise the name may be a short form: a run of the centre's
 * words (`Casale` of `CPI CASALE MONFERRATO`), which several centres can share (`Torino`).
 */
export function createJobCentreFinder(
  rows: readonly TerritoryRow[],
  provinceKeys: ReadonlySet<string>,
): JobCentreFinder {
  const byKey = new Map<string, number>();
  rows.forEach(({ jobCentre, alsoCalled = [] }, index) => {
    for (const name of [jobCentre, ...alsoCalled]) {
      const key = jobCentreKey(name);
      if (!byKey.has(key)) byKey.set(key, index);
    }
  });
  const centres = rows.map(({ jobCentre }) => ({
    words: jobCentreWords(jobCentre),
    hasNumber: /\d/.test(jobCentre),
    hasStreet: street.test(jobCentre),
  }));
  // Where a centre is listed twice, the upper row counts.
  const isFirst = (index: number): boolean =>
    byKey.get(jobCentreKey(rows[index]?.jobCentre ?? '')) === index;
  const findWhole = (written: readonly string[]): readonly number[] => {
    const known =
      byKey.get(written.join('')) ?? byKey.get(withoutProvince(written, provinceKeys).join(''));
    return known === undefined ? [] : [known];
  };
  const find = (written: readonly string[]): readonly number[] => {
    if (written.length === 0) return [];
    const whole = findWhole(written);
    if (whole.length > 0) return whole;
    const short = withoutProvince(written, provinceKeys);
    return centres.flatMap(({ words }, index) =>
      hasRun(words, short) && isFirst(index) ? [index] : [],
    );
  };
  return (name) => {
    const found = find(jobCentreWords(name));
    if (found.length > 0) return found;
    const isStreet = street.test(name);
    // `Roma 2` is not `Roma 1`, nor is `via Alba 3` in Alba.
    const bare = find(wordsWithoutNumbers(name)).filter((index) => {
      const centre = centres[index];
      return centre?.hasNumber === false && (!isStreet || centre.hasStreet);
    });
    if (bare.length > 0 || !isStreet) return bare;
    return find(wordsWithoutNumbers(name.replace(street, ''))).filter(
      (index) => centres[index]?.hasNumber === false,
    );
  };
}

function wordsWithoutNumbers(name: string): readonly string[] {
  return jobCentreWords(name).filter((word) => !/\d/.test(word));
}

/** A province before or after the name, in brackets or not. */
function withoutProvince(
  words: readonly string[],
  provinceKeys: ReadonlySet<string>,
): readonly string[] {
  if (words.length < 2) return words;
  const [first = '', ...others] = words;
  if (first.length === provinceCodeLength && provinceKeys.has(first)) return others;
  return provinceKeys.has(words.at(-1) ?? '') ? words.slice(0, -1) : words;
}

const provinceCodeLength = 2;

/** Where an address begins; `TORINO - Via Bologna`, a name that is known, is not asked. */
const street =
  /[\s,;(–—-]+(?:via|viale|v\.le|corso|c\.so|piazza|piazzale|p\.zza|p\.za|largo|strada|str\.|vicolo|localit[àa]|loc\.|frazione|fraz\.|c\/o)\s.*$/iu;

function hasRun(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_, start) => run.every((word, offset) => words[start + offset] === word));
}

/** The reference rows of a provider: several where it works in several areas, none where it is unknown. */
type ProviderFinder<Provider> = (name: string) => readonly Provider[];

interface Named {
  readonly name: string;
}

/** The legal form may be left out where that leaves one provider. */
export function createProviderFinder<Provider extends Named>(
  providers: readonly Provider[],
): ProviderFinder<Provider> {
  const byName = grouped(providers, ({ name }) => matchKey(name));
  const byShortName = grouped(providers, ({ name }) => providerKey(name));
  return (name) => {
    const whole = byName.get(matchKey(name));
    if (whole) return whole;
    const found = byShortName.get(providerKey(name)) ?? [];
    return new Set(found.map((row) => matchKey(row.name))).size === 1 ? found : [];
  };
}

/** The area of every province that the rows name, by all its names; of one in two areas, the first. */
export function provincesOf(
  rows: readonly TerritoryRow[],
  areaByKey: ReadonlyMap<string, number>,
): Map<string, number> {
  const provinces = new Map<string, number>();
  for (const row of rows) {
    const area = areaByKey.get(matchKey(row.area));
    if (area === undefined) continue;
    for (const name of row.provinces.flatMap(provinceNamesOf)) {
      if (!provinces.has(name)) provinces.set(name, area);
    }
  }
  return provinces;
}

/** The area of one province or more, as `provincesIn` reads them; undefined where they are not all in one. */
export function areaOfProvinceList(
  text: string,
  provinces: ReadonlyMap<string, number>,
): number | undefined {
  const areas = new Set(provincesIn(text, provinces)?.map((name) => provinces.get(name)));
  return areas.size === 1 ? [...areas][0] : undefined;
}

/**
 * The names of a province (`TO`, `Provincia di Torino`), or of several (`AL-AT`, `Alessandria e Asti`,
 * `Torino (TO)`), as the map has them; undefined where one of them is not in it.
 */
export function provincesIn(
  text: string,
  provinces: ReadonlyMap<string, unknown>,
): readonly string[] | undefined {
  const whole = provinceNamed(text, provinces);
  if (whole !== undefined) return [whole];
  const parts = text
    .split(/[^\p{L}\p{M}\p{N}\s'’]+|\s+ed?\s+/u)
    .filter((part) => part.trim() !== '')
    .map((part) => provinceNamed(part, provinces));
  const named = parts.filter((part) => part !== undefined);
  return named.length > 0 && named.length === parts.length ? named : undefined;
}

function provinceNamed(text: string, provinces: ReadonlyMap<string, unknown>): string | undefined {
  return [matchKey(text), areaKey(text)].find((key) => provinces.has(key));
}
