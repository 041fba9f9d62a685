import type { Field } from '../../service/fields';
import type { RatingScale } from '../../service/ratings';
import type { ColumnMap } from '../../service/sheetNeeds';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import { numberOf } from '../cells/italianNumber';
import type { RawCell } from '../rawSource';
import { isOther } from './judgeColumn';
import { answerIn } from './ratingAnswer';
import { scaleOf } from './ratingScale';

/** How a satisfaction sheet lays its answers out. */
export type FormLayout =
  /** A row is a form, a column a question. */
  | { readonly is: 'forms' }
  /** A row is an answer to the question that it names. */
  | { readonly is: 'answers' }
  /**
   * A column says how many gave one vote to the question of the row or, where rows name none, of the sheet.
   */
  | { readonly is: 'votes'; readonly question?: number; readonly votes: readonly number[] }
  /** The other way round: a row is a vote, all those of the scale, and a column a question. */
  | { readonly is: 'questions'; readonly scale: RatingScale };

/** The columns of a satisfaction sheet. */
export interface FormColumns {
  readonly columns: ColumnMap;
  /** Those that hold answers or count them. */
  readonly otherColumns: readonly number[];
  readonly layout: FormLayout;
}

/** From so many on, headers that are votes count answers. */
const fewestVotes = 3;

/**
 * How the answers are laid out. `others`: columns with a header that is of no field. `below`: the rows at the
 * top of the sheet that stand below the headers.
 */
export function formColumns(
  columns: ColumnMap,
  headers: readonly string[],
  others: readonly number[],
  below: readonly RawRow[],
): FormColumns {
  const { question, rating } = columns;
  const headerOf = (column: number): string => headers[column] ?? '';
  const mayCount = (column: number): boolean =>
    !isOther(headerOf(column)) && holdsNumbers(column, below);
  const fields = without(columns, 'question', 'rating');
  const votes = others.filter((column) => answerIn(voteText(headers[column])) !== undefined);
  const isEventless = columns.userId === undefined && columns.date === undefined;
  if (rating === undefined && votes.length >= fewestVotes) {
    const named = question ?? (isEventless ? labelColumn(votes[0] ?? 0, fields, below) : undefined);
    // `1`, `2` and `3` alone may number questions.
    const areNamed = votes.every((column) => /\p{L}/u.test(headers[column] ?? ''));
    if (named !== undefined || areNamed) {
      const label = named === undefined ? {} : { question: named };
      const own = named === undefined || named === question ? [] : [named];
      return {
        columns: without(columns, 'count'),
        otherColumns: [...own, ...votes],
        layout: { is: 'votes', votes, ...label },
      };
    }
  }
  if (question !== undefined) {
    const answered = rating ?? others.find((column) => holdsAnswers(column, below));
    // `Sì`, `No`, `Non so`: where nothing says that it is a vote it may count.
    const isUnclear =
      rating === undefined &&
      others.some((column) => (column === answered ? isOther(headerOf(column)) : mayCount(column)));
    if (isUnclear) return { columns: fields, otherColumns: [question], layout: { is: 'forms' } };
    if (answered !== undefined) {
      const own = { ...withCount(columns, headers, below), rating: answered };
      return { columns: own, otherColumns: [], layout: { is: 'answers' } };
    }
  }
  const scale = rating === undefined || !isEventless ? undefined : listedScale(rating, below);
  if (scale && others.length > 0) {
    return { columns, otherColumns: others, layout: { is: 'questions', scale } };
  }
  const asked = [question, rating].filter((column) => column !== undefined);
  const otherColumns = [...others, ...asked].sort((a, b) => a - b);
  return { columns: fields, otherColumns, layout: { is: 'forms' } };
}

function without(columns: ColumnMap, ...fields: readonly Field[]): ColumnMap {
  return Object.fromEntries(
    (Object.entries(columns) as [Field, number][]).filter(([field]) => !fields.includes(field)),
  );
}

/** `N.` numbers forms, unless rows are answers and it does not run 1, 2, 3: then it counts them. */
function withCount(
  columns: ColumnMap,
  headers: readonly string[],
  below: readonly RawRow[],
): ColumnMap {
  const { userId } = columns;
  if (userId === undefined || columns.count !== undefined) return columns;
  const numbers = below.map((row) => row[userId]).filter((cell) => !isBlank(cell));
  const isRunning = numbers.every((cell, index) => cell === index + 1);
  const isNumber = /^n(?:r|um)?\W*$/i.test(headers[userId] ?? '') && !isRunning;
  return isNumber ? { ...without(columns, 'userId'), count: userId } : columns;
}

/** What a header says of a vote: `Voto 4` is 4, and so is `% 4`. */
export function voteText(header: RawCell | undefined): string {
  return cellText(header)
    .replace(/^%\s*|\s*%$/g, '')
    .replace(/^(?:voto|voti|punteggio|punti)\s+(?=\d)/i, '');
}

/** The first column before the votes that is of no field and holds texts, none twice. */
function labelColumn(
  before: number,
  fields: ColumnMap,
  below: readonly RawRow[],
): number | undefined {
  const known = Object.values(fields);
  return Array.from({ length: before }, (_, column) => column).find((column) => {
    const cells = below.map((row) => row[column]).filter((cell) => !isBlank(cell));
    const isText = cells.every((cell) => /\p{L}/u.test(cellText(cell)));
    const isOnce = new Set(cells.map(cellText)).size === cells.length;
    return !known.includes(column) && cells.length > 0 && isText && isOnce;
  });
}

function holdsAnswers(column: number, below: readonly RawRow[]): boolean {
  const cells = below.map((row) => row[column]).filter((cell) => !isBlank(cell));
  return cells.filter((cell) => answerIn(cell) !== undefined).length * 2 > cells.length;
}

function holdsNumbers(column: number, below: readonly RawRow[]): boolean {
  const cells = below.map((row) => row[column]).filter((cell) => !isBlank(cell));
  return cells.filter((cell) => numberOf(cell) !== undefined).length * 2 > cells.length;
}

/** The scale that the column runs through, each vote once, up or down. */
function listedScale(column: number, below: readonly RawRow[]): RatingScale | undefined {
  const votes = below.flatMap((row) => {
    const answer = answerIn(row[column]);
    return answer && answer.is !== 'word' && answer.is !== 'outOf' ? [answer.vote] : [];
  });
  const [lowest, highest] = [Math.min(...votes), Math.max(...votes)];
  const steps = votes.slice(1).map((vote, index) => vote - (votes[index] ?? 0));
  const isRun = steps.every((step) => step === 1) || steps.every((step) => step === -1);
  return isRun && [4, 5, 10].includes(highest) ? scaleOf(lowest, highest) : undefined;
}
