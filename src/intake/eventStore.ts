import { createEventTable, type EventTable } from './eventTable';
import { createPlaceCodes, type PlaceCodes } from './places';
import { createProfileTable, type ProfileTable } from './profileTable';
import type { CountedKind } from './stage';
import type { TextWatch } from './textWatch';
import { createUserCodes, type UserCodes } from './userCodes';

/** Everything that events are gathered in; codes are shared by all kinds. */
export interface EventStore {
  readonly users: UserCodes;
  readonly places: PlaceCodes;
  readonly tables: Readonly<Record<CountedKind, EventTable>>;
  readonly profiles: ProfileTable;
}

export function createEventStore(texts: TextWatch): EventStore {
  return {
    users: createUserCodes(texts),
    places: createPlaceCodes(texts),
    tables: {
      registration: createEventTable(),
      participation: createEventTable(),
      questionnaire: createEventTable(),
      providerChoice: createEventTable(),
      pact: createEventTable(),
      meeting: createEventTable(),
    },
    profiles: createProfileTable(texts),
  };
}
