import { addFinding, type FindingLog, hasRoomFor } from '../../findings/finding';
import type { FindingCode } from '../../findings/findingDetails';
import type { NameCells } from '../../findings/groupFindings';
import { type Dataset, type EventColumns, missing, type Names } from '../../intake/dataset';
import { areaKey, jobCentreKey, providerKey } from '../../service/placeKey';
import { countedKinds } from '../../service/stages';
import { cellOf } from '../checks/rowFinding';
import { fieldsOfPlaces } from './areaOfRows';
import { nearestName } from './nearestName';
import { provinceCodeOf } from './provinceTerritory';
import type { Territory } from './territory';

/** What an unknown name of the field is told as. */
const unknownNameCodes = {
  area: 'AREA_SCONOSCIUTA',
  province: 'PROVINCIA_SCONOSCIUTA',
  jobCentre: 'CPI_SCONOSCIUTO',
  provider: 'SA_SCONOSCIUTO',
} as const satisfies Readonly<Record<keyof Names, FindingCode>>;

/**
 * One finding per name that no reference knows, at its first cell. Providers are known by the sheet
 * `Soggetti attuatori` alone: without it none is unknown. Nor is a job centre of another region without
 * `Territorio`: that is said once.
 */
export function reportUnknownNames(dataset: Dataset, territory: Territory, log: FindingLog): void {
  if (territory.isOfProvinces) reportProvinces(dataset, territory, log);
  const unknown: Readonly<Record<keyof Names, Set<number>>> = {
    area: new Set(territory.unknownAreas),
    province: codesWithout(
      territory.areaOfProvince,
      new Set([...territory.sharedProvinces, ...provincesBesideAreas(dataset)]),
    ),
    jobCentre: territory.isOfProvinces ? new Set() : codesWithout(territory.jobCentreOfName),
    provider: dataset.providers ? codesWithout(territory.providerOfName) : new Set(),
  };
  for (const kind of countedKinds) {
    for (const field of fieldsOfPlaces) {
      reportFirstCells(dataset, territory, dataset.events[kind], field, unknown[field], log);
    }
  }
}

/** At the first registration that names its place. */
function reportProvinces(
  dataset: Dataset,
  { areas, unknownAreas }: Territory,
  log: FindingLog,
): void {
  const { registration } = dataset.events;
  const { area, province } = registration;
  for (let row = 0; row < registration.length; row++) {
    const field = area[row] === missing ? 'province' : 'area';
    if (field === 'province' && province[row] === missing) continue;
    addFinding(log, {
      code: 'PROVINCE_COME_AREE',
      ...cellOf(dataset, registration, row, field),
      value: '',
      details: { areas: areas.length - 1 - unknownAreas.size },
    });
    return;
  }
}

/** Provinces of Italy that all rows name beside an area: the area places the rows. */
function provincesBesideAreas({ names, events }: Dataset): ReadonlySet<number> {
  const beside = new Set(
    names.province.flatMap((name, code) => (provinceCodeOf(name) === undefined ? [] : [code])),
  );
  for (const kind of countedKinds) {
    const { length, area, province } = events[kind];
    for (let row = 0; row < length; row++)
      if (area[row] === missing) beside.delete(province[row] as number);
  }
  return beside;
}

/** `but`: those that have a finding of their own. */
function codesWithout(
  known: readonly (number | string | undefined)[],
  but?: ReadonlySet<number>,
): Set<number> {
  const isUnknown = (place: number | string | undefined, code: number): boolean =>
    place === undefined && but?.has(code) !== true;
  return new Set(known.flatMap((place, code) => (isUnknown(place, code) ? [code] : [])));
}

/** Takes the codes that it reports out of `unknown`. */
function reportFirstCells(
  dataset: Dataset,
  territory: Territory,
  events: EventColumns,
  field: keyof Names,
  unknown: Set<number>,
  log: FindingLog,
): void {
  for (let row = 0; row < events.length && unknown.size > 0; row++) {
    const code = events[field][row] as number;
    if (code === missing || !unknown.delete(code)) continue;
    const name = dataset.names[field][code] ?? '';
    const nearest = hasRoomFor(log, unknownNameCodes[field])
      ? nearestTo(name, field, code, territory)
      : [];
    const area =
      field === 'jobCentre' ? territory.areas[territory.areaOfJobCentre[code] ?? -1] : undefined;
    addFinding(log, {
      code: unknownNameCodes[field],
      ...cellOf(dataset, events, row, field),
      value: name,
      details: { nearest, ...(area && { area: area.id }) },
    });
  }
}

/** How many centres a short name may stand for and still be told them. */
const mostNamed = 3;

/** The known name that was likely meant, or the few that a short name may stand for. */
function nearestTo(
  name: string,
  field: keyof Names,
  code: number,
  territory: Territory,
): readonly string[] {
  const { areas, jobCentres, providers, unknownAreas, areaOfArea } = territory;
  const like = field === 'jobCentre' ? (territory.jobCentresLike[code] ?? []) : [];
  if (like.length > 0 && like.length <= mostNamed) {
    return like.map((centre) => jobCentres[centre]?.name ?? '');
  }
  const invented = new Set([...unknownAreas].map((unknown) => areaOfArea[unknown]));
  const references: Readonly<Record<keyof Names, () => string | undefined>> = {
    area: () => {
      const known = areas.slice(0, -1).filter((_, area) => !invented.has(area));
      return nearestName(
        name,
        [...known.map((area) => area.name), ...known.map(({ id }) => id)],
        areaKey,
      );
    },
    province: () => nearestName(name, territory.provinceNames, areaKey),
    jobCentre: () =>
      nearestName(
        name,
        jobCentres.map((centre) => centre.name),
        jobCentreKey,
      ),
    provider: () =>
      nearestName(
        name,
        providers.map((provider) => provider.name),
        providerKey,
      ),
  };
  const nearest = references[field]();
  return nearest === undefined ? [] : [nearest];
}

/** Every cell that was read and holds an unknown name that the log keeps, column by column. */
export function unknownNameCells(dataset: Dataset, { first }: FindingLog): readonly NameCells[] {
  return fieldsOfPlaces.flatMap((field) => {
    const code = unknownNameCodes[field];
    const wanted = new Set(first.flatMap((each) => (each.code === code ? [each.value] : [])));
    if (wanted.size === 0) return [];
    const names = dataset.names[field];
    const isWanted = names.map((name) => wanted.has(name));
    const found = new Map<string, NameCells & { readonly rows: number[] }>();
    for (const kind of countedKinds) {
      const { length, reading, row, [field]: codes } = dataset.events[kind];
      for (let index = 0; index < length; index++) {
        const name = codes[index] as number;
        if (name === missing || isWanted[name] !== true) continue;
        const { sheet, columns } = dataset.readings[reading[index] as number] ?? {};
        const column = columns?.[field];
        if (sheet === undefined || column === undefined) continue;
        const key = [sheet, column, name].join('\n');
        const cells = found.get(key);
        const at = row[index] as number;
        if (!cells) found.set(key, { code, value: names[name] ?? '', sheet, column, rows: [at] });
        // Wide sheets and crosstabs read a row several times.
        else if (cells.rows.at(-1) !== at) cells.rows.push(at);
      }
    }
    return [...found.values()].map((cells) => ({ ...cells, rows: [...new Set(cells.rows)] }));
  });
}
