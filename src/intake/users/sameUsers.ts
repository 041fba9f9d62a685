import { meansSheet } from '../../service/sheetTitles';
import { looseMatches } from '../../text/looseIdentifier';
import { type EventColumns, missing, type Reading } from '../dataset';
import type { Settings } from '../settings/settings';
import type { ApartUsers } from './apartByOffice';

/**
 * Takes identifiers that nobody registered for those of registered users, in the sheets that the analyst
 * names. They have to match but for zeros, spaces and the like, in their own office where each numbers its
 * users. Where several users match, the identifier stays as it is.
 */
export function sameUsers(
  { userIds, officeOf, meant }: ApartUsers,
  readings: readonly Reading[],
  registrations: () => EventColumns,
  { uniformIdentifiers }: Settings,
): ApartUsers['meant'] {
  const isUniform = readings.map(
    ({ sheet, kind }) =>
      kind !== 'registration' && uniformIdentifiers.some((each) => meansSheet(each, sheet)),
  );
  if (!isUniform.includes(true)) return meant;
  const { user: registered, unreadUsers: unread } = meant(registrations());
  const isRegistered = new Uint8Array(userIds.length);
  for (const users of [registered, unread]) {
    for (const user of users) if (user !== missing) isRegistered[user] = 1;
  }
  return (written) => {
    const events = meant(written);
    const unknown = new Set([...events.user, ...events.unreadUsers]);
    for (const user of unknown)
      if (user === missing || isRegistered[user] === 1) unknown.delete(user);
    const matches = looseMatches(userIds, isRegistered, unknown, officeOf);
    return {
      ...events,
      user: events.user.map((user, row) =>
        isUniform[events.reading[row] as number] ? (matches.get(user) ?? user) : user,
      ),
      unreadUsers: events.unreadUsers.map((user) => matches.get(user) ?? user),
    };
  };
}
