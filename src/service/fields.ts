import { type PlainField, plainHeaders, spanHeaders } from './headers';
import { type LaterStage, laterStages, stageDefinitions } from './stages';

/**
 * What a column of a raw sheet can hold: `Utenti` may have the dates of later stages, counts the last day of
 * a time whose first day stands in the column of the period.
 */
export type Field = PlainField | `${LaterStage}Date` | 'lastDay';

export const fields: readonly Field[] = [
  ...(Object.keys(plainHeaders) as PlainField[]),
  ...laterStages.map(dateFieldOf),
];

/** The field of `Utenti` that holds the date of a later stage. */
export function dateFieldOf(stage: LaterStage): `${LaterStage}Date` {
  return `${stage}Date`;
}

const labels: ReadonlyMap<Field, string | undefined> = new Map<Field, string | undefined>([
  ...(Object.entries(plainHeaders) as [PlainField, readonly string[]][]).map(
    ([field, headers]) => [field, headers[0]] as const,
  ),
  ...laterStages.map(
    (stage) => [dateFieldOf(stage), stageDefinitions[stage].dateHeaders[0]] as const,
  ),
  ['lastDay', spanHeaders.last[0]],
]);

/** The header that an analyst would give to a column of this field. */
export function fieldLabel(field: Field): string {
  return labels.get(field) ?? field;
}
