import type { Day } from '../../calendar/day';
import { type Dataset, missing, type Reading } from '../../intake/dataset';
import { has } from '../../service/sheetNeeds';
import type { CountedKind } from '../../service/stages';
import { fieldsOfPlaces, ownAreas, placesOfEvents } from '../places/areaOfRows';
import type { Territory } from '../places/territory';
import { placeOfCounts } from '../tally/placeOfCounts';

/** A row of counts that is placed, or of a list that tells no place. */
export interface Count {
  readonly reading: number;
  /** Zero-based sheet row. */
  readonly row: number;
  readonly sheet: string;
  /** Distinguishes the lists of all sheets. */
  readonly list: number;
  /** Of contacts, the channel; missing where the list tells no place. */
  readonly area: number;
  /** Codes, or missing. */
  readonly centre: number;
  readonly provider: number;
  /** The place as the row says it, and where it says so the profile; of contacts, the channel. */
  readonly place: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly count: number;
  readonly people?: Reading['people'] | undefined;
}

/** The rows that count people without naming them, but for those of an unknown place. */
export function countsOf(
  dataset: Dataset,
  territory: Territory,
  kind: CountedKind,
): readonly Count[] {
  const { events, readings } = dataset;
  if (!readings.some((each) => each.kind === kind && each.columns.count !== undefined)) return [];
  const rows = events[kind];
  const areaOf = ownAreas(rows, territory, placesOfEvents);
  const placeOf = placeOfCounts(dataset, territory, kind);
  const lists = listsOf(readings);
  const found: Count[] = [];
  for (let row = 0; row < rows.length; row++) {
    // Corrections count nobody.
    if (rows.user[row] !== missing || (rows.count[row] as number) <= 0) continue;
    const reading = rows.reading[row] as number;
    const { columns = {}, sheet = '', people } = readings[reading] ?? {};
    const area = areaOf(row) ?? (has(fieldsOfPlaces, columns) ? undefined : missing);
    if (area === undefined || columns.count === undefined) continue;
    const name = rows.jobCentre[row] as number;
    found.push({
      ...{ reading, area, row: rows.row[row] as number },
      ...{ sheet, list: lists[reading] as number },
      centre: name === missing ? missing : (territory.jobCentreOfName[name] ?? -2 - name),
      provider: rows.provider[row] as number,
      place: placeOf(row),
      firstDay: rows.firstDay[row] as Day,
      lastDay: rows.lastDay[row] as Day,
      count: rows.count[row] as number,
      people,
    });
  }
  return found;
}

/** Calls and mails have no place: their channel stands for it. */
export function contactCounts({ contacts, readings }: Dataset): readonly Count[] {
  const lists = listsOf(readings);
  const found: Count[] = [];
  for (let row = 0; row < contacts.length; row++) {
    const reading = contacts.reading[row] as number;
    const channel = contacts.channel[row] as number;
    const count = contacts.count[row] as number;
    if (count <= 0 || readings[reading]?.columns.count === undefined) continue;
    found.push({
      ...{ reading, row: contacts.row[row] as number, sheet: readings[reading].sheet },
      ...{ area: channel, centre: missing, provider: missing, place: String(channel) },
      list: lists[reading] as number,
      firstDay: contacts.firstDay[row] as Day,
      lastDay: contacts.lastDay[row] as Day,
      count,
    });
  }
  return found;
}

/** By reading the number of its list: the columns of a crosstab are one. */
function listsOf(readings: Dataset['readings']): readonly number[] {
  let list = 0;
  return readings.map(({ isContinued }) => (isContinued ? list : ++list));
}
