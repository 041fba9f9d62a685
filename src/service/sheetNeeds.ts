import { matchWords } from '../text/matchKey';
import { defaultChannel } from './defaultChannel';
import { fieldLabel } from './fieldLabel';
import type { Field } from './fields';
import { stageDates } from './headerNames';
import type { RowKind } from './sheetKind';

/** Recognised columns of a sheet: zero-based. */
export type ColumnMap = Readonly<Partial<Record<Field, number>>>;

/** Fields of which one is enough. */
type Alternatives = readonly Field[];

/** What the columns of a sheet of one kind must be. */
export interface SheetNeeds {
  /** Without one of these nothing can be counted: the sheet is not read. */
  readonly needed: readonly Alternatives[];
  /** Without one of these the rows still count, where they belong remains unknown. */
  readonly expected: readonly Alternatives[];
  /** A sheet with one of these is rather of another kind, where its name allows. */
  readonly without: readonly Field[];
}

export const dateFields = ['date', 'month', 'period', 'year'] as const satisfies Alternatives;

const needs: Readonly<Record<RowKind, SheetNeeds>> = {
  registration: {
    needed: [['userId', 'count'], dateFields],
    expected: [['area', 'province', 'jobCentre']],
    without: [],
  },
  participation: { needed: [dateFields], expected: [['jobCentre']], without: [] },
  questionnaire: { needed: [dateFields], expected: [], without: [] },
  providerChoice: { needed: [dateFields], expected: [['provider']], without: [] },
  pact: { needed: [dateFields], expected: [], without: [] },
  meeting: {
    needed: [dateFields],
    expected: [['jobCentre', 'area', 'province']],
    without: ['userId'],
  },
  contact: { needed: [dateFields, ['contactChannel']], expected: [], without: [] },
  satisfaction: { needed: [], expected: [], without: [] },
  territory: { needed: [['jobCentre'], ['area']], expected: [], without: ['date', 'userId'] },
  providers: { needed: [['provider'], ['area']], expected: [], without: ['date', 'userId'] },
};

/** A sheet of registrations by name may hold one row each, without saying whose. */
const anonymousNames = new Set(['registrazioni', 'registrazione', 'iscrizioni']);

export function needsOf(kind: RowKind, sheetName: string): SheetNeeds {
  const own = needs[kind];
  if (kind === 'registration' && matchWords(sheetName).some((word) => anonymousNames.has(word))) {
    return { ...own, needed: [dateFields] };
  }
  if (kind === 'contact' && defaultChannel(sheetName) !== undefined) {
    return { ...own, needed: [dateFields] };
  }
  return own;
}

/** Those of the alternatives for which there is no column, in words: `ID utente (o Numero)`. */
export function lacking(
  kind: RowKind,
  alternatives: readonly Alternatives[],
  columns: ColumnMap,
): readonly string[] {
  return alternatives
    .filter((fields) => !has(fields, columns))
    .map((fields) => {
      const [first, ...others] = fields.map((field) => `«${fieldHeader(kind, field)}»`);
      return others.length === 0 ? `${first}` : `${first} (o ${others.join(', ')})`;
    });
}

/** The header that an analyst would give to the field. Among users, the date is the one of the registration. */
export function fieldHeader(kind: RowKind, field: Field): string {
  const header =
    kind === 'registration' && field === 'date' ? stageDates.registration[0] : undefined;
  return header ?? fieldLabel(field);
}

export function has(fields: readonly Field[], columns: ColumnMap): boolean {
  return fields.some((field) => columns[field] !== undefined);
}
