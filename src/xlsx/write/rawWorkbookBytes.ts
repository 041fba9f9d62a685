import { Format, FormatAlign, Workbook, type Worksheet } from 'wasm-xlsxwriter';
import type { RawColumn, RawTableSheet, RawWorkbook } from '../../intake/rawWorkbook';
import { addTable } from './addTable';
import { editParts, noCreation, stampEdit } from './polishPackage';
import { writeValue } from './writeCells';

/**
 * The workbook as the bytes of an .xlsx file: notes first, then each data sheet as an Excel table. Every cell
 * is held in memory until the end. The same workbook gives the same bytes. Throws an `AbortError` once the
 * signal is aborted.
 */
export async function rawWorkbookBytes(
  workbook: RawWorkbook,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Uint8Array> {
  const written = new Workbook();
  const formats = createFormats();
  try {
    for (const { name, lines } of workbook.notes) {
      writeNotes(written.addWorksheet().setName(name), lines, formats);
    }
    for (const [index, sheet] of workbook.sheets.entries()) {
      const target = written.addWorksheet().setName(sheet.name);
      const rowCount = await writeRows(target, sheet, formats, signal);
      writeFrame(target, sheet, rowCount, `Dati_${index + 1}`);
    }
    return editParts(written.saveToBufferSync(), new Map([stampEdit(noCreation)]));
  } catch (error) {
    // The writer throws bare strings.
    throw error instanceof Error ? error : new Error(String(error));
  } finally {
    written.free();
  }
}

interface RawFormats {
  readonly note: Format;
  readonly notesTitle: Format;
  readonly kinds: Readonly<Record<RawColumn['type'], Format>>;
}

const notesWidth = 100;
const notesTitleSize = 14;

function createFormats(): RawFormats {
  const note = new Format().setTextWrap().setAlign(FormatAlign.Top);
  return {
    note,
    notesTitle: note.clone().setBold().setFontSize(notesTitleSize),
    kinds: {
      text: new Format().setNumFormat('@'),
      date: new Format().setNumFormat('dd/mm/yyyy'),
      number: new Format().setNumFormat('General'),
    },
  };
}

function writeNotes(target: Worksheet, lines: readonly string[], formats: RawFormats): void {
  target.setColumnWidth(0, notesWidth);
  lines.forEach((line, row) => {
    const format = row === 0 ? formats.notesTitle : formats.note;
    writeValue(target, { row, column: 0 }, line, format);
  });
}

/** Rows between two looks at the signal, and two turns of the program's other work. */
const rowsPerTurn = 5000;

/**
 * Writes the rows under the header and gives their number. A table has a row even where there is none to
 * write: blank cells in the style of their columns.
 */
async function writeRows(
  target: Worksheet,
  sheet: RawTableSheet,
  formats: RawFormats,
  signal: AbortSignal | undefined,
): Promise<number> {
  const columnFormats = sheet.columns.map(({ type }) => formats.kinds[type]);
  let row = 0;
  for (const values of sheet.rows()) {
    if (values.length > columnFormats.length)
      throw new Error(`row ${row} of ${sheet.name} too long`);
    if (row % rowsPerTurn === 0) {
      await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
    }
    row += 1;
    columnFormats.forEach((format, column) => {
      const value = values[column] ?? null;
      if (value !== null) writeValue(target, { row, column }, value, format);
    });
  }
  if (row > 0) return row;
  columnFormats.forEach((format, column) => writeValue(target, { row: 1, column }, null, format));
  return 1;
}

/** The table over header and rows, widths, a frozen header. */
function writeFrame(
  target: Worksheet,
  { columns }: RawTableSheet,
  rowCount: number,
  name: string,
): void {
  columns.forEach(({ width }, column) => target.setColumnWidth(column, width));
  target.setFreezePanes(1, 0);
  const headers = columns.map(({ header }) => header);
  addTable(target, name, headers, { first: 0, last: rowCount });
}
