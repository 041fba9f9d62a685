import { addFinding } from '../../findings/finding';
import { fieldLabel } from '../../service/fields';
import { needsOf } from '../../service/sheetNeeds';
import { sheetDefinitions } from '../../service/sheets';
import { isCountedKind } from '../../service/stages';
import { isBlankOrDash } from '../cells/absentText';
import { cellAt, isBlank, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { correctionOf, countOf, countOfThings } from '../cells/italianNumber';
import { missing } from '../dataset';
import type { IntakeContext } from '../intakeContext';
import type { Region } from '../sheets/region';
import { watchRepeatedNames } from '../users/repeatedNames';
import { watchRounded } from '../users/roundedIdentifiers';
import { watchSecondIdentifiers } from '../users/secondIdentifiers';
import { createTaxCodeReader, watchTaxCodes } from '../users/taxCodes';
import type { EventStore } from './eventStore';
import { watchUnnamed } from './faults/unnamedRows';

/** Whom a row counts: one user, or so many without a name. */
export interface Identity {
  /** Whether it can be told; where not, the fault is reported. */
  readonly isKnown: boolean;
  readonly user: number;
  readonly count: number;
}

/** Reads into the same object every time. */
type IdentityReader = (cells: RawRow, row: number) => Identity;

/**
 * A row with an identifier counts its user, with a rounded one a user who is not known; without one it counts its
 * number, nobody where that is blank, and one where there is no column of numbers. In a list of users a row with
 * neither is a fault.
 */
export function createIdentityReader(
  context: IntakeContext,
  region: Region,
  { users, taxCodes: knownTaxCodes }: EventStore,
): IdentityReader {
  const { sheet, kind, columns, line } = region;
  const { userId } = columns;
  const needed = needsOf(kind, sheet.name).needed.flat();
  const readCount = createCountReader(context, region);
  const identity = { isKnown: true, user: missing, count: 1 };
  const unnamed = watchUnnamed(context, region);
  const taxCodes = watchTaxCodes(context, region, users.userIds, knownTaxCodes);
  const userWith = createTaxCodeReader(context, region, users.userIds, knownTaxCodes);
  const seconds = watchSecondIdentifiers(context, region, users.userIds);
  const isRounded = watchRounded(context, region);
  const seeName = watchRepeatedNames(context, region);

  const isNobody = (cells: RawRow, row: number): boolean => {
    if (userId === undefined || !needed.includes('userId')) return false;
    if (!isBlank(cellAt(cells, columns.count))) return false;
    addFinding(context.faults, {
      code: 'CELLA_OBBLIGATORIA_VUOTA',
      ...foundAt(sheet.name, row, userId, cells[userId]),
      details: { header: line.headers[userId] ?? fieldLabel('userId') },
    });
    return true;
  };
  return (cells, row) => {
    const isOfOneUnknown = isRounded(cells, row);
    identity.user = isOfOneUnknown ? missing : userWith(row, users.codeOf(cellAt(cells, userId)));
    const isNamed = isOfOneUnknown || identity.user !== missing;
    const count = isNamed ? 1 : isNobody(cells, row) ? undefined : readCount(cells, row);
    identity.isKnown = count !== undefined;
    identity.count = count ?? 0;
    unnamed.see(cells, row, isNamed, identity.count);
    taxCodes.see(cells, row, identity.user);
    seconds.see(row, identity.user);
    seeName(cells, row);
    return identity;
  };
}

/**
 * How many a row stands for: 1 where there is no column for it, 0 where its cell is blank, as pivot tables
 * leave it, or has a dash. Less than 0 where it corrects others, in sheets of what is counted by place and period.
 * Undefined, and reported, where it is no count.
 */
type CountReader = (cells: RawRow, row: number) => number | undefined;

export function createCountReader(
  { faults }: IntakeContext,
  { sheet, kind, columns, line }: Region,
): CountReader {
  const column = columns.count;
  if (column === undefined) return () => 1;
  const details = { header: line.headers[column] ?? fieldLabel('count') };
  const definition = sheetDefinitions[kind];
  const things = 'countedThings' in definition ? definition.countedThings : [];
  const mayCorrect = kind === 'contact' || isCountedKind(kind);
  return (cells, row) => {
    const cell = cellAt(cells, column);
    // A meeting that has its day was held, whoever forgot to write that it was one.
    if (isBlankOrDash(cell))
      return kind === 'meeting' && !isBlank(cellAt(cells, columns.date)) ? 1 : 0;
    const count =
      countOf(cell) ?? (mayCorrect ? correctionOf(cell) : undefined) ?? countOfThings(cell, things);
    if (count === undefined) {
      addFinding(faults, {
        code: 'NUMERO_NON_VALIDO',
        ...foundAt(sheet.name, row, column, cell),
        details,
      });
    }
    return count;
  };
}
