import { type Dataset, missing } from '../../intake/dataset';
import { wordDimensions } from '../../service/profile/wordClasses';
import type { CountedKind } from '../../service/stages';
import type { Territory } from '../places/territory';

/** The place of a row of counts, however it is spelled, with the profile where the row says one. */
export function placeOfCounts(
  dataset: Dataset,
  { areaOfArea, jobCentreOfName }: Territory,
  kind: CountedKind,
): (row: number) => string {
  const { area, province, jobCentre, provider } = dataset.events[kind];
  const { length, words, age } = dataset.profiles;
  const first = firstProfile(dataset, kind);
  const known = (code: number, codes: readonly (number | undefined)[]): number | string =>
    code === missing ? missing : (codes[code] ?? `? ${code}`);
  return (row) => {
    const place = [
      known(area[row] as number, areaOfArea),
      known(jobCentre[row] as number, jobCentreOfName),
      ...[province[row], provider[row]],
    ].join(' ');
    const index = first + row;
    if (index >= length) return place;
    return [place, ...wordDimensions.map((name) => words[name].codes[index]), age[index]].join(' ');
  };
}

/** The profile of the kind's first row. Profiles of nameless pacts come after those of registrations. */
export function firstProfile({ events, profiles }: Dataset, kind: CountedKind): number {
  if (kind === 'registration') return 0;
  return kind === 'pact' ? events.registration.length : profiles.length;
}
