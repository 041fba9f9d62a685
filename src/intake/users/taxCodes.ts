import { addFinding } from '../../findings/finding';
import { matchWords } from '../../text/matchKey';
import { taxCodeIn } from '../../text/taxCode';
import { cellText, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { missing } from '../dataset';
import type { IntakeContext } from '../intakeContext';
import type { Region } from '../sheets/region';

/** Told of the rows of registrations, and of the user of each. */
interface TaxCodeWatch {
  readonly see: (cells: RawRow, row: number, user: number) => void;
}

const headers = new Set(['codice fiscale', 'cod fiscale', 'cod fisc', 'cf', 'c f']);

/** The column of tax codes that stands beside the identifiers of registered users. */
export function taxCodeColumn({ kind, columns, unused }: Region): number | undefined {
  if (kind !== 'registration' || columns.userId === undefined) return undefined;
  return unused.find(({ header }) => headers.has(matchWords(header).join(' ')))?.column;
}

/** The tax codes beside the identifiers of all sheets of registrations. */
export interface TaxCodes {
  /** By tax code. */
  readonly firstUser: Map<string, number>;
  /** Those that more than one user has. */
  readonly ofSeveral: Set<string>;
}

/** Tells at the end, once for the sheet, of people who have several identifiers: they count as often. */
export function watchTaxCodes(
  { log, atEnd }: IntakeContext,
  region: Region,
  userIds: readonly string[],
  { firstUser, ofSeveral }: TaxCodes,
): TaxCodeWatch {
  const column = taxCodeColumn(region);
  if (column === undefined) return { see: () => undefined };
  const { sheet, columns } = region;
  const doubled = new Set<number>();
  let example: { readonly row: number; readonly user: number; readonly first: number } | undefined;
  atEnd.push(() => {
    if (!example) return;
    const { row, user, first } = example;
    addFinding(log, {
      code: 'PERSONE_FORSE_DOPPIE',
      ...foundAt(sheet.name, row, columns.userId ?? 0, userIds[user] ?? ''),
      details: { users: doubled.size, other: userIds[first] ?? '' },
    });
  });
  return {
    see: (cells, row, user) => {
      const code = taxCodeIn(cellText(cells[column]).toUpperCase());
      if (code === undefined || user === missing) return;
      const first = firstUser.get(code);
      if (first === undefined) firstUser.set(code, user);
      else if (first !== user) {
        ofSeveral.add(code);
        doubled.add(user);
        example ??= { row, user, first };
      }
    },
  };
}

/**
 * The registered user who alone has the tax code that stands in place of an identifier; else the user that the
 * identifier means, as written.
 */
export function userByTaxCode(
  { firstUser, ofSeveral }: TaxCodes,
  userIds: readonly string[],
  user: number,
): number {
  if (firstUser.size === 0 || user === missing) return user;
  const code = taxCodeIn((userIds[user] ?? '').toUpperCase());
  return code === undefined || ofSeveral.has(code) ? user : (firstUser.get(code) ?? user);
}

/** Gives rows of later steps the users whose tax codes they have; tells so at the end, once for the sheet. */
export function createTaxCodeReader(
  { log, atEnd }: IntakeContext,
  { kind, sheet, columns: { userId } }: Region,
  userIds: readonly string[],
  known: TaxCodes,
): (row: number, user: number) => number {
  if (kind === 'registration' || userId === undefined) return (_, user) => user;
  const found = new Set<number>();
  let first: { readonly row: number; readonly written: number } | undefined;
  atEnd.push(() => {
    if (!first) return;
    addFinding(log, {
      code: 'UTENTI_DAL_CODICE_FISCALE',
      ...foundAt(sheet.name, first.row, userId, userIds[first.written] ?? ''),
      details: { users: found.size },
    });
  });
  return (row, written) => {
    const user = userByTaxCode(known, userIds, written);
    if (user === written) return user;
    found.add(user);
    first ??= { row, written };
    return user;
  };
}
