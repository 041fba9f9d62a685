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

/** By tax code, the first user who has it in any sheet. */
export type TaxCodes = Map<string, number>;

/** Tells at the end, once for the sheet, of people who have several identifiers: they count as often. */
export function watchTaxCodes(
  { log, atEnd }: IntakeContext,
  region: Region,
  userIds: readonly string[],
  firstUser: TaxCodes,
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
        doubled.add(user);
        example ??= { row, user, first };
      }
    },
  };
}
