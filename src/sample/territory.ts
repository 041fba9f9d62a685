import { publishedAreas } from './published';

/** A job centre or a provider of the sample; its code is its index in the list below. */
interface SamplePlace {
  readonly name: string;
  /** Index in `publishedAreas`. */
  readonly area: number;
}

/** In the order of the publication, area by area. */
export const jobCentres: readonly SamplePlace[] = publishedAreas.flatMap((area, index) =>
  area.jobCentres.map((name) => ({ name, area: index })),
);

export const providers: readonly SamplePlace[] = publishedAreas.flatMap((area, index) =>
  area.providers.map(({ name }) => ({ name, area: index })),
);

/** Code of the first place of each area; its others follow. */
export const firstJobCentres: readonly number[] = firstCodes(jobCentres);
export const firstProviders: readonly number[] = firstCodes(providers);

function firstCodes(places: readonly SamplePlace[]): number[] {
  return publishedAreas.map((_, area) => places.findIndex((place) => place.area === area));
}
