import { addFinding, type FindingLog } from '../../findings/finding';
import { missing } from '../../intake/dataset';
import { type Stage, stages } from '../../service/stages';
import {
  type IdentifierStep,
  identifierSteps,
  looseMatches,
  stepsBetween,
} from '../../text/looseIdentifier';
import { matchKey } from '../../text/matchKey';
import { comparableStages, namelessIn, type PlacedData } from './placedData';
import { cellOf } from './rowFinding';
import type { UserPaths } from './userPaths';

/** With fewer identifiers that match, or fewer that do not, each unknown one has a finding of its own. */
const fewestAlike = 2;
const fewestForeign = 5;

/** The users of the rows of a stage on one sheet. */
interface SheetUsers {
  readonly stage: Stage;
  users: number;
  /** Those whom no row registers, and the first row of each. */
  readonly unknown: Map<number, number>;
}

/**
 * Sheets of later stages whose identifiers as a whole are not those of the registrations: one finding each,
 * with what would make them match. Most are unknown there, or most that are unknown match once zeros, spaces
 * and the like are left out of account. Returns 1 for each user that is unknown on such a sheet.
 */
export function reportForeignIdentifiers(
  data: PlacedData,
  { userCount, isNamed }: UserPaths,
  log: FindingLog,
): Uint8Array {
  const { dataset } = data;
  const { userIds, officeOf } = dataset;
  const isTold = new Uint8Array(userCount);
  const isRegistered = isNamed.registration;
  const isSilenced = dataset.settings.uniformIdentifiers.some(
    (each) => matchKey(each) === 'nessuno',
  );
  if (isSilenced || !comparableStages(dataset).includes('registration')) return isTold;
  if (!isRegistered.includes(1)) return isTold;
  const nameless = namelessIn(dataset, 'registration');
  for (const sheet of usersBySheet(data, isRegistered)) {
    const { unknown, users } = sheet;
    if (unknown.size < fewestAlike) continue;
    const matches = looseMatches(userIds, isRegistered, unknown.keys(), officeOf);
    const isAlike = matches.size >= fewestAlike && 2 * matches.size >= unknown.size;
    const isForeign = unknown.size >= fewestForeign && unknown.size > nameless;
    if (!isAlike && !(isForeign && 2 * unknown.size > users)) continue;
    report(sheet, isAlike ? matches : new Map());
    for (const user of unknown.keys()) isTold[user] = 1;
  }
  return isTold;

  function report(
    { stage, users, unknown }: SheetUsers,
    matches: ReadonlyMap<number, number>,
  ): void {
    const pairs = [...matches].map(([user, registered]) => ({
      row: unknown.get(user) as number,
      text: userIds[user] ?? '',
      registered: userIds[registered] ?? '',
    }));
    const [example] = pairs;
    const [[user, firstRow] = [missing, 0]] = unknown;
    const row = example?.row ?? firstRow;
    addFinding(log, {
      code: 'IDENTIFICATIVI_DIVERSI',
      ...cellOf(dataset, dataset.events[stage], row, 'userId'),
      value: example?.text ?? userIds[user] ?? '',
      details: {
        users,
        known: users - unknown.size,
        isSameShape: areOfKnownShapes(userIds, isRegistered, unknown.keys()),
        ...(example && {
          alike: {
            ...{ users: pairs.length, steps: allSteps(pairs), registered: example.registered },
            ...(officeOf.size > 0 && { isByOffice: true }),
          },
        }),
      },
    });
  }
}

/** Whether at least half of the identifiers look like one that is registered: `MIP-0042`, `MIP-0007`. */
function areOfKnownShapes(
  userIds: readonly string[],
  isRegistered: Uint8Array,
  unknown: Iterable<number>,
): boolean {
  const shapes = Array.from(unknown, (user) => shapeOf(userIds[user] ?? ''));
  const known = new Set(
    userIds.flatMap((id, user) => (isRegistered[user] === 1 ? shapeOf(id) : [])),
  );
  return 2 * shapes.filter((shape) => known.has(shape)).length >= shapes.length;
}

function shapeOf(id: string): string {
  return id.replace(/\d/g, '9').replace(/\p{L}/gu, 'A');
}

/** In the order of the steps, all that any of the pairs takes. */
function allSteps(
  pairs: readonly { readonly text: string; readonly registered: string }[],
): readonly IdentifierStep[] {
  const taken = new Set(pairs.flatMap(({ text, registered }) => stepsBetween(text, registered)));
  return identifierSteps.filter((step) => taken.has(step));
}

/** Sheet by sheet, copies left aside: theirs are the users of another sheet. */
function usersBySheet(
  { dataset, copies }: PlacedData,
  isRegistered: Uint8Array,
): readonly SheetUsers[] {
  const { events, readings, userIds } = dataset;
  const all: SheetUsers[] = [];
  /** The sheet that last named the user, by its number among all. */
  const lastIn = new Int32Array(userIds.length).fill(missing);
  for (const stage of stages) {
    if (stage === 'registration') continue;
    const bySheet = new Map<string, number>();
    const { length, user: users, reading } = events[stage];
    let number = missing;
    let numbered = missing;
    for (let row = 0; row < length; row++) {
      const user = users[row] as number;
      const readingOfRow = reading[row] as number;
      if (user === missing || copies.has(readingOfRow)) continue;
      if (readingOfRow !== numbered) {
        const name = readings[readingOfRow]?.sheet ?? '';
        number = bySheet.get(name) ?? all.push({ stage, users: 0, unknown: new Map() }) - 1;
        bySheet.set(name, number);
        numbered = readingOfRow;
      }
      if (lastIn[user] === number) continue;
      lastIn[user] = number;
      const sheet = all[number] as SheetUsers;
      sheet.users++;
      if (isRegistered[user] !== 1) sheet.unknown.set(user, row);
    }
  }
  return all;
}
