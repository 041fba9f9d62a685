import { type Dataset, missing } from '../../intake/dataset';
import { type CountedKind, stageDefinitions } from '../../service/stages';
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

/** So many names that no reference knows are divisions of their own; the others are one. */
const mostUnknownNames = 2000;

/** Job centres or providers, where the stage has them and a row names one; meetings have none. */
export function divisionsOf(
  kind: CountedKind,
  { names, events, territory: territorySheet, providers: providersSheet }: Dataset,
  territory: Territory,
): Divisions | undefined {
  const divides = kind === 'meeting' ? undefined : stageDefinitions[kind].divides;
  if (!divides || events[kind][divides].every((code) => code === missing)) return undefined;
  if (divides === 'jobCentre') {
    return {
      known: territory.jobCentres,
      printsEmpty: territorySheet !== undefined,
      codes: events[kind].jobCentre,
      names: namesToPrint(
        names.jobCentre,
        (code) => territory.jobCentres[territory.jobCentreOfName[code] ?? -1]?.name,
        "Altri centri per l'impiego",
      ),
      unnamed: 'CPI non indicato',
    };
  }
  return {
    known: territory.providers,
    printsEmpty: providersSheet !== undefined,
    codes: events[kind].provider,
    names: namesToPrint(
      names.provider,
      (code) => territory.providerOfName[code],
      'Altri soggetti attuatori',
    ),
    unnamed: 'Soggetto attuatore non indicato',
  };
}

function namesToPrint(
  names: readonly string[],
  knownName: (code: number) => string | undefined,
  others: string,
): readonly string[] {
  let unknown = 0;
  return names.map((name, code) => {
    const known = knownName(code);
    if (known !== undefined) return known;
    unknown++;
    return unknown > mostUnknownNames ? others : name;
  });
}
