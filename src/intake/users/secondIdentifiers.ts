import { addFinding } from '../../findings/finding';
import { foundAt } from '../cells/foundAt';
import { missing } from '../dataset';
import type { IntakeContext } from '../intakeContext';
import type { Region } from '../sheets/region';

/** Told of the rows of registrations, and of the user of each. */
interface SecondIdentifierWatch {
  readonly see: (row: number, user: number) => void;
}

/** How offices mark who registers again: `MIP-0004 bis`, `MIP-0004/2`, `MIP-0004 (2)`. */
const addition = /^(.*\d.*?)(?:[\s/_-]*(?:bis|ter)|\s*\([2-9]\)|[\s/_-]+[2-9])$/i;

/** The identifier without what offices add to it, in capitals; undefined where nothing is added. */
function withoutAddition(identifier: string): string | undefined {
  // Most identifiers are told by their last two characters.
  if (!/(?:[\s/_-][2-9]|\)|[ST]|[RS])$/i.test(identifier)) return undefined;
  return addition.exec(identifier)?.[1]?.trim().toUpperCase();
}

/** Tells at the end, once for the sheet, of users whose identifier is that of another one with an addition. */
export function watchSecondIdentifiers(
  { log, atEnd }: IntakeContext,
  { kind, sheet, columns: { userId } }: Region,
  userIds: readonly string[],
): SecondIdentifierWatch {
  if (kind !== 'registration' || userId === undefined) return { see: () => undefined };
  const added = new Map<number, { readonly row: number; readonly first: string }>();
  atEnd.push(() => {
    if (added.size === 0) return;
    const wanted = new Set(Array.from(added.values(), ({ first }) => first));
    const known = new Map(
      userIds
        .map((identifier) => [identifier.toUpperCase(), identifier] as const)
        .filter(([key]) => wanted.has(key)),
    );
    const doubled = [...added].filter(([, { first }]) => known.has(first));
    const [one] = doubled;
    if (!one) return;
    const [user, { row, first }] = one;
    addFinding(log, {
      code: 'IDENTIFICATIVI_CON_AGGIUNTA',
      ...foundAt(sheet.name, row, userId, userIds[user]),
      details: { users: doubled.length, other: known.get(first) ?? first },
    });
  });
  return {
    see: (row, user) => {
      if (user === missing) return;
      const first = withoutAddition(userIds[user] ?? '');
      if (first !== undefined && !added.has(user)) added.set(user, { row, first });
    },
  };
}
