import type { FindingLog } from '../../findings/finding';
import { italianProvinces, otherProvinceNames } from '../../service/italianProvinces';
import { piemonte } from '../../service/piemonte';
import { areaKey, jobCentreWords, providerKey, saysCentre } from '../../service/placeKey';
import { kindsByName } from '../../service/sheetNames';
import { matchKey } from '../../text/matchKey';
import { memoize } from '../../text/memoize';
import { isAbsent } from '../cells/absentText';
import { cellText, type RawRow } from '../cells/cellText';
import { readHead } from '../columns/headerLine';
import type { RawSource } from '../rawSource';
import type { PlaceField } from '../rows/places';
import { findRegions } from './findRegions';

/** The workbook whose sheets are being recognised. */
export interface Workbook {
  readonly source: RawSource;
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
  readonly jobCentres: Set<string>;
  readonly providers: Set<string>;
}

/** The places of Piemonte and those of the reference sheets. */
export async function readKnownPlaces(source: RawSource): Promise<KnownPlaces> {
  const names: Names = { areas: new Set(), jobCentres: new Set(), providers: new Set() };
  for (const { code, name, jobCentres } of piemonte) {
    names.areas.add(code).add(name);
    for (const jobCentre of jobCentres) names.jobCentres.add(jobCentre);
  }
  for (const sheet of source.sheets) {
    for (const kind of kindsByName(sheet.name)) {
      if (kind !== 'territory' && kind !== 'providers') continue;
      const [region] = findRegions(await readHead(source, sheet), kind, sheet.name, []);
      if (region?.isFit !== true) continue;
      const { area, areaCode, jobCentre, provider } = region.match.columns;
      const request = { firstRow: region.line.row + 1 };
      for await (const { rows } of source.readRows(sheet, request)) {
        addColumn(names.areas, rows, area);
        addColumn(names.areas, rows, areaCode);
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
  const areas = new Set(present(names.areas).map(areaKey));
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
