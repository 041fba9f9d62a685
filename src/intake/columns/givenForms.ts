import { titlesOf } from '../../service/sheetTitles';
import { matchKey } from '../../text/matchKey';
import { isBlankOrDash } from '../cells/absentText';
import { cellText, type RawRow } from '../cells/cellText';
import type { RawCell } from '../rawSource';
import type { Region } from '../sheets/region';
import { voteText } from './formLayout';

/** An answer as it stands in a row. */
export interface GivenAnswer {
  /** As printed. */
  readonly question: string;
  /** The same for all spellings of a question; of two columns with the same header each has its own. */
  readonly key: string;
  readonly cell: RawCell | undefined;
  /** Where the answer or, where it is a header, how often it was given. */
  readonly column: number;
}

/** Answers that were given together, by one or, where a column says so, by so many. */
interface GivenForm {
  readonly answers: readonly GivenAnswer[];
  readonly countColumn?: number;
}

/**
 * The forms that a row of a satisfaction sheet holds: one with all its answers, one answer, or one for each
 * of its counts that is not blank. What is returned holds until the next row is read.
 */
export function formReader(region: Region): (cells: RawRow) => readonly GivenForm[] {
  const { columns, otherColumns, line, layout } = region;
  const counted = columns.count === undefined ? {} : { countColumn: columns.count };
  const headed = questionsOf(otherColumns, line.headers);
  const answersTo = (cell: RawCell | undefined) => {
    const question = cellText(cell);
    return { question, key: questionKey(question, 1) };
  };
  if (layout?.is === 'answers') {
    const { question, rating = 0 } = columns;
    return (cells) => {
      const answer = { ...answersTo(cells[question ?? 0]), cell: cells[rating], column: rating };
      return [{ answers: [answer], ...counted }];
    };
  }
  if (layout?.is === 'votes') {
    return (cells) => {
      const question = answersTo(
        layout.question === undefined ? titlesOf(region.sheet.name)[0] : cells[layout.question],
      );
      return layout.votes
        .filter((column) => !isBlankOrDash(cells[column]))
        .map((column) => ({
          answers: [{ ...question, cell: voteText(line.cells[column]), column }],
          countColumn: column,
        }));
    };
  }
  if (layout?.is === 'questions') {
    const { rating = 0 } = columns;
    return (cells) =>
      headed
        .filter(({ column }) => !isBlankOrDash(cells[column]))
        .map((question) => ({
          answers: [{ ...question, cell: cells[rating] }],
          countColumn: question.column,
        }));
  }
  // Most satisfaction sheets are of this form: one object per answer and row would cost more than the
  // reading.
  const answers = headed.map((question) => ({
    ...question,
    cell: undefined as RawCell | undefined,
  }));
  const forms = [{ answers, ...counted }];
  return (cells) => {
    for (const answer of answers) answer.cell = cells[answer.column];
    return forms;
  };
}

/** The column that names the question of each row; undefined where headers name them. */
export function questionColumn({ layout, columns }: Region): number | undefined {
  if (layout?.is === 'votes') return layout.question;
  return layout?.is === 'answers' ? columns.question : undefined;
}

/** The questions in the headers of these columns; two with the same text are two. */
export function questionsOf(
  columns: readonly number[],
  headers: readonly string[],
): readonly Omit<GivenAnswer, 'cell'>[] {
  const used = new Map<string, number>();
  return columns.map((column) => {
    const question = headers[column] ?? '';
    const times = (used.get(matchKey(question)) ?? 0) + 1;
    used.set(matchKey(question), times);
    return { question, key: questionKey(question, times), column };
  });
}

function questionKey(question: string, times: number): string {
  return `${matchKey(question)} ${times}`;
}
