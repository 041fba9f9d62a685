import { italianProvinces, otherProvinceNames } from '../../service/italianProvinces';
import { piemonte } from '../../service/piemonte';
import { areaKey, jobCentreKey, jobCentreWords, providerKey } from '../../service/placeKey';
import { kindsByName } from '../../service/sheetNames';
import { matchKey, matchWords } from '../../text/matchKey';
import { isAbsent } from '../cells/absentText';
import { cellText } from '../cells/cellText';
import { readHead } from '../columns/headerLine';
import type { RawSource } from '../rawSource';
import type { PlaceField } from '../rows/places';
import { findRegions } from './findRegions';

/** Whether a text names a place of this kind: headers and names of sheets may do so in the place of a column. */
export type KnownPlaces = Readonly<Record<PlaceField, (text: string) => boolean>>;

interface Names {
  readonly areas: Set<string>;
  readonly jobCentres: string[];
  readonly providers: Set<string>;
}

/** The places of Piemonte and those of the reference sheets. */
export async function readKnownPlaces(source: RawSource): Promise<KnownPlaces> {
  const names: Names = { areas: new Set(), jobCentres: [], providers: new Set() };
  for (const { code, name, jobCentres } of piemonte) {
    names.areas.add(areaKey(code)).add(areaKey(name));
    names.jobCentres.push(...jobCentres);
  }
  for (const sheet of source.sheets) {
    for (const kind of kindsByName(sheet.name)) {
      if (kind !== 'territory' && kind !== 'providers') continue;
      const [region] = findRegions(await readHead(source, sheet), kind, sheet.name, []);
      if (region?.isFit !== true) continue;
      const { area, areaCode, jobCentre, provider } = region.match.columns;
      const request = { firstRow: region.line.row + 1 };
      for await (const { rows } of source.readRows(sheet, request)) {
        for (const row of rows) {
          const textsIn = (column: number | undefined): readonly string[] =>
            column === undefined || isAbsent(row[column]) ? [] : [cellText(row[column])];
          for (const text of [...textsIn(area), ...textsIn(areaCode)])
            names.areas.add(areaKey(text));
          names.jobCentres.push(...textsIn(jobCentre));
          for (const text of textsIn(provider)) names.providers.add(providerKey(text));
        }
      }
    }
  }
  return knownPlaces(names);
}

const provinceNames: ReadonlySet<string> = new Set(
  italianProvinces.flatMap(([code, name]) =>
    [code, name, ...(otherProvinceNames[code] ?? [])].map(matchKey),
  ),
);

function knownPlaces({ areas, jobCentres, providers }: Names): KnownPlaces {
  const centres = new Set(jobCentres.map(jobCentreKey));
  const centreWords = jobCentres.map(jobCentreWords);
  const isProvince = (text: string): boolean =>
    provinceNames.has(matchKey(text)) || provinceNames.has(areaKey(text));
  return {
    area: (text) => areas.has(areaKey(text)) || isProvinceList(text, isProvince),
    province: isProvince,
    jobCentre: (text) =>
      centres.has(jobCentreKey(text)) ||
      centreWords.filter((words) => hasRun(words, jobCentreWords(text))).length === 1,
    provider: (text) => providers.has(providerKey(text)),
  };
}

/** `AL-AT`, `Alessandria e Asti` */
function isProvinceList(text: string, isProvince: (text: string) => boolean): boolean {
  const parts = text.split(/\s*[-–/,]\s*|\s+ed?\s+/u);
  return parts.length > 1 && parts.every((part) => part !== '' && isProvince(part));
}

function hasRun(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_, start) => run.every((word, offset) => words[start + offset] === word));
}

const centreWord = new Set(['cpi', 'centro', 'impiego']);

/** Whether the text says that it names a job centre: `CPI Asti` is not the province. */
export function saysCentre(text: string): boolean {
  return matchWords(text).some((word) => centreWord.has(word));
}

/** The kind of place that all of the texts name; a centre is one where that is said, or where nothing else is. */
export function placeFieldOf(
  texts: readonly string[],
  places: KnownPlaces,
): PlaceField | undefined {
  const order: readonly PlaceField[] = texts.some(saysCentre)
    ? ['jobCentre', 'area', 'province', 'provider']
    : ['area', 'province', 'jobCentre', 'provider'];
  return order.find((field) => texts.length > 0 && texts.every(places[field]));
}
