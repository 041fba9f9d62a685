import { italianDay } from '../../calendar/day';
import type { RawTableSheet } from '../../intake/rawWorkbook';
import { sheetNameOf } from '../../service/sheets';
import { publishedAreas, publishedPeriods } from '../published';
import { jobCentres, providers } from '../territory';
import { areaColumn, jobCentreColumn, providerColumn, textColumn } from './columns';

/** `Territorio`: the job centres in the order of the publication. */
export function territorySheet(): RawTableSheet {
  return {
    name: sheetNameOf('territory'),
    columns: [jobCentreColumn, areaColumn, textColumn('Sigla', 16), textColumn('Province', 18)],
    rowCount: jobCentres.length,
    rows: () =>
      jobCentres.map(({ name, area }) => {
        const { name: areaName, code, provinces } = areaAt(area);
        return [name, areaName, code, provinces.join(', ')];
      }),
  };
}

/** `Soggetti attuatori`: the providers in the order of the publication, each in its area. */
export function providerSheet(): RawTableSheet {
  return {
    name: sheetNameOf('providers'),
    columns: [providerColumn, areaColumn],
    rowCount: providers.length,
    rows: () => providers.map(({ name, area }) => [name, areaAt(area).name]),
  };
}

/** `Parametri`: values are text, dates too, since the column holds both. */
export function settingsSheet(): RawTableSheet {
  const settings = [
    ['Titolo', 'Rapporto di monitoraggio MIP'],
    ['Servizio', 'Mettersi in proprio'],
    ['Inizio servizio', italianDay(publishedPeriods[0]?.first ?? 0)],
    ['Dati al', italianDay(publishedPeriods.at(-1)?.last ?? 0)],
    ['Periodo', 'semestre'],
    ['Scala del gradimento', 'da 1 a 5'],
  ] as const;
  return {
    name: sheetNameOf('settings'),
    columns: [textColumn('Parametro', 28), textColumn('Valore', 40)],
    rowCount: settings.length,
    rows: () => settings,
  };
}

function areaAt(index: number) {
  const area = publishedAreas[index];
  if (!area) throw new RangeError(`There is no area ${index}.`);
  return area;
}
