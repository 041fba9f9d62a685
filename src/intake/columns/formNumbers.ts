import { headerSense } from '../../service/headerWords';
import type { RowKind } from '../../service/sheets';
import { isCountedKind } from '../../service/stages';
import { matchKey } from '../../text/matchKey';
import { splitList } from '../../text/splitList';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import { countOf } from '../cells/italianNumber';
import type { ColumnMatch } from './columnMatch';
import type { HeaderLine, SheetHead } from './headerLine';

/** What Microsoft Forms writes beside the number of each answer. */
const beginnings = keysOf('Ora di inizio, Start time');
const ends = keysOf('Ora di completamento, Completion time');
const numbers = keysOf('ID');
/** What Google Forms writes beside each answer, which it does not number. */
const timestamps = keysOf('Informazioni cronologiche, Timestamp');
const taxCode = /(?:^| )(?:codice fiscale|cf)(?: |$)/;

/**
 * A program for forms numbers the answers of each form from 1 on, and calls that `ID`: in two forms the same number
 * means two people. They are known by their tax code, else by their address; without either only registrations,
 * one of each, may be called by their number. Another program does not number them.
 */
export function withPeopleOfForms(
  match: ColumnMatch,
  kind: RowKind,
  line: HeaderLine,
  head: SheetHead,
): ColumnMatch {
  const { userId, ...others } = match.columns;
  if (match.corrected.some(({ field }) => field === 'userId')) return match;
  const rows = head.rows.slice(line.row + 1);
  if (userId === undefined) {
    const isLacking = isCountedKind(kind) && others.count === undefined && isStamped(line);
    const person = isLacking ? personIn(line, rows) : undefined;
    return person === undefined ? match : { ...match, columns: { ...others, userId: person } };
  }
  if (!isOfForms(line) || !isNumbered(line, userId, rows)) return match;
  const person = personIn(line, rows);
  if (person === undefined && kind === 'registration') return match;
  return {
    ...match,
    columns: person === undefined ? others : { ...others, userId: person },
    weak: new Set([...match.weak].filter((field) => field !== 'userId')),
    repeated: match.repeated.filter(({ field }) => field !== 'userId'),
  };
}

function isStamped({ headers }: HeaderLine): boolean {
  return headers.some((header) => timestamps.has(matchKey(header)));
}

function isOfForms({ headers }: HeaderLine): boolean {
  const keys = headers.map(matchKey);
  return keys.some((key) => beginnings.has(key)) && keys.some((key) => ends.has(key));
}

/** Whether the column has numbers that go up. */
function isNumbered({ headers }: HeaderLine, column: number, rows: readonly RawRow[]): boolean {
  if (!numbers.has(matchKey(headers[column] ?? ''))) return false;
  const filled = rows.map((row) => row[column] ?? null).filter((cell) => !isBlank(cell));
  const counts = filled.map((cell) => countOf(cell) ?? NaN);
  return counts.every((count, index) => count > (index === 0 ? 0 : (counts[index - 1] ?? NaN)));
}

function personIn({ headers }: HeaderLine, rows: readonly RawRow[]): number | undefined {
  const coded = headers.findIndex((header) => taxCode.test(headerSense(header)));
  if (coded >= 0) return coded;
  const addressed = headers.findIndex((_, column) => {
    const texts = rows.map((row) => cellText(row[column])).filter((text) => text !== '');
    // A few addresses for all answers are those of operators, who fill in forms for others.
    const areOfPeople = 2 * new Set(texts.map(matchKey)).size > texts.length;
    return areOfPeople && texts.every((text) => address.test(text));
  });
  return addressed < 0 ? undefined : addressed;
}

const address = /^\S+@\S+\.\S+$/;

function keysOf(names: string): ReadonlySet<string> {
  return new Set(splitList(names).map(matchKey));
}
