import { addCellFinding } from './cellFinding';
import { cellAt, isBlank, type RawRow } from './cellText';
import { createCountReader } from './countReader';
import { missing } from './dataset';
import { fieldLabel } from './fieldLabel';
import type { IntakeContext } from './intakeContext';
import type { Region } from './region';
import { needsOf } from './sheetNeeds';
import type { UserCodes } from './userCodes';

/** Whom a row counts: one user, or so many without a name. */
export interface Identity {
  /** Whether it can be told; where not, the fault is reported. */
  readonly isKnown: boolean;
  readonly user: number;
  readonly count: number;
}

/** Reads into the same object every time. */
export type IdentityReader = (cells: RawRow, row: number) => Identity;

/**
 * A row with an identifier counts its user; without one it counts its number, 1 where that is blank.
 * In a list of users a row with neither counts nobody.
 */
export function createIdentityReader(
  context: IntakeContext,
  region: Region,
  users: UserCodes,
): IdentityReader {
  const { sheet, kind, columns, line } = region;
  const { userId } = columns;
  const needed = needsOf(kind, sheet.name).needed.flat();
  const readCount = createCountReader(context, region);
  const identity = { isKnown: true, user: missing, count: 1 };

  const isNobody = (cells: RawRow, row: number): boolean => {
    if (userId === undefined || !needed.includes('userId')) return false;
    if (!isBlank(cellAt(cells, columns.count))) return false;
    const details = { header: line.headers[userId] ?? fieldLabel('userId') };
    const cell = cells[userId];
    addCellFinding(context.log, 'CELLA_OBBLIGATORIA_VUOTA', sheet.name, row, userId, cell, details);
    return true;
  };
  return (cells, row) => {
    identity.user = users.codeOf(cellAt(cells, userId));
    const isNamed = identity.user !== missing;
    const count = isNamed ? 1 : isNobody(cells, row) ? undefined : readCount(cells, row);
    identity.isKnown = count !== undefined;
    identity.count = count ?? 0;
    return identity;
  };
}
