import { addFinding } from '../../findings/finding';
import { foundAt } from '../cells/foundAt';
import { missing } from '../dataset';
import type { IntakeContext } from '../intakeContext';
import type { Region } from '../sheets/region';

/** Told of the rows of registrations, and of the user of each. */
interface SecondIdentifierWatch {
  readonly see: (row: number, user: number) => void;
}

/** With more that are written otherwise than the first, a list has no one form. */
const mostSeen = 10_000;

/**
 * Tells at the end, once for the sheet, of users whose identifier is that of another one with an addition, or without
 * its dashes: `MIP-0004 bis` and `MIP0004` beside `MIP-0004`.
 */
export function watchSecondIdentifiers(
  { log, atEnd }: IntakeContext,
  { kind, sheet, columns: { userId } }: Region,
  userIds: readonly string[],
): SecondIdentifierWatch {
  if (kind !== 'registration' || userId === undefined) return { see: () => undefined };
  let form: number | undefined;
  /** Of users who may be another one: the row, and what both have in common. */
  const likely = new Map<number, { readonly row: number; readonly key: string }>();
  atEnd.push(() => {
    if (likely.size === 0) return;
    const wanted = new Set(Array.from(likely.values(), ({ key }) => key));
    const known = new Map<string, string>();
    for (const [user, identifier] of userIds.entries()) {
      const key = lettersAndDigits(identifier);
      if (!likely.has(user) && wanted.has(key) && !known.has(key)) known.set(key, identifier);
    }
    const doubled = [...likely].filter(([, { key }]) => known.has(key));
    const [one] = doubled;
    if (!one) return;
    const [user, { row, key }] = one;
    addFinding(log, {
      code: 'IDENTIFICATIVI_QUASI_UGUALI',
      ...foundAt(sheet.name, row, userId, userIds[user]),
      details: { users: doubled.length, other: known.get(key) ?? '' },
    });
  });
  return {
    see: (row, user) => {
      if (user === missing || likely.has(user) || likely.size === mostSeen) return;
      const identifier = userIds[user] ?? '';
      form ??= formOf(identifier);
      const first = withoutAddition(identifier);
      if (first !== undefined) likely.set(user, { row, key: lettersAndDigits(first) });
      else if (formOf(identifier) !== form)
        likely.set(user, { row, key: lettersAndDigits(identifier) });
    },
  };
}

/** How offices mark who registers again: `MIP-0004 bis`, `MIP-0004/2`, `MIP-0004 (2)`. */
const addition = /^(.*\d.*?)(?:[\s/_-]*(?:bis|ter)|\s*\([2-9]\)|[\s/_-]+[2-9])$/i;

/** The identifier without what offices add to it; undefined where nothing is added. */
function withoutAddition(identifier: string): string | undefined {
  // Most identifiers are told by their last two characters.
  if (!/(?:[\s/_-][2-9]|\)|s|r)$/i.test(identifier)) return undefined;
  return addition.exec(identifier)?.[1];
}

/** The same for identifiers with the same signs between letters and digits. */
function formOf(identifier: string): number {
  let form = 0;
  for (let at = 0; at < identifier.length; at++) {
    const code = identifier.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    const letter = code | 32;
    if (!isDigit && !(letter >= 97 && letter <= 122)) form = (form * 31 + code) | 0;
  }
  return form;
}

function lettersAndDigits(identifier: string): string {
  return identifier.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
