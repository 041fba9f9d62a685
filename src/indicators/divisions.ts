import type { Dataset } from '../intake/dataset';
import type { CountedKind } from '../intake/stage';
import type { Territory, Unit } from './territory';

/** What divides an area: its job centres or its providers. */
export interface Divisions {
  /** The known ones, in print order. */
  readonly known: readonly Unit[];
  /** Whether known ones print where nothing is counted in them. */
  readonly printsEmpty: boolean;
  /** Code of each row's name, or missing. */
  readonly codes: Int32Array;
  /** The name to print for each code. */
  readonly names: readonly string[];
  /** Printed for rows without a name. */
  readonly unnamed: string;
}

/** Job centres for participations, providers for provider choices, nothing for the other kinds. */
export function divisionsOf(
  kind: CountedKind,
  { names, events, territory: territorySheet, providers: providersSheet }: Dataset,
  territory: Territory,
): Divisions | undefined {
  if (kind === 'participation') {
    return {
      known: territory.jobCentres,
      printsEmpty: territorySheet !== undefined,
      codes: events.participation.jobCentre,
      names: names.jobCentre.map((name, code) => {
        const known = territory.jobCentreOfName[code];
        return known === undefined ? name : (territory.jobCentres[known]?.name ?? name);
      }),
      unnamed: 'CPI non indicato',
    };
  }
  if (kind === 'providerChoice') {
    return {
      known: territory.providers,
      printsEmpty: providersSheet !== undefined,
      codes: events.providerChoice.provider,
      names: names.provider.map((name, code) => territory.providerOfName[code] ?? name),
      unnamed: 'Soggetto attuatore non indicato',
    };
  }
  return undefined;
}
