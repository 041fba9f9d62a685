import { type Dataset, missing, type TerritoryRow } from '../../intake/dataset';
import { italianProvinces, provinceNamesOf } from '../../service/italianProvinces';
import { piemonte } from '../../service/piemonte';
import { areaKey, jobCentreKey } from '../../service/placeKey';
import { provincesIn } from './placeFinders';

/**
 * The territory of a region whose workbook has no sheet `Territorio`: the provinces that the data name are
 * its areas, in the order of their names, and its job centres are not known. Undefined where the data are
 * Piemonte's: where they name one of its areas or job centres, or most registrations are not of other
 * provinces of Italy.
 */
export function provinceTerritory(dataset: Dataset): readonly TerritoryRow[] | undefined {
  const { names, events } = dataset;
  const areaCodes = names.area.map(provinceCodeOf);
  const provinceCodes = names.province.map(provinceCodeOf);
  const isOfPiemonte =
    names.jobCentre.some((name) => centresOfPiemonte.has(jobCentreKey(name))) ||
    names.area.some((name) => areasOfPiemonte.has(areaKey(name)));
  if (isOfPiemonte) return undefined;
  const { registration } = events;
  let [here, elsewhere] = [0, 0];
  for (let row = 0; row < registration.length; row++) {
    const area = registration.area[row] as number;
    const province = registration.province[row] as number;
    const code = area === missing ? provinceCodes[province] : areaCodes[area];
    if (code === undefined) continue;
    const count = registration.count[row] as number;
    if (provincesOfPiemonte.has(code)) here += count;
    else elsewhere += count;
  }
  if (elsewhere <= here) return undefined;
  const named = new Set([...areaCodes, ...provinceCodes]);
  return italianProvinces
    .filter(([code]) => named.has(code))
    .map(([code, name]) => ({ jobCentre: '', area: name, areaCode: code, provinces: [code] }))
    .sort((a, b) => a.area.localeCompare(b.area, 'it'));
}

const codeByName: ReadonlyMap<string, string> = new Map(
  italianProvinces.flatMap(([code]) => provinceNamesOf(code).map((name) => [name, code] as const)),
);

/** `MI` of `Milano`, `Provincia di Milano`, `mi`, `Milano (MI)`; undefined of several. */
export function provinceCodeOf(name: string): string | undefined {
  const codes = new Set(provincesIn(name, codeByName)?.map((each) => codeByName.get(each)));
  return codes.size === 1 ? [...codes][0] : undefined;
}

const provincesOfPiemonte: ReadonlySet<string> = new Set(
  piemonte.flatMap(({ provinces }) => provinces),
);
const centresOfPiemonte: ReadonlySet<string> = new Set(
  piemonte.flatMap(({ jobCentres }) => jobCentres.map(jobCentreKey)),
);
const areasOfPiemonte: ReadonlySet<string> = new Set(
  piemonte.flatMap(({ code, name }) => [areaKey(code), areaKey(name)]),
);
