import type { Day } from '../../calendar/day';
import { addFinding } from '../../findings/finding';
import { type ColumnMap, has } from '../../service/sheetNeeds';
import { dateFields } from '../../service/sheets';
import { memoize } from '../../text/memoize';
import { isBlankOrDash } from '../cells/absentText';
import { cellAt, cellText, isBlank, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { countOf } from '../cells/italianNumber';
import { isWrittenAsDay } from '../cells/textDay';
import { type DaySpan, plainYear } from '../cells/textSpan';
import type { IntakeContext } from '../intakeContext';
import { dateSystemOf, type RawCell } from '../rawSource';
import { gatherNones } from '../rows/faults/rowsSayingNone';
import type { Given, Region } from '../sheets/region';
import {
  dayOfYear,
  daySpan,
  monthSpan,
  partOfYear,
  periodSpan,
  plainSpans,
  watchedSpans,
} from './cellSpan';
import { noDateText } from './noDate';
import { type DateHeader, watchDates } from './swappedDates';

/** What the date of a row turned out to be; the days are set only where it was read. */
interface RowDate {
  /** `none`: a cell says that there is no date. */
  readonly outcome: 'read' | 'blank' | 'none' | 'unreadable';
  readonly firstDay: number;
  readonly lastDay: number;
  /** Where the date stands, or should stand. */
  readonly column: number;
}

/** The dates of the rows of a sheet. */
interface RowDates {
  /** Reads into the same object every time: rows are many. */
  readonly read: (cells: RawRow) => RowDate;
  /**
   * Reports a date that is blank or cannot be read; those that are said to be none are one finding per
   * column.
   */
  readonly report: (date: RowDate, cells: RawRow, row: number) => void;
}

/** Where dates are read from, and what else is known of them. */
interface DatedSheet extends DateHeader {
  readonly columns: ColumnMap;
  readonly given?: Given;
  readonly periodPart?: Region['periodPart'];
  /** Whether a row without a date is none that should have one. */
  readonly isOptional: boolean;
  /** Whether the rows have been read before, for another of their counts. */
  readonly isContinued: boolean;
}

type CellReader = (cell: RawCell, cells: RawRow) => DaySpan | undefined;

/**
 * The date of a row: its date column or, where that is blank or lacking, its month, its semester or
 * quarter, its year. A day, month or semester without a year takes it from the column of the year.
 */
export function createRowDates(context: IntakeContext, sheet: DatedSheet): RowDates {
  const { columns, headers, given = {} } = sheet;
  const dateSystem = dateSystemOf(context.source, sheet.sheet);
  const watch = watchDates(context, sheet, columns.date);
  const spans = plainSpans(dateSystem);
  const dated = watch ? watchedSpans(dateSystem, watch) : spans;
  const at = (field: 'date' | 'month' | 'period' | 'year') =>
    given[field] === undefined
      ? { column: columns[field] }
      : { column: columns.count ?? 0, given: given[field] };
  const part = sheet.periodPart ?? partOfYear(headers[columns.period ?? -1] ?? '');
  const yearText = (cells: RawRow): string =>
    plainYear(cellText(given.year ?? cellAt(cells, columns.year)));
  const isNone = memoize((cell: RawCell) => noDateText(cell, dateSystem) !== undefined);
  // 1 is a day of its own only where days stand.
  const saysNone = (cell: RawCell): boolean => typeof cell === 'string' && isNone(cell);
  // `-` beside a year is no year.
  const unlessNone =
    (read: CellReader): CellReader =>
    (cell, cells) =>
      saysNone(cell) ? undefined : read(cell, cells);
  const sources: (Omit<DateSource, 'column'> & { column: number | undefined })[] = [
    {
      ...at('date'),
      read: (cell, cells) =>
        daySpan(cell, dated) ??
        dayOfYear(cell, yearText(cells), spans) ??
        dayWithin(monthSpan(cellAt(cells, columns.month), yearText(cells), spans), cell),
      isNone,
    },
    {
      ...at('month'),
      read: unlessNone((cell, cells) => monthSpan(cell, yearText(cells), spans)),
      isNone: saysNone,
    },
    {
      ...at('period'),
      read: unlessNone((cell, cells) =>
        columns.lastDay === undefined
          ? periodSpan(cell, yearText(cells), part, spans)
          : spanUpTo(daySpan(cell, spans), daySpan(cellAt(cells, columns.lastDay), spans)),
      ),
      isNone: saysNone,
    },
    {
      ...at('year'),
      read: unlessNone((cell) => spans.ofText(plainYear(cellText(cell)))),
      isNone: saysNone,
    },
  ];
  // A year that the name of the sheet says is no date of a row whose day or month is blank.
  const isOfParts = given.year !== undefined && has(['date', 'month', 'period'], columns);
  if (isOfParts) sources.pop();
  const found = sources.filter((source): source is DateSource => source.column !== undefined);
  return {
    read: readerOf(found),
    report: createDateReport(context, sheet),
  };
}

/** `3` in a month that other cells of the row say; undefined where it has no such day. */
function dayWithin(month: DaySpan | undefined, cell: RawCell): DaySpan | undefined {
  const day = month && month.firstDay + (countOf(cell) ?? 0) - 1;
  const isThere = month && day !== undefined && day >= month.firstDay && day <= month.lastDay;
  return isThere ? { firstDay: day, lastDay: day } : undefined;
}

/** Undefined where the last day lacks or lies before the first one. */
function spanUpTo(first: DaySpan | undefined, last: DaySpan | undefined): DaySpan | undefined {
  if (!first || !last || last.lastDay < first.firstDay) return undefined;
  return { firstDay: first.firstDay, lastDay: last.lastDay };
}

interface DateSource {
  /** What the cells of all rows would say, where no column does. */
  readonly given?: RawCell;
  readonly column: number;
  readonly read: CellReader;
  /** Whether the cell says that there is no date. */
  readonly isNone: (cell: RawCell) => boolean;
}

function readerOf(sources: readonly DateSource[]): RowDates['read'] {
  const date = { outcome: 'blank' as RowDate['outcome'], firstDay: 0, lastDay: 0, column: 0 };
  return (cells) => {
    date.outcome = 'blank';
    date.column = sources[0]?.column ?? 0;
    for (const { column, given, read, isNone } of sources) {
      const cell = given ?? cells[column];
      if (cell === undefined || isBlank(cell)) continue;
      const span = read(cell, cells);
      // The day from which some programs count would be a date like any other.
      if (span && (span.firstDay !== firstDayOfUnix || !isNone(cell))) {
        date.outcome = 'read';
        date.firstDay = span.firstDay;
        date.lastDay = span.lastDay;
        date.column = column;
        return date;
      }
      if (isNone(cell)) {
        if (date.outcome === 'blank') date.column = column;
        date.outcome = 'none';
        continue;
      }
      date.outcome = 'unreadable';
      date.column = column;
      return date;
    }
    return date;
  };
}

const firstDayOfUnix: Day = 0;

function createDateReport(
  context: IntakeContext,
  { sheet, headers, isOptional, isContinued }: DatedSheet,
): RowDates['report'] {
  const { faults, source, onAside } = context;
  const dateSystem = dateSystemOf(source, sheet);
  const codeOfNone = isOptional ? 'PASSO_SENZA_DATA' : 'DATA_ASSENTE';
  const seeNone = gatherNones(context, codeOfNone, { sheet, headers });
  return ({ outcome, column }, cells, row) => {
    if (outcome === 'read') return;
    const cell = cells[column];
    if (outcome === 'none') {
      // Dashes are as good as blank where a blank cell is.
      if (isOptional && isBlankOrDash(cell)) return;
      onAside?.(sheet, row, codeOfNone);
      if (!isContinued) seeNone(column, row, noDateText(cell ?? null, dateSystem) ?? '');
      return;
    }
    if (outcome === 'blank' && isOptional) return;
    addFinding(faults, {
      code: outcome === 'blank' ? 'CELLA_OBBLIGATORIA_VUOTA' : faultOf(cell),
      ...foundAt(sheet, row, column, cell),
      details: { header: headers[column] ?? '' },
    });
  };
}

function faultOf(cell: RawCell | undefined): 'DATA_IMPOSSIBILE' | 'DATA_NON_LEGGIBILE' {
  return isWrittenAsDay(cellText(cell)) ? 'DATA_IMPOSSIBILE' : 'DATA_NON_LEGGIBILE';
}

/** Whatever column serves as the date is the one that findings about it point to. */
export function withDateColumn(columns: ColumnMap): ColumnMap {
  const date = dateFields.map((field) => columns[field]).find((column) => column !== undefined);
  return date === undefined ? columns : { ...columns, date };
}
