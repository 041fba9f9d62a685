import { matchKey } from '../text/matchKey';
import type { Field } from './fields';
import {
  contactChannel,
  countHeaders,
  countThings,
  periodHeaders,
  placeHeaders,
  plainDate,
  profileHeaders,
  stageDates,
  territoryHeaders,
  userId,
  weakCount,
  weakUserId,
} from './headerNames';
import type { RowKind } from './sheetKind';

type Headers = Readonly<Partial<Record<Field, readonly string[]>>>;

/** The headers of one kind of sheet. `weak` ones count only where the field has no other column. */
interface HeaderLists {
  readonly strong: Headers;
  readonly weak?: Headers;
}

export const headerLists: Readonly<Record<RowKind, HeaderLists>> = {
  registration: {
    strong: {
      ...eventHeaders(stageDates.registration, countThings.registration),
      ...profileHeaders,
      participationDate: stageDates.participation,
      questionnaireDate: stageDates.questionnaire,
      providerChoiceDate: stageDates.providerChoice,
      pactDate: stageDates.pact,
    },
    weak: { userId: weakUserId, count: weakCount },
  },
  participation: {
    strong: eventHeaders(stageDates.participation, countThings.participation),
    weak: { userId: weakUserId, count: weakCount },
  },
  questionnaire: {
    strong: eventHeaders(stageDates.questionnaire, countThings.questionnaire),
    weak: { userId: weakUserId, count: weakCount },
  },
  providerChoice: {
    strong: eventHeaders(stageDates.providerChoice, countThings.providerChoice),
    weak: { userId: weakUserId, count: weakCount },
  },
  pact: {
    strong: eventHeaders(stageDates.pact, countThings.pact),
    weak: { userId: weakUserId, count: weakCount },
  },
  // With an identifier of the user it is no list of meetings: see the needs of the kind.
  meeting: {
    strong: eventHeaders(stageDates.participation, countThings.meeting),
    weak: { count: weakCount },
  },
  contact: {
    strong: {
      date: [...plainDate, 'Data contatto', 'Data del contatto', 'Data chiamata'],
      ...periodHeaders,
      contactChannel,
      count: countHeaders(countThings.contact),
    },
    weak: { count: weakCount },
  },
  // Whatever is none of these may be a rating.
  satisfaction: {
    strong: {
      ...eventHeaders(
        [...stageDates.participation, ...stageDates.questionnaire],
        countThings.satisfaction,
      ),
      ...profileHeaders,
    },
    weak: { userId: [...weakUserId, 'ID questionario', 'ID scheda', 'N', 'Nr', 'Progressivo'] },
  },
  territory: {
    strong: {
      jobCentre: placeHeaders.jobCentre,
      area: placeHeaders.area,
      ...territoryHeaders,
      ...alien(),
    },
  },
  providers: {
    strong: { provider: placeHeaders.provider, area: placeHeaders.area, ...alien() },
    weak: { provider: ['Denominazione', 'Ente', 'Nome'] },
  },
};

function eventHeaders(dates: readonly string[], things: readonly string[]): Headers {
  return {
    userId,
    date: [...plainDate, ...dates],
    ...periodHeaders,
    ...placeHeaders,
    count: countHeaders(things),
  };
}

/** Columns that no reference sheet has: a sheet with one of them is a list of events. */
function alien(): Headers {
  return { userId, date: [...plainDate, ...Object.values(stageDates).flat()] };
}

/** What a header means in a sheet of one kind. */
interface HeaderMeaning {
  readonly field: Field;
  readonly isWeak: boolean;
}

const meanings = new Map(
  (Object.entries(headerLists) as [RowKind, HeaderLists][]).map(([kind, { strong, weak }]) => [
    kind,
    new Map([...entries(weak ?? {}, true), ...entries(strong, false)]),
  ]),
);

/** What the header means in a sheet of this kind; what follows in brackets (`Età (anni)`) is optional. */
export function meaningOfHeader(header: string, kind: RowKind): HeaderMeaning | undefined {
  const known = meanings.get(kind);
  return (
    known?.get(matchKey(header)) ?? known?.get(matchKey(header.replace(/[([][^)\]]*[)\]]\s*$/, '')))
  );
}

function entries(headers: Headers, isWeak: boolean): [string, HeaderMeaning][] {
  return (Object.entries(headers) as [Field, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name): [string, HeaderMeaning] => [matchKey(name), { field, isWeak }]),
  );
}
