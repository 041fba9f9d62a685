import { createEventTable, type EventTable } from './eventTable';
import { createPlaceCodes, type PlaceCodes } from './places';
import { createProfileTable, type ProfileTable } from './profileTable';
import type { CountedKind } from './stage';
import { createUserCodes, type UserCodes } from './userCodes';

/** Everything that events are gathered in; codes are shared by all kinds. */
export interface EventStore {
  readonly users: UserCodes;
  readonly places: PlaceCodes;
  readonly tables: Readonly<Record<CountedKind, EventTable>>;
  readonly profiles: ProfileTable;
}

export function createEventStore(): EventStore {
  return {
    users: createUserCodes(),
    places: createPlaceCodes(),
    tables: {
      registration: createEventTable(),
      participation: createEventTable(),
      questionnaire: createEventTable(),
      providerChoice: createEventTable(),
      pact: createEventTable(),
      meeting: createEventTable(),
    },
    profiles: createProfileTable(),
  };
}
