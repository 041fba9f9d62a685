import type { FindingCode } from '../findings/findingCode';
import { addFinding } from '../findings/finding';
import type { FindingLog } from '../findings/finding';
import { missing } from '../intake/dataset';
import type { Dataset, EventColumns } from '../intake/dataset';
import { countedKinds } from '../intake/stage';
import { cellOf } from './rowFinding';
import type { Territory } from './territory';

const nameFields = ['area', 'province', 'jobCentre', 'provider'] as const;

type NameField = (typeof nameFields)[number];

const codes: Readonly<Record<NameField, FindingCode>> = {
  area: 'AREA_SCONOSCIUTA',
  province: 'PROVINCIA_SCONOSCIUTA',
  jobCentre: 'CPI_SCONOSCIUTO',
  provider: 'SA_SCONOSCIUTO',
};

/**
 * One finding per name that no reference knows, at its first cell. Providers are known by the sheet
 * `Soggetti attuatori` alone: without it none is unknown.
 */
export function reportUnknownNames(dataset: Dataset, territory: Territory, log: FindingLog): void {
  const unknown: Readonly<Record<NameField, Set<number>>> = {
    area: new Set(territory.unknownAreas),
    province: codesWithout(territory.areaOfProvince),
    jobCentre: codesWithout(territory.jobCentreOfName),
    provider: dataset.providers ? codesWithout(territory.providerOfName) : new Set(),
  };
  for (const kind of countedKinds) {
    for (const field of nameFields) {
      reportFirstCells(dataset, dataset.events[kind], field, unknown[field], log);
    }
  }
}

function codesWithout(known: readonly (number | string | undefined)[]): Set<number> {
  return new Set(known.flatMap((place, code) => (place === undefined ? [code] : [])));
}

/** Takes the codes that it reports out of `unknown`. */
function reportFirstCells(
  { readings, names }: Dataset,
  events: EventColumns,
  field: NameField,
  unknown: Set<number>,
  log: FindingLog,
): void {
  for (let row = 0; row < events.length && unknown.size > 0; row++) {
    const code = events[field][row] as number;
    if (code === missing || !unknown.delete(code)) continue;
    const reading = readings[events.reading[row] as number];
    addFinding(log, {
      code: codes[field],
      ...cellOf(reading, events.row[row] as number, field),
      value: names[field][code] ?? '',
    });
  }
}
