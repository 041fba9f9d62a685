import type { TerritoryRow } from '../intake/dataset';
import { piemonte } from '../service/piemonte';

/** The names of the towns where the publication shortens them. */
const officialNames: Readonly<Record<string, readonly string[]>> = {
  'CPI SETTIMO': ['Settimo Torinese'],
  'CPI VENARIA': ['Venaria Reale'],
};

/** The territory where the workbook has no sheet `Territorio`. */
export const piemonteTerritory: readonly TerritoryRow[] = piemonte.flatMap((area) =>
  area.jobCentres.map((jobCentre) => ({
    jobCentre,
    alsoCalled: officialNames[jobCentre] ?? [],
    area: area.name,
    areaCode: area.code,
    provinces: area.provinces,
  })),
);
