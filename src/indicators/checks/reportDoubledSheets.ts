import { addFinding, type FindingLog } from '../../findings/finding';
import { type Dataset, missing } from '../../intake/dataset';
import { countedKinds } from '../../service/stages';

/** So many rows are not equal by chance. Of forms it takes more: they have few columns, often alike. */
const fewestRows = 3;
const fewestForms = 10;

/** The rows of one kind, and all that they say. */
interface Rows {
  readonly length: number;
  readonly reading: Uint16Array;
  readonly user?: Int32Array;
  readonly columns: readonly (Int32Array | Int16Array | Uint8Array)[];
  /** How many have to be the same. */
  readonly fewest: number;
}

interface Stretch {
  readonly reading: number;
  readonly first: number;
  readonly length: number;
}

/**
 * Reports sheets that have the same rows as another sheet of their kind, one finding each. Returns their
 * readings, and those that were found before: their rows need no findings of their own.
 */
export function reportDoubledSheets(
  dataset: Dataset,
  found: ReadonlySet<number>,
  log: FindingLog,
): ReadonlySet<number> {
  const copies = new Set(found);
  const reported = new Set<string>();
  for (const rows of rowsByKind(dataset)) {
    const stretches = stretchesOf(rows).filter(({ reading }) => !found.has(reading));
    stretches.forEach((copy, index) => {
      const original = stretches.slice(0, index).find((other) => isSame(other, copy));
      if (!original) return;
      copies.add(copy.reading);
      report(copy, original, rows);
    });

    function isSame(one: Stretch, other: Stretch): boolean {
      if (one.length !== other.length || sheetOf(one) === sheetOf(other)) return false;
      return rows.columns.every((column) => {
        for (let row = 0; row < one.length; row++) {
          if (column[one.first + row] !== column[other.first + row]) return false;
        }
        return true;
      });
    }
  }
  return copies;

  function sheetOf({ reading }: Stretch): string {
    return dataset.readings[reading]?.sheet ?? '';
  }

  /** A sheet that holds several steps is one sheet. */
  function report(copy: Stretch, original: Stretch, { user }: Rows): void {
    const sheet = sheetOf(copy);
    if (reported.has(sheet)) return;
    reported.add(sheet);
    const users = user?.subarray(copy.first, copy.first + copy.length);
    const isCounted = users?.every((code) => code !== missing) !== true;
    addFinding(log, {
      code: 'FOGLIO_RIPETUTO',
      sheet,
      value: '',
      details: { other: sheetOf(original), isCounted },
    });
  }
}

function rowsByKind({ events, contacts, satisfaction }: Dataset): readonly Rows[] {
  const ofEvents = countedKinds.map((kind): Rows => {
    const { length, reading, user, count, firstDay, lastDay, ...places } = events[kind];
    const { area, province, jobCentre, provider } = places;
    const columns = [user, count, firstDay, lastDay, area, province, jobCentre, provider];
    return { length, reading, user, columns, fewest: fewestRows };
  });
  const { length, reading, channel, count, firstDay, lastDay } = contacts;
  const ofContacts = { length, reading, columns: [channel, count, firstDay, lastDay] };
  const ofForms = {
    length: satisfaction.length,
    reading: satisfaction.reading,
    columns: [
      satisfaction.day,
      satisfaction.count,
      ...satisfaction.questions.map(({ ratings }) => ratings),
    ],
  };
  return [...ofEvents, { ...ofContacts, fewest: fewestRows }, { ...ofForms, fewest: fewestForms }];
}

/** The rows of one reading follow each other. */
function stretchesOf({ length, reading, fewest }: Rows): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let first = 0; first < length;) {
    let end = first + 1;
    while (end < length && reading[end] === reading[first]) end++;
    if (end - first >= fewest) {
      stretches.push({ reading: reading[first] as number, first, length: end - first });
    }
    first = end;
  }
  return stretches;
}
