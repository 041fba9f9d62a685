import { matchWords } from '../text/matchKey';
import { type Field, fieldLabel } from './fields';
import {
  type Alternatives,
  dateFields,
  type RowKind,
  type RowSheetDefinition,
  sheetDefinitions,
} from './sheets';
import { stageDefinitions } from './stages';

/** Recognised columns of a sheet: zero-based. */
export type ColumnMap = Readonly<Partial<Record<Field, number>>>;

/** What the columns of a sheet must be, must not be, or should be. */
export type SheetNeeds = Pick<RowSheetDefinition, 'needed' | 'expected' | 'without'>;

/** Under these names a sheet may have a row per registered user that does not say who the user is. */
const anonymousNames = new Set(['registrazioni', 'registrazione', 'iscrizioni']);

export function needsOf(kind: RowKind, sheetName: string): SheetNeeds {
  const own = sheetDefinitions[kind];
  if (kind === 'registration' && matchWords(sheetName).some((word) => anonymousNames.has(word))) {
    return { ...own, needed: [dateFields] };
  }
  if (kind === 'contact' && defaultChannel(sheetName) !== undefined) {
    return { ...own, needed: [dateFields] };
  }
  return own;
}

/** The headers of those of the alternatives for which there is no column. */
export function lacking(
  kind: RowKind,
  alternatives: readonly Alternatives[],
  columns: ColumnMap,
): readonly (readonly string[])[] {
  return alternatives
    .filter((fields) => !has(fields, columns))
    .map((fields) => fields.map((field) => fieldHeader(kind, field)));
}

/** The header that an analyst gives to the field. Among users, the date is that of the registration. */
export function fieldHeader(kind: RowKind, field: Field): string {
  const header =
    kind === 'registration' && field === 'date'
      ? stageDefinitions.registration.dateHeaders[0]
      : undefined;
  return header ?? fieldLabel(field);
}

export function has(fields: readonly Field[], columns: ColumnMap): boolean {
  return fields.some((field) => columns[field] !== undefined);
}

const channelWords: ReadonlyMap<string, string> = new Map([
  ...['verde', 'chiamate', 'telefonate'].map((word) => [word, 'Numero verde'] as const),
  ...['mail', 'email'].map((word) => [word, 'Mail'] as const),
]);

/** The channel of all rows of a sheet that is named after one (`Chiamate 2019`); undefined otherwise. */
export function defaultChannel(sheetName: string): string | undefined {
  const channels = new Set(matchWords(sheetName).flatMap((word) => channelWords.get(word) ?? []));
  const [only] = channels;
  return channels.size === 1 ? only : undefined;
}
