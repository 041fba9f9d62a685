import { addFinding, type FindingLog } from '../../findings/finding';
import type { RatingScale } from '../../service/ratings';
import { isAbsent } from '../cells/absentText';
import { type RawRow, shortText } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { createIntColumn, type IntColumn } from '../cells/intColumn';
import type { AskedQuestion } from '../columns/findQuestions';
import { formReader, type GivenAnswer, questionColumn, questionsOf } from '../columns/givenForms';
import { isNoVote, voteIn } from '../columns/ratingAnswer';
import { missing, type Reading, type SatisfactionColumns } from '../dataset';
import { createRowDates, withDateColumn } from '../dates/rowDate';
import { type IntakeContext, openReading, usedColumns } from '../intakeContext';
import type { Region } from '../sheets/region';
import { gatherNones } from './faults/rowsSayingNone';
import { forEachCount } from './forEachCount';
import { createCountReader } from './identity';

/** Satisfaction forms, growing. */
interface SatisfactionTable {
  /** `asked`: the questions of the sheet. */
  readonly read: (
    context: IntakeContext,
    region: Region,
    asked: readonly AskedQuestion[],
  ) => Promise<void>;
  readonly columns: () => SatisfactionColumns;
}

/** No answer; the lowest vote of the scale is 1. */
const blank = 0;

interface Question extends RatingScale {
  readonly text: string;
  readonly ratings: IntColumn;
}

export function createSatisfactionTable(): SatisfactionTable {
  const reading = createIntColumn();
  const rowColumn = createIntColumn();
  const day = createIntColumn();
  const count = createIntColumn();
  const questions = new Map<string, Question>();

  /** The same question on another sheet goes on in the same column, where its scale is the same. */
  const columnOf = ({ question, key, scale: { lowest, highest } }: AskedQuestion): Question => {
    const known = questions.get(`${key} ${lowest} ${highest}`);
    if (known) return known;
    const isOnOtherScale = [...questions.keys()].some((other) => other.startsWith(`${key} `));
    const header = shortText(question);
    const text = isOnOtherScale ? `${header} (da ${lowest} a ${highest})` : header;
    const column = { text, lowest, highest, ratings: createIntColumn() };
    questions.set(`${key} ${lowest} ${highest}`, column);
    return column;
  };
  return {
    read: async (context, found, questionsOfSheet) => {
      if (questionsOfSheet.length === 0) {
        // Where it is asked whether a column holds votes, that is said.
        const isAsked = context.log.first.some(
          ({ code, sheet }) => code === 'COLONNA_FORSE_SENZA_VOTI' && sheet === found.sheet.name,
        );
        if (!isAsked) reportNoQuestions(context, found);
        return;
      }
      const asked = new Map(
        questionsOfSheet.map((each) => [each.key, { ...each, ...columnOf(each) }] as const),
      );
      const region = withQuestions(found, asked);
      const { sheet, line } = region;
      for (const column of region.otherColumns) context.texts.look(line.cells[column]);
      context.texts.reportIn(context.log, sheet.name, line.row, line.cells);
      const named = questionColumn(region);
      const open = openReading(context, {
        sheet: sheet.name,
        kind: 'satisfaction',
        headerRow: line.row,
        columns: withDateColumn(region.columns),
        ...formColumns(found, region.otherColumns),
      });
      const dates = createRowDates(context, {
        ...{ sheet: sheet.name, row: line.row, headers: line.headers, columns: region.columns },
        ...{ isOptional: true, isContinued: false },
      });
      const formsIn = formReader(region);
      const readCount = countReader(context, region);
      const seeNone = gatherNones(context, 'RISPOSTE_NON_DATE', {
        sheet: sheet.name,
        headers: line.headers,
      });
      await forEachCount(context, region, (_, __, { faults }) => (cells, row) => {
        if (named !== undefined) context.texts.look(cells[named]);
        const forms = formsIn(cells);
        if (forms.length === 0) context.onAside?.(sheet.name, row, 'RIGA_SENZA_RISPOSTE');
        open.reading.rowsRead += forms.length;
        const date = dates.read(cells);
        dates.report(date, cells, row);
        if (date.outcome === 'unreadable') {
          open.reading.rowsLeftOut += forms.length;
          return;
        }
        if (named !== undefined && isAbsent(cells[named])) {
          reportNoQuestion(context, region, cells, row, named);
          open.reading.rowsLeftOut += forms.length;
          return;
        }
        for (const { answers, countColumn } of forms) {
          const counted = readCount(countColumn, cells, row);
          if (counted === undefined) {
            open.reading.rowsLeftOut++;
            continue;
          }
          reading.push(open.index);
          day.push(date.outcome === 'read' ? date.firstDay : missing);
          count.push(counted);
          for (const answer of answers) {
            const question = asked.get(answer.key);
            if (!question) continue;
            fillUpTo(question.ratings, rowColumn.length());
            const vote = voteIn(answer.cell, question.scale);
            question.ratings.push(vote === undefined ? blank : vote - question.lowest + 1);
            if (vote !== undefined || isAbsent(answer.cell)) continue;
            if (isNoVote(answer.cell)) seeNone(answer.column, row, shortText(answer.cell));
            else reportInvalidVote(faults, region, answer, row, question);
          }
          rowColumn.push(row);
        }
      });
    },
    columns: () => {
      for (const { ratings } of questions.values()) fillUpTo(ratings, rowColumn.length());
      return {
        length: rowColumn.length(),
        reading: reading.copyTo(new Uint16Array(reading.length())),
        row: rowColumn.values(),
        day: day.values(),
        count: count.values(),
        questions: [...questions.values()].map(({ ratings, ...question }) => ({
          ...question,
          ratings: ratings.copyTo(new Uint8Array(ratings.length())),
        })),
      };
    },
  };
}

/** Of forms, the columns of the questions alone are read. */
function withQuestions(region: Region, asked: ReadonlyMap<string, unknown>): Region {
  const { layout, otherColumns, line } = region;
  if (layout?.is !== 'forms' && layout?.is !== 'questions') return region;
  const questions = questionsOf(otherColumns, line.headers).filter(({ key }) => asked.has(key));
  return { ...region, otherColumns: questions.map(({ column }) => column) };
}

/** With the columns of its questions. A column that turned out to be no question is not read. */
function formColumns(
  { columns, otherColumns, unused, line: { headers } }: Region,
  asked: readonly number[],
): Pick<Reading, 'used' | 'unused'> {
  const headed = (column: number) => ({ column, header: headers[column] ?? '' });
  const questions = asked.map((column) => ({ ...headed(column), field: 'domanda' }));
  const others = otherColumns.filter((column) => !asked.includes(column)).map(headed);
  return {
    used: [...usedColumns('satisfaction', columns, headers), ...questions],
    unused: [...unused, ...others].sort((a, b) => a.column - b.column),
  };
}

/**
 * How many a form stands for, by the column that says so: one where there is none; undefined, and reported,
 * at a fault.
 */
function countReader(
  context: IntakeContext,
  region: Region,
): (column: number | undefined, cells: RawRow, row: number) => number | undefined {
  const readers = new Map<number, ReturnType<typeof createCountReader>>();
  const readerOf = (column: number): ReturnType<typeof createCountReader> => {
    const known = readers.get(column);
    if (known) return known;
    const columns = { ...region.columns, count: column };
    const read = createCountReader(context, { ...region, columns });
    readers.set(column, read);
    return read;
  };
  return (column, cells, row) => (column === undefined ? 1 : readerOf(column)(cells, row));
}

/** Rows of sheets that did not ask the question have no answer to it. */
function fillUpTo(ratings: IntColumn, length: number): void {
  while (ratings.length() < length) ratings.push(blank);
}

function reportInvalidVote(
  faults: FindingLog,
  { sheet, line }: Region,
  { cell, column }: GivenAnswer,
  row: number,
  { lowest, highest }: RatingScale,
): void {
  addFinding(faults, {
    code: 'VALUTAZIONE_NON_VALIDA',
    ...foundAt(sheet.name, row, column, cell),
    details: { header: line.headers[column] ?? '', lowest, highest },
  });
}

function reportNoQuestion(
  { log }: IntakeContext,
  { sheet, line }: Region,
  cells: RawRow,
  row: number,
  column: number,
): void {
  addFinding(log, {
    code: 'CELLA_OBBLIGATORIA_VUOTA',
    ...foundAt(sheet.name, row, column, cells[column]),
    details: { header: line.headers[column] ?? '' },
  });
}

function reportNoQuestions({ log }: IntakeContext, { sheet, kind, line }: Region): void {
  const found = line.headers.filter((header) => header !== '');
  addFinding(log, {
    code: 'FOGLIO_SENZA_COLONNE',
    ...{ sheet: sheet.name, value: '' },
    details: { kind, columns: 'ratings', found },
  });
}
