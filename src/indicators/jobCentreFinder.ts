import type { TerritoryRow } from '../intake/dataset';
import { jobCentreKey, jobCentreWords } from './placeKey';

/** The job centres that a name may stand for, as indices: one where it is clear, several where not. */
export type JobCentreFinder = (name: string) => readonly number[];

/**
 * A name is that of a centre where their words are the same but for what says only that it is one,
 * and for the province after it (`Ivrea (TO)`). Otherwise it may be a short form: a run of the
 * centre's words (`Casale` of `CPI CASALE MONFERRATO`), which several centres can share (`Torino`).
 */
export function createJobCentreFinder(
  rows: readonly TerritoryRow[],
  provinceKeys: ReadonlySet<string>,
): JobCentreFinder {
  const byKey = new Map(
    rows.flatMap(({ jobCentre, alsoCalled = [] }, index) =>
      [...alsoCalled, jobCentre].map((name): [string, number] => [jobCentreKey(name), index]),
    ),
  );
  const words = rows.map(({ jobCentre }) => jobCentreWords(jobCentre));
  return (name) => {
    const whole = byKey.get(jobCentreKey(name));
    if (whole !== undefined) return [whole];
    const written = withoutProvince(jobCentreWords(name), provinceKeys);
    const known = byKey.get(written.join(''));
    if (known !== undefined) return [known];
    return words.flatMap((own, index) => (hasRun(own, written) ? [index] : []));
  };
}

function withoutProvince(
  words: readonly string[],
  provinceKeys: ReadonlySet<string>,
): readonly string[] {
  return words.length > 1 && provinceKeys.has(words.at(-1) ?? '') ? words.slice(0, -1) : words;
}

function hasRun(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_, start) => run.every((word, offset) => words[start + offset] === word));
}
