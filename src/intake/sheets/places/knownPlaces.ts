import type { FindingLog } from '../../../findings/finding';
import { italianProvinces, otherProvinceNames } from '../../../service/italianProvinces';
import { piemonte } from '../../../service/piemonte';
import { areaKey, jobCentreWords, providerKey, saysCentre } from '../../../service/placeKey';
import { kindsByName } from '../../../service/sheetNames';
import type { SheetKind } from '../../../service/sheets';
import { isCountedKind } from '../../../service/stages';
import { matchKey } from '../../../text/matchKey';
import { memoize } from '../../../text/memoize';
import { isAbsent } from '../../cells/absentText';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import { readHead, surveyedRows } from '../../columns/headerLine';
import type { RawSource } from '../../rawSource';
import type { PlaceField } from '../../rows/places';
import { isTotalOrPart, setAside } from '../../rows/totalLabel';
import { findRegions } from '../findRegions';
import type { Region } from '../region';

/** The workbook whose sheets are being recognised. */
export interface Workbook {
  readonly source: RawSource;
  /** The kinds that the name of each sheet says; the report's own sheets are not there. */
  readonly kinds: ReadonlyMap<string, readonly SheetKind[]>;
  readonly readPlaces: () => Promise<KnownPlaces>;
  readonly log: FindingLog;
}

/**
 * Whether a text names a place of this kind: headers and names of sheets may do so in the place of a column.
 */
export type KnownPlaces = Readonly<Record<PlaceField, (text: string) => boolean>>;

/** As they are written. */
interface Names {
  readonly areas: Set<string>;
  /** Where providers work: choices of providers look like a list of them, and may name centres in the place of areas. */
  readonly areasOfProviders: Set<string>;
  readonly jobCentres: Set<string>;
  readonly providers: Set<string>;
}

/** The places of Piemonte and those of the reference sheets. */
export async function readKnownPlaces(source: RawSource): Promise<KnownPlaces> {
  const names: Names = {
    ...{ areas: new Set(), areasOfProviders: new Set() },
    ...{ jobCentres: new Set(), providers: new Set() },
  };
  for (const { code, name, jobCentres } of piemonte) {
    names.areas.add(code).add(name);
    for (const jobCentre of jobCentres) names.jobCentres.add(jobCentre);
  }
  for (const sheet of source.sheets) {
    const kinds = kindsByName(sheet.name);
    for (const kind of kinds) {
      if (kind !== 'territory' && kind !== 'providers') continue;
      const [region] = findRegions(await readHead(source, sheet), kind, sheet.name, []);
      if (region?.isFit !== true) continue;
      const { area, areaCode, jobCentre, provider } = region.match.columns;
      const firstRow = region.line.row + 1;
      // `Scelte SA` names providers too, and is a list of people first: its top names them all, or nearly.
      const request = kind === kinds[0] ? { firstRow } : { firstRow, rowCount: surveyedRows };
      for await (const { rows } of source.readRows(sheet, request)) {
        const areas = kind === 'providers' ? names.areasOfProviders : names.areas;
        addColumn(areas, rows, area);
        addColumn(areas, rows, areaCode);
        addColumn(names.jobCentres, rows, jobCentre);
        addColumn(names.providers, rows, provider);
      }
    }
  }
  return knownPlaces(names);
}

function addColumn(names: Set<string>, rows: readonly RawRow[], column: number | undefined): void {
  if (column === undefined) return;
  for (const row of rows) names.add(cellText(row[column]));
}

const provinceNames: ReadonlySet<string> = new Set(
  italianProvinces.flatMap(([code, name]) =>
    [code, name, ...(otherProvinceNames[code] ?? [])].map(matchKey),
  ),
);

function knownPlaces(names: Names): KnownPlaces {
  const centreWords = present(names.jobCentres).map(jobCentreWords);
  const centres = new Set(centreWords.map((words) => words.join('')));
  const providers = new Set(present(names.providers).map(providerKey));
  const isProvince = (text: string): boolean =>
    provinceNames.has(matchKey(text)) || provinceNames.has(areaKey(text));
  const isJobCentre = (text: string): boolean => {
    const run = jobCentreWords(text);
    return (
      centres.has(run.join('')) || centreWords.filter((words) => hasRun(words, run)).length === 1
    );
  };
  const ofProviders = present(names.areasOfProviders).filter((name) => !isJobCentre(name));
  const areas = new Set([...present(names.areas), ...ofProviders].map(areaKey));
  // The same headers are looked at once for each kind of sheet and each row that may hold headers.
  return {
    area: memoize((text) => areas.has(areaKey(text)) || isProvinceList(text, isProvince)),
    province: memoize(isProvince),
    jobCentre: memoize(isJobCentre),
    provider: memoize((text) => providers.has(providerKey(text))),
  };
}

function present(names: ReadonlySet<string>): readonly string[] {
  return [...names].filter((name) => !isAbsent(name));
}

/** `AL-AT`, `Alessandria e Asti` */
function isProvinceList(text: string, isProvince: (text: string) => boolean): boolean {
  const parts = text.split(/\s*[-–/,]\s*|\s+ed?\s+/u);
  return parts.length > 1 && parts.every((part) => part !== '' && isProvince(part));
}

function hasRun(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_, start) => run.every((word, offset) => words[start + offset] === word));
}

/**
 * The kind of place that all of the texts name; a centre is one where that is said, or where nothing else is.
 * Areas may stand among their provinces, and both among job centres.
 */
export function placeFieldOf(
  texts: readonly string[],
  places: KnownPlaces,
): PlaceField | undefined {
  const order: readonly PlaceField[] = texts.some(saysCentre)
    ? ['jobCentre', 'area', 'province', 'provider']
    : ['area', 'province', 'jobCentre', 'provider'];
  if (texts.length === 0) return undefined;
  const isWide = (text: string): boolean => places.area(text) || places.province(text);
  const alike = order.find((field) => texts.every(places[field]));
  if (alike || texts.every(isWide)) return alike ?? 'area';
  return texts.every((text) => isWide(text) || places.jobCentre(text)) ? 'jobCentre' : undefined;
}

/** Headers that may stand above job centres, or above other places where people meet. */
const venues = new Set(['sede', 'sedi', 'ufficio', 'centro', 'luogo', 'dove', 'presso']);

/** A region without a job centre, with the column headed `Sede` and the like whose texts are all job centres. */
function withCentresOfVenues(region: Region, rows: readonly RawRow[], places: KnownPlaces): Region {
  const { columns, given, unused, firstRow, rowCount = Infinity } = region;
  const isPlaced = columns.jobCentre !== undefined || given.jobCentre !== undefined;
  if (isPlaced || !isCountedKind(region.kind)) return region;
  const own = rows.slice(firstRow, firstRow + rowCount);
  const venue = unused.find(({ header, column }) => {
    const texts = own.map((cells) => cellText(cells[column])).filter((text) => !isAbsent(text));
    const labels = texts.filter((text) => !isTotalOrPart(text));
    return (
      venues.has(matchKey(header)) &&
      labels.length > 0 &&
      labels.every((text) => places.jobCentre(text))
    );
  });
  if (!venue) return region;
  return {
    ...region,
    columns: { ...columns, jobCentre: venue.column },
    unused: unused.filter((each) => each !== venue),
  };
}

/**
 * Rows of no user whose column of areas or provinces names job centres as well (`Alba`, below `CN`): it is one of
 * job centres. Among those an area is the sum of its centres, or asked about. Centres that nobody knows may be the
 * areas of a service.
 *
 * @param rows - The first rows of the sheet, from its top.
 */
function withCentresAmongAreas(
  region: Region,
  rows: readonly RawRow[],
  places: KnownPlaces,
): Region {
  const { kind, columns, firstRow, rowCount = Infinity } = region;
  const { area, province, ...others } = columns;
  const named = area === undefined || province === undefined ? (area ?? province) : undefined;
  // Those of providers are of the reference.
  if (named === undefined || kind === 'providers') return region;
  if (others.userId !== undefined || others.jobCentre !== undefined) return region;
  const labels = rows
    .slice(firstRow, firstRow + rowCount)
    .filter((cells) => cells.filter((cell) => !isBlank(cell)).length > 1)
    .map((cells) => cellText(cells[named]))
    .filter((text) => text !== '' && !isTotalOrPart(text) && !setAside.atPlace(text));
  // A town among provinces is no centre unless it says so.
  const mayBe = (text: string): boolean =>
    area !== undefined && places.jobCentre(text) && !places.province(text);
  const isCentre = (text: string): boolean =>
    !places.area(text) && (saysCentre(text) || mayBe(text));
  const areOfCentres =
    labels.some(isCentre) && (labels.every(places.jobCentre) || !labels.every(isCentre));
  return areOfCentres ? { ...region, columns: { ...others, jobCentre: named } } : region;
}

/** Whether a column may name job centres though its header does not say so. */
export function mayNameCentres({ columns, unused }: Region): boolean {
  const named = columns.area ?? columns.province;
  return named !== undefined || unused.some(({ header }) => venues.has(matchKey(header)));
}

/** The region with the job centres that a column under another header names. */
export function withCentres(region: Region, rows: readonly RawRow[], places: KnownPlaces): Region {
  return withCentresAmongAreas(withCentresOfVenues(region, rows, places), rows, places);
}
