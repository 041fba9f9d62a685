import { outcomeOf, outcomesOf } from '../../../service/outcomes';
import {
  isOfHappening,
  isOfPersonOrPaper,
  isOfPresence,
  isOfValidity,
} from '../../../service/presence';
import { kindsByName } from '../../../service/sheetNames';
import type { RowKind } from '../../../service/sheets';
import { isCountedKind } from '../../../service/stages';
import { matchKey } from '../../../text/matchKey';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import type { ColumnMatch } from '../../columns/columnMatch';
import type { HeaderLine, SheetHead } from '../../columns/headerLine';
import type { RawCell } from '../../rawSource';
import { denialLetters, isDenial, outcomeText } from '../../rows/outcomes/outcomeText';
import type { Region } from '../region';

/** Words under `Frequenza` say who came, not how many. */
export function withoutAnswersAsCount(
  match: ColumnMatch,
  line: HeaderLine,
  head: SheetHead,
): ColumnMatch {
  const { count, ...columns } = match.columns;
  if (count === undefined || match.corrected.some(({ field }) => field === 'count')) return match;
  const cells = filledIn(count, head.rows.slice(line.row + 1));
  const isWord = (cell: RawCell): boolean =>
    typeof cell !== 'number' && !/^\W*\d/.test(cellText(cell)) && isAnswer(cell);
  return cells.length > 0 && cells.every(isWord) ? { ...match, columns } : match;
}

/**
 * A column whose header speaks of what happened, and whose cells answer yes or no, is the outcome where no other is:
 * `Firma presenza`. Who came does not tell whether a meeting was held. Numbers are answers of users alone: of counts they
 * say how many.
 */
export function withOutcomeOfAnswers(
  match: ColumnMatch,
  kind: RowKind,
  line: HeaderLine,
  head: SheetHead,
): ColumnMatch {
  const { columns, declined } = match;
  if (!isCountedKind(kind) || kind === 'registration') return match;
  if (columns.outcome !== undefined || declined.has('outcome')) return match;
  const taken = new Set(Object.values(columns));
  const below = head.rows.slice(line.row + 1);
  const answers = (header: string, column: number): boolean => {
    const known = outcomesOf(kind, header);
    const cells = filledIn(column, below);
    const isOwn = (cell: RawCell): boolean =>
      typeof cell === 'number'
        ? columns.userId !== undefined && isAnswer(cell)
        : isAnswer(cell) || known(outcomeText(cell)) !== undefined;
    return cells.length > 0 && cells.every(isOwn);
  };
  const outcome = line.headers.findIndex(
    (header, column) =>
      isOfHappening(header) &&
      !(kind === 'meeting' && isOfPresence(header)) &&
      !taken.has(column) &&
      answers(header, column),
  );
  return outcome < 0 ? match : { ...match, columns: { ...columns, outcome } };
}

/**
 * The columns of presences or meetings without an outcome that answer yes and no to what their header does not say:
 * `Risultato`. Whoever has a no may not have been there. Of the other steps those that say whether the step counts:
 * `Validato`, or `Firmato SA` beside `Firmato utente`.
 */
export function columnsOfAnswers(
  { kind, columns, cross, step, unused }: Region,
  rows: readonly RawRow[],
): readonly number[] {
  if (!isCountedKind(kind) || kind === 'registration') return [];
  if (step || cross.length > 0) return [];
  const isOfPeople = kind === 'participation' || kind === 'meeting';
  if (isOfPeople && columns.outcome !== undefined) return [];
  // Counts say how many came.
  if (columns.userId === undefined && columns.count !== undefined) return [];
  const mayTell = (header: string): boolean =>
    isOfPeople
      ? header !== '' &&
        !isOfPersonOrPaper(header) &&
        !(kind === 'meeting' && isOfPresence(header)) &&
        kindsByName(header).length === 0
      : isOfValidity(header);
  return unused.flatMap(({ header, column }) => {
    const cells = filledIn(column, rows);
    const isTold = cells.every(isAnswer) && cells.some(isDenial) && !cells.every(isDenial);
    return mayTell(header) && isTold ? [column] : [];
  });
}

function filledIn(column: number, rows: readonly RawRow[]): readonly RawCell[] {
  return rows.map((row) => row[column] ?? null).filter((cell) => !isBlank(cell));
}

/** Yes, no, 1, 0, and letters that are cut off them. */
function isAnswer(cell: RawCell): boolean {
  const text = outcomeText(cell);
  return outcomeOf(text) !== undefined || answerLetters.has(matchKey(text));
}

/** Of `presente`, `vero`. */
const answerLetters: ReadonlySet<string> = new Set(['p', 'v', ...denialLetters]);
