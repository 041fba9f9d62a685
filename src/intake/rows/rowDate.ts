import type { Day } from '../../calendar/day';
import { eventYears } from '../../calendar/yearRange';
import { addFinding } from '../../findings/finding';
import type { ColumnMap } from '../../service/sheetNeeds';
import { dateFields } from '../../service/sheets';
import { matchKey } from '../../text/matchKey';
import { isBlankOrDash } from '../cells/absentText';
import { cellAt, cellText, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { memoize, memoizeNumber } from '../cells/memoize';
import { dayOfSerial, monthAround } from '../cells/serialDay';
import { isWrittenAsDay } from '../cells/textDay';
import { type DaySpan, spanOfText } from '../cells/textSpan';
import type { IntakeContext } from '../intakeContext';
import type { DateSystem, RawCell } from '../rawSource';
import type { Given } from '../sheets/region';
import type { DateWatch } from './swappedDates';

/** What the date of a row turned out to be; the days are set only where it was read. */
interface RowDate {
  readonly outcome: 'read' | 'blank' | 'unreadable';
  readonly firstDay: number;
  readonly lastDay: number;
  /** Where the date stands, or should stand. */
  readonly column: number;
}

/** Reads the date of a row into the same object every time: rows are many. */
type RowDateReader = (cells: RawRow) => RowDate;

/** How serial numbers and texts are turned into days, each distinct one once. */
interface Spans {
  readonly ofSerial: (serial: number) => DaySpan | undefined;
  readonly ofText: (text: string) => DaySpan | undefined;
}

type CellReader = (cell: RawCell, cells: RawRow) => DaySpan | undefined;

/**
 * The date of a row: its date column or, where that is blank or lacking, its month, its semester or
 * quarter, its year. A month or semester without a year takes it from the column of the year.
 */
export function createRowDateReader(
  columns: ColumnMap,
  headers: readonly string[],
  system: DateSystem,
  given: Given = {},
  watch?: DateWatch,
): RowDateReader {
  const spans: Spans = { ofSerial: serialSpans(system), ofText: memoize(spanOfText) };
  const dated = watch ? watchedSpans(system, watch) : spans;
  const at = (field: 'date' | 'month' | 'period' | 'year') =>
    given[field] === undefined
      ? { column: columns[field] }
      : { column: columns.count ?? 0, given: given[field] };
  const part = partOfYear(headers[columns.period ?? -1] ?? '');
  const yearText = (cells: RawRow): string => cellText(given.year ?? cellAt(cells, columns.year));
  const sources: readonly (Omit<DateSource, 'column'> & { column: number | undefined })[] = [
    { ...at('date'), read: (cell) => daySpan(cell, dated) },
    { ...at('month'), read: (cell, cells) => monthSpan(cell, yearText(cells), spans) },
    {
      ...at('period'),
      read: (cell, cells) => periodSpan(cell, yearText(cells), part, spans),
    },
    { ...at('year'), read: (cell) => spans.ofText(cellText(cell)) },
  ];
  return readerOf(sources.filter((source): source is DateSource => source.column !== undefined));
}

interface DateSource {
  /** What the cells of all rows would say, where no column does. */
  readonly given?: RawCell;
  readonly column: number;
  readonly read: CellReader;
}

function readerOf(sources: readonly DateSource[]): RowDateReader {
  const date = { outcome: 'blank' as RowDate['outcome'], firstDay: 0, lastDay: 0, column: 0 };
  return (cells) => {
    for (const { column, given, read } of sources) {
      const cell = given ?? cells[column];
      if (cell === undefined || isBlankOrDash(cell)) continue;
      const span = read(cell, cells);
      date.outcome = span ? 'read' : 'unreadable';
      date.firstDay = span?.firstDay ?? 0;
      date.lastDay = span?.lastDay ?? 0;
      date.column = column;
      return date;
    }
    date.outcome = 'blank';
    date.column = sources[0]?.column ?? 0;
    return date;
  };
}

/**
 * A cell formatted as text may hold a serial number in digits, a number the digits of a day: no
 * serial number is as large as 20171231.
 */
function daySpan(cell: RawCell, spans: Spans): DaySpan | undefined {
  if (typeof cell === 'number') {
    return cell >= 10_101_950 ? spans.ofText(String(cell).padStart(8, '0')) : spans.ofSerial(cell);
  }
  if (typeof cell !== 'string') return undefined;
  const text = cellText(cell);
  return spans.ofText(text) ?? (/^\d{5}$/.test(text) ? spans.ofSerial(Number(text)) : undefined);
}

/** `6`, `giugno` (with the year beside), `06/2018`, or any date of the month. */
function monthSpan(cell: RawCell, year: string, spans: Spans): DaySpan | undefined {
  const text = cellText(cell);
  const span = daySpan(cell, spans) ?? firstSpan([text, `${text} ${year}`], spans);
  if (!span) return undefined;
  const month = monthAround(span.firstDay);
  // An office may well write a semester in the column of the month.
  return span.lastDay <= month.lastDay ? month : span;
}

/** `1° sem 2018`; `1` or `I` with the year beside, where the header says of what; `2018`; a date. */
function periodSpan(cell: RawCell, year: string, part: string, spans: Spans): DaySpan | undefined {
  const day = typeof cell === 'number' ? spans.ofSerial(cell) : undefined;
  if (day) return day;
  const text = cellText(cell);
  // 1/2018 under the header Semestre is no January.
  const named = part === '' ? [] : [`${text} ${part}`, `${text} ${part} ${year}`];
  // 1 beside 2018 may be a semester or a month: without the header it is not told.
  const dated = /^\d{1,2}$/.test(text) ? [] : [`${text} ${year}`];
  return firstSpan([...named, text, ...dated], spans);
}

function firstSpan(texts: readonly string[], spans: Spans): DaySpan | undefined {
  for (const text of texts) {
    const span = spans.ofText(text);
    if (span) return span;
  }
  return undefined;
}

function watchedSpans(system: DateSystem, watch: DateWatch): Spans {
  return {
    ofSerial: serialSpans(system, watch.dayOf),
    ofText: memoize((text: string) => {
      watch.seeText(text);
      return spanOfText(text);
    }),
  };
}

function serialSpans(
  system: DateSystem,
  meant: (day: Day) => Day = (day) => day,
): Spans['ofSerial'] {
  const spanOfWhole = memoizeNumber((serial): DaySpan | undefined => {
    const written = dayOfSerial(serial, system, eventYears);
    if (written === undefined) return undefined;
    const day = meant(written);
    return { firstDay: day, lastDay: day };
  });
  return (serial) => spanOfWhole(Math.floor(serial));
}

function partOfYear(header: string): string {
  const key = matchKey(header);
  if (key.includes('trim')) return 'trimestre';
  return key.includes('sem') ? 'semestre' : '';
}

/** Reports a date that is blank or cannot be read. */
export function reportDate(
  { log }: IntakeContext,
  sheet: string,
  headers: readonly string[],
  { outcome, column }: RowDate,
  cells: RawRow,
  row: number,
): void {
  if (outcome === 'read') return;
  const code = outcome === 'blank' ? 'CELLA_OBBLIGATORIA_VUOTA' : faultOf(cells[column]);
  addFinding(log, {
    code,
    ...foundAt(sheet, row, column, cells[column]),
    details: { header: headers[column] ?? '' },
  });
}

function faultOf(cell: RawCell | undefined): 'DATA_IMPOSSIBILE' | 'DATA_NON_LEGGIBILE' {
  return isWrittenAsDay(cellText(cell)) ? 'DATA_IMPOSSIBILE' : 'DATA_NON_LEGGIBILE';
}

/** Whatever column serves as the date is the one that findings about it point to. */
export function withDateColumn(columns: ColumnMap): ColumnMap {
  const date = dateFields.map((field) => columns[field]).find((column) => column !== undefined);
  return date === undefined ? columns : { ...columns, date };
}
