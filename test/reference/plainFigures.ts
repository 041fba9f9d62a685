/**
 * The figures of design and guide, worked out in the plainest way: a list of objects, looked through again
 * and again. Knows nothing of the engine, so that the two can be held against each other.
 */

export type PlainStage =
  'registration' | 'participation' | 'questionnaire' | 'providerChoice' | 'pact';

/** One row of a sheet. A date is a serial number or a text `31/12/2018`; null is a blank cell. */
export interface PlainRow {
  readonly id: string | number | null;
  readonly date: string | number | null;
  readonly area: string | null;
  readonly centre: string | null;
  readonly provider: string | null;
  readonly number: number | null;
  readonly gender: string | null;
  readonly birth: number | null;
}

export type PlainSheets = Readonly<Record<PlainStage, readonly PlainRow[]>>;

export interface PlainFigures {
  /** What is counted, by its name; nothing that is 0. */
  readonly counts: Readonly<Record<string, number>>;
  readonly read: Readonly<Record<PlainStage, number>>;
  readonly leftOut: Readonly<Record<PlainStage, number>>;
}

interface PlainEvent {
  readonly row: PlainRow;
  readonly user: string | undefined;
  readonly date: Date;
  readonly number: number;
}

export const plainStages = [
  'registration',
  'participation',
  'questionnaire',
  'providerChoice',
  'pact',
] as const;

const areaOfCentre: Readonly<Record<string, string>> = {
  'CPI ALBA': 'CN',
  'CPI ASTI': 'AT-AL',
  'CPI RIVOLI': 'CMTO',
};
const genders: Readonly<Record<string, string>> = { F: 'Donne', femmina: 'Donne', M: 'Uomini' };

/** Undefined where no event lies up to `today`. */
export function plainFigures(sheets: PlainSheets, today: Date): PlainFigures | undefined {
  const readable = mapStages((stage) => eventsIn(sheets[stage], stage));
  const countsSomebody = ({ date, number }: PlainEvent): boolean => date <= today && number > 0;
  const upToToday = plainStages.flatMap((stage) => readable[stage].filter(countsSomebody));
  const registered = readable.registration.filter(countsSomebody);
  const firsts = registered.length > 0 ? registered : upToToday;
  if (firsts.length === 0) return undefined;
  const earliest = new Date(Math.min(...firsts.map(({ date }) => date.getTime())));
  const start = utc(earliest.getUTCFullYear(), earliest.getUTCMonth(), 1);
  const newest = new Date(Math.max(...upToToday.map(({ date }) => date.getTime())));
  const ends = periodEnds(start, newest < start ? start : newest);

  const counts: Record<string, number> = {};
  const add = (key: string, number: number): void => {
    if (number > 0) counts[key] = (counts[key] ?? 0) + number;
  };
  const counted = mapStages((stage) =>
    readable[stage].filter(
      (event) =>
        event.number === 0 ||
        (event.date >= start &&
          event.date <= today &&
          isFirst(event, readable[stage], start, today)),
    ),
  );
  for (const stage of plainStages) {
    for (const event of counted[stage]) {
      const area = areaOf(event, readable.registration, counted);
      const period = ends.findIndex((end) => event.date <= end);
      add(`${stage} | ${area} | ${period}`, event.number);
      if (stage === 'participation' && namesOne(readable[stage], 'centre'))
        add(
          `${stage} | ${area} | ${event.row.centre ?? 'CPI non indicato'} | ${period}`,
          event.number,
        );
      if (stage === 'providerChoice' && namesOne(readable[stage], 'provider')) {
        const provider = event.row.provider ?? 'Soggetto attuatore non indicato';
        add(`${stage} | ${area} | ${provider} | ${period}`, event.number);
      }
    }
  }
  for (const event of counted.registration) describe('registered', event, event.number);
  for (const event of counted.pact) {
    const registration = readable.registration.find(
      ({ user }) => user !== undefined && user === event.user,
    );
    describe('signed', registration, event.number);
  }
  return {
    counts,
    read: mapStages((stage) => sheets[stage].length),
    leftOut: mapStages((stage) => sheets[stage].length - counted[stage].length),
  };

  function describe(who: string, person: PlainEvent | undefined, number: number): void {
    const gender = person?.row.gender ?? null;
    add(
      `${who} | gender | ${gender === null ? 'Non indicato' : (genders[gender] ?? gender)}`,
      number,
    );
    add(`${who} | ageClass | ${person ? ageClass(person) : 'Non indicato'}`, number);
  }
}

/** Of all rows that can be read; a row without an identifier counts its number, nobody where that is blank, and in the list of users nobody at all. */
function eventsIn(rows: readonly PlainRow[], stage: PlainStage): readonly PlainEvent[] {
  return rows.flatMap((row): PlainEvent[] => {
    const date = dateIn(row.date);
    if (!date) return [];
    if (row.id !== null)
      return [{ row, user: String(row.id).trim().toUpperCase(), date, number: 1 }];
    if (stage === 'registration') return [];
    return [{ row, user: undefined, date, number: row.number ?? 0 }];
  });
}

function dateIn(cell: string | number | null): Date | undefined {
  if (cell === null) return undefined;
  if (typeof cell === 'number') return utc(1899, 11, 30 + cell);
  const [day = NaN, month = NaN, year = NaN] = cell.split('/').map(Number);
  const date = utc(year, month - 1, day);
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1 ? date : undefined;
}

/** Whether no other row of the user is earlier, or of the same day and above. */
function isFirst(
  event: PlainEvent,
  events: readonly PlainEvent[],
  start: Date,
  today: Date,
): boolean {
  if (event.user === undefined) return true;
  const own = events.filter(
    ({ user, date }) => user === event.user && date >= start && date <= today,
  );
  return own.sort((a, b) => a.date.getTime() - b.date.getTime())[0] === event;
}

/** An area is divided where a row names a centre, or a provider. */
function namesOne(events: readonly PlainEvent[], field: 'centre' | 'provider'): boolean {
  return events.some(({ row }) => row[field] !== null);
}

/** Its own, that of its job centre, that of its user's first registration that has one, else of the first later step. */
function areaOf(
  event: PlainEvent,
  registrations: readonly PlainEvent[],
  counted: Record<PlainStage, readonly PlainEvent[]>,
): string {
  const own = ownArea(event.row);
  if (own !== undefined) return own;
  const homes = registrations.filter(({ user }) => user !== undefined && user === event.user);
  const home = homes.map(({ row }) => ownArea(row)).find((area) => area !== undefined);
  if (home !== undefined) return home;
  const isRegistered = counted.registration.some(({ user }) => user === event.user);
  const steps = plainStages.flatMap((stage) => counted[stage]);
  const placed = steps.find(
    ({ user, row }) => user !== undefined && user === event.user && ownArea(row) !== undefined,
  );
  return (isRegistered && placed && ownArea(placed.row)) || 'Non attribuita';
}

function ownArea({ area, centre }: PlainRow): string | undefined {
  if (area !== null) return area;
  return centre === null ? undefined : areaOfCentre[centre];
}

/** Last days of the semesters from `start` to the one with `newest`; a stub of one or two months joins the next. */
function periodEnds(start: Date, newest: Date): readonly Date[] {
  const semesterEnd = (year: number, half: number): Date => utc(year, 6 * (half + 1), 0);
  let year = start.getUTCFullYear();
  let half = start.getUTCMonth() < 6 ? 0 : 1;
  const months = 6 - (start.getUTCMonth() % 6);
  if (months <= 2) half++;
  const ends = [semesterEnd(year, half)];
  while ((ends.at(-1) ?? start) < newest) {
    half++;
    if (half > 20) [year, half] = [year + 10, half - 20];
    ends.push(semesterEnd(year, half));
  }
  return ends;
}

function ageClass({ row, date }: PlainEvent): string {
  const birth = row.birth === null ? undefined : dateIn(row.birth);
  if (!birth) return 'Non indicato';
  let age = date.getUTCFullYear() - birth.getUTCFullYear();
  const birthday = utc(date.getUTCFullYear(), birth.getUTCMonth(), birth.getUTCDate());
  if (date < birthday) age--;
  if (age < 14 || age > 100) return 'Non indicato';
  if (age <= 24) return 'Fino a 24 anni';
  if (age <= 34) return '25-34 anni';
  if (age <= 44) return '35-44 anni';
  return age <= 54 ? '45-54 anni' : '55 anni e oltre';
}

function utc(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month, day));
}

function mapStages<Result>(make: (stage: PlainStage) => Result): Record<PlainStage, Result> {
  return {
    registration: make('registration'),
    participation: make('participation'),
    questionnaire: make('questionnaire'),
    providerChoice: make('providerChoice'),
    pact: make('pact'),
  };
}
