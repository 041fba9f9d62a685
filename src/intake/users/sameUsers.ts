import { meansSheet } from '../../service/sheetTitles';
import { looseMatches } from '../../text/looseIdentifier';
import { type EventColumns, missing, type Reading } from '../dataset';
import type { Settings } from '../settings/settings';

/**
 * Gives rows of events the users whom they mean, whatever the kind of the events. It gives back the same columns
 * where nothing changes.
 */
export type UserRenaming = (events: EventColumns) => EventColumns;

/**
 * Takes identifiers that nobody registered for those of registered users, in the sheets that the analyst names. They
 * have to match but for zeros, spaces and the like. Where several users match, the identifier stays as it is.
 */
export function sameUsers(
  userIds: readonly string[],
  readings: readonly Reading[],
  registrations: () => EventColumns,
  { uniformIdentifiers }: Settings,
): UserRenaming {
  const isUniform = readings.map(
    ({ sheet, kind }) =>
      kind !== 'registration' && uniformIdentifiers.some((each) => meansSheet(each, sheet)),
  );
  if (!isUniform.includes(true)) return (events) => events;
  const isRegistered = new Uint8Array(userIds.length);
  const { user: registered, unreadUsers: unread } = registrations();
  for (const users of [registered, unread]) {
    for (const user of users) if (user !== missing) isRegistered[user] = 1;
  }
  const unknown = [...userIds.keys()].filter((code) => isRegistered[code] !== 1);
  const matches = looseMatches(userIds, isRegistered, unknown);
  return (events) => ({
    ...events,
    user: events.user.map((user, row) =>
      isUniform[events.reading[row] as number] ? (matches.get(user) ?? user) : user,
    ),
    unreadUsers: events.unreadUsers.map((user) => matches.get(user) ?? user),
  });
}
