import { byCountedKind, byLaterStage } from '../../service/byStage';
import type { CountedKind, LaterStage } from '../../service/stages';
import { cellAt, type RawRow } from '../cells/cellText';
import type { TextWatch } from '../cells/textWatch';
import { type EventColumns, missing } from '../dataset';
import type { IntakeContext } from '../intakeContext';
import type { Settings } from '../settings/settings';
import type { Region } from '../sheets/region';
import { apartByOffice, type ApartUsers } from '../users/apartByOffice';
import { sameUsers } from '../users/sameUsers';
import { type TaxCodes, userByTaxCode } from '../users/taxCodes';
import { createUserCodes, type UserCodes } from '../users/userCodes';
import { createEventTable, eventAt, type EventTable } from './eventTable';
import { createPlaceCodes, type PlaceCodes, placeNames } from './places';
import { createProfileTable, type ProfileTable } from './profileTable';

/** Everything that events are gathered in; codes are shared by all kinds. */
export interface EventStore {
  readonly users: UserCodes;
  readonly taxCodes: TaxCodes;
  readonly places: PlaceCodes;
  readonly tables: Readonly<Record<CountedKind, EventTable>>;
  /** What columns of `Utenti` say of later stages. */
  readonly wide: Readonly<Record<LaterStage, EventTable>>;
  readonly profiles: ProfileTable;
}

export function createEventStore(texts: TextWatch): EventStore {
  return {
    users: createUserCodes(texts),
    taxCodes: { firstUser: new Map(), ofSeveral: new Set() },
    places: createPlaceCodes(texts),
    tables: byCountedKind(createEventTable),
    wide: byLaterStage(createEventTable),
    profiles: createProfileTable(texts),
  };
}

/** Sees the rows of a sheet that say that its user did not take the step: a date beside the registration is none. */
export function notTakenIn(
  { users, tables, taxCodes }: EventStore,
  { kind, columns }: Region & { readonly kind: CountedKind },
): (cells: RawRow) => void {
  return (cells) => {
    const user = users.codeOf(cellAt(cells, columns.userId));
    tables[kind].addNotTaken(userByTaxCode(taxCodes, users.userIds, user));
  };
}

/** Whom the identifiers of the rows read so far mean. */
export function usersMeant(
  { users, tables, profiles, places }: EventStore,
  { readings, log }: IntakeContext,
  settings: Settings,
): ApartUsers {
  const registered = () => tables.registration.columns();
  const registrations = () => ({
    events: registered(),
    profiles: profiles.columns(),
    names: placeNames(places),
  });
  const apart = apartByOffice(users.userIds, readings, registrations, log);
  return { ...apart, meant: sameUsers(apart, readings, registered, settings) };
}

/**
 * All events of a kind. A user who is named on a later stage's own sheets has the date from there, even
 * where that row could not be read, or says that the step was not taken. The others have it from the columns
 * of `Utenti`, of which only the rows needed were read. `meant` gives the rows of a sheet the users whom they
 * mean.
 */
export function eventsOf(
  { tables, wide }: EventStore,
  kind: CountedKind,
  { readings }: IntakeContext,
  { userIds, meant }: ApartUsers,
): EventColumns {
  const own = tables[kind];
  if (kind === 'registration' || kind === 'meeting') return meant(own.columns());
  const written = wide[kind].columns();
  const [named, others] = [meant(own.columns()), meant(written)];
  if (named.length + named.unreadUsers.length + own.notTaken.size === 0) return others;
  if (others.length + others.unreadUsers.length === 0) return named;
  const isNamed = new Uint8Array(userIds.length);
  for (const user of named.user) if (user !== missing) isNamed[user] = 1;
  for (const user of named.unreadUsers) if (user !== missing) isNamed[user] = 1;
  for (const user of own.notTaken) if (user !== missing) isNamed[user] = 1;
  for (let row = 0; row < others.length; row++) {
    const user = others.user[row] as number;
    const event = eventAt(written, row);
    const reading = readings[event.reading];
    if (user === missing || isNamed[user] === 0) own.add(event);
    else if (reading) reading.rowsRead--;
  }
  for (const user of written.unreadUsers) own.addUnread(user);
  return meant(own.columns());
}
