import { addFinding } from '../../findings/finding';
import type { RatingScale } from '../../service/ratings';
import { isAbsent } from '../cells/absentText';
import { type RawRow, shortText } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { createIntColumn, type IntColumn } from '../cells/intColumn';
import type { AskedColumn } from '../columns/questionColumns';
import { voteIn } from '../columns/ratingAnswer';
import { missing, type Reading, type SatisfactionColumns } from '../dataset';
import { createRowDates, withDateColumn } from '../dates/rowDate';
import { type IntakeContext, openReading, usedColumns } from '../intakeContext';
import type { Region } from '../sheets/region';
import { forEachRow } from './forEachRow';

/** Satisfaction forms, growing. */
interface SatisfactionTable {
  /** `asked`: the columns of the sheet that hold answers. */
  readonly read: (
    context: IntakeContext,
    region: Region,
    asked: readonly AskedColumn[],
  ) => Promise<void>;
  readonly columns: () => SatisfactionColumns;
}

/** No answer. */
const blank = 0;

interface Question extends RatingScale {
  readonly text: string;
  readonly ratings: IntColumn;
}

export function createSatisfactionTable(): SatisfactionTable {
  const reading = createIntColumn();
  const rowColumn = createIntColumn();
  const day = createIntColumn();
  const questions = new Map<string, Question>();

  /** The same question on another sheet goes on in the same column, where its scale is the same. */
  const questionOf = (
    header: string,
    { key, scale: { lowest, highest } }: AskedColumn,
  ): Question => {
    const known = questions.get(`${key} ${lowest} ${highest}`);
    if (known) return known;
    const isOnOtherScale = [...questions.keys()].some((other) => other.startsWith(`${key} `));
    const text = isOnOtherScale ? `${header} (da ${lowest} a ${highest})` : header;
    const question = { text, lowest, highest, ratings: createIntColumn() };
    questions.set(`${key} ${lowest} ${highest}`, question);
    return question;
  };
  return {
    read: async (context, found, columns) => {
      if (columns.length === 0) {
        reportNoQuestions(context, found);
        return;
      }
      const region = { ...found, otherColumns: columns.map(({ column }) => column) };
      const { sheet, line } = region;
      const asked = columns.map((each) => ({
        ...each,
        question: questionOf(shortText(line.headers[each.column]), each),
      }));
      for (const { column } of columns) context.texts.look(line.cells[column]);
      context.texts.reportIn(context.log, sheet.name, line.row, line.cells);
      const open = openReading(context, {
        sheet: sheet.name,
        kind: 'satisfaction',
        columns: withDateColumn(region.columns),
        ...formColumns(found, columns),
      });
      const dates = createRowDates(context, {
        ...{ sheet: sheet.name, row: line.row, headers: line.headers, columns: region.columns },
        ...{ isOptional: true, isContinued: false },
      });
      await forEachRow(context, region, (cells, row) => {
        open.reading.rowsRead++;
        const date = dates.read(cells);
        dates.report(date, cells, row);
        if (date.outcome === 'unreadable') {
          open.reading.rowsLeftOut++;
          return;
        }
        reading.push(open.index);
        day.push(date.outcome === 'read' ? date.firstDay : missing);
        for (const each of asked) {
          fillUpTo(each.question.ratings, rowColumn.length());
          each.question.ratings.push(readRating(context, region, cells, row, each));
        }
        rowColumn.push(row);
      });
    },
    columns: () => {
      for (const { ratings } of questions.values()) fillUpTo(ratings, rowColumn.length());
      return {
        length: rowColumn.length(),
        reading: reading.copyTo(new Uint16Array(reading.length())),
        row: rowColumn.values(),
        day: day.values(),
        questions: [...questions.values()].map(({ ratings, ...question }) => ({
          ...question,
          ratings: ratings.copyTo(new Uint8Array(ratings.length())),
        })),
      };
    },
  };
}

/** The questions are read as well; what might have been one and is none is not. */
function formColumns(
  { columns, otherColumns, unused, line: { headers } }: Region,
  asked: readonly AskedColumn[],
): Pick<Reading, 'used' | 'unused'> {
  const headed = (column: number) => ({ column, header: headers[column] ?? '' });
  const isAsked = new Set(asked.map(({ column }) => column));
  const questions = [...isAsked].map((column) => ({ ...headed(column), field: 'domanda' }));
  const others = otherColumns.filter((column) => !isAsked.has(column)).map(headed);
  return {
    used: [...usedColumns('satisfaction', columns, headers), ...questions],
    unused: [...unused, ...others].sort((a, b) => a.column - b.column),
  };
}

/** Rows of sheets that did not ask the question have no answer to it. */
function fillUpTo(ratings: IntColumn, length: number): void {
  while (ratings.length() < length) ratings.push(blank);
}

/** 1 for the lowest vote of the scale; blank where there is none, which is reported unless nothing is written. */
function readRating(
  { log }: IntakeContext,
  { sheet, line }: Region,
  cells: RawRow,
  row: number,
  { column, scale }: AskedColumn,
): number {
  const cell = cells[column];
  const vote = voteIn(cell, scale);
  if (vote !== undefined) return vote - scale.lowest + 1;
  if (!isAbsent(cell)) {
    const { lowest, highest } = scale;
    addFinding(log, {
      code: 'VALUTAZIONE_NON_VALIDA',
      ...foundAt(sheet.name, row, column, cell),
      details: { header: line.headers[column] ?? '', lowest, highest },
    });
  }
  return blank;
}

function reportNoQuestions({ log }: IntakeContext, { sheet, kind }: Region): void {
  addFinding(log, {
    code: 'FOGLIO_SENZA_COLONNE',
    ...{ sheet: sheet.name, value: '' },
    details: { kind, columns: 'ratings', isRead: false },
  });
}
