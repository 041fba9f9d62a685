import { calendarDay, type Day, excelSerial } from '../calendar/day';
import type { CountRecord, KeyedCount } from '../report/countRecord';
import { reportSheets } from '../service/reportSheets';
import { addBlank, addHeading, addParagraph, createDraft, type SheetDraft } from './sheetDraft';
import { type CellStyle, textStyle } from './theme';

/** What formulas and PivotTables call the table by. */
const countsTable = 'MIP_Conteggi';

interface CountColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly content: (record: CountRecord) => string | number | DateContent;
}

/** A day as a formula, which gives it in both of Excel's date systems, and as its value in the usual one. */
interface DateContent {
  readonly formula: string;
  readonly value: number;
}

const columns: readonly CountColumn[] = [
  { header: 'Fase', width: 18, content: ({ stage }) => stage },
  { header: 'Area', width: 24, content: ({ area }) => area },
  { header: 'CPI', width: 22, content: ({ jobCentre }) => jobCentre },
  { header: 'Soggetto attuatore', width: 24, content: ({ provider }) => provider },
  { header: 'Periodo', width: 13, content: ({ period }) => period },
  { header: 'Dal', width: 11, content: ({ firstDay }) => dateContent(firstDay) },
  { header: 'Al', width: 11, content: ({ lastDay }) => dateContent(lastDay) },
  { header: 'Concluso', width: 10, content: ({ isOver }) => (isOver ? 'sì' : 'no') },
  { header: 'Dimensione', width: 22, content: ({ dimension }) => dimension },
  { header: 'Classe', width: 22, content: (record) => record.class },
  { header: 'Valore', width: 10, content: ({ value }) => value },
];

/** What stands above the table, from left to right. */
export const countTableHeaders: readonly string[] = columns.map(({ header }) => header);

/** The columns that are a page wide: the text above the table prints over them. */
const pageColumns = 4;

/**
 * The sheet `Conteggi`: one Excel table of all counts. A blank cell says that a count is not divided by its
 * column. The sheet is no page of the report: only the title and what the table is for are printed.
 */
export function placeCounts(records: readonly KeyedCount[], span: string): SheetDraft {
  const draft = createDraft(
    reportSheets.counts,
    columns.slice(0, pageColumns).map(({ width }) => width),
  );
  draft.aside.widths.push(...columns.slice(pageColumns).map(({ width }) => width));
  addHeading(draft, 'Conteggi', span);
  addParagraph(
    draft,
    `Tutti i conteggi del report, uno per riga, per formule e tabelle pivot: la tabella si chiama ${countsTable}. Una cella vuota dice che il conteggio non è suddiviso per quella colonna. Foglio di lavoro: non è da pubblicare, e la tabella non si stampa.`,
    'description',
  );
  draft.lastPrintedRow = draft.nextRow - 1;
  addBlank(draft);
  const header = draft.nextRow++;
  columns.forEach((column, index) => {
    const style = textStyle('header');
    draft.cells.push({ row: header, column: index, value: column.header, style });
  });
  for (const record of records) addRecord(draft, record);
  draft.table = {
    name: countsTable,
    lastHeader: columns.at(-1)?.header ?? '',
    firstRow: header,
    lastRow: draft.nextRow - 1,
  };
  return draft;
}

function addRecord(draft: SheetDraft, record: KeyedCount): void {
  const row = draft.nextRow++;
  columns.forEach(({ content }, column) => {
    const cell = content(record);
    const isDate = typeof cell === 'object';
    const style: CellStyle = {
      role: 'listed',
      format: isDate ? 'date' : typeof cell === 'number' ? 'count' : 'text',
    };
    const value = isDate ? cell.value : cell === '' ? null : cell;
    const formula = isDate ? { fixedFormula: cell.formula } : {};
    const key = column === columns.length - 1 ? { key: record.key } : {};
    draft.cells.push({ row, column, value, style, ...formula, ...key });
  });
}

function dateContent(day: Day): DateContent {
  const { year, month, dayOfMonth } = calendarDay(day);
  return { formula: `=DATE(${year},${month},${dayOfMonth})`, value: excelSerial(day) };
}
