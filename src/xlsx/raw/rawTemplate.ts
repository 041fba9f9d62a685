import {
  Format,
  FormatAlign,
  Table,
  TableColumn,
  TableStyle,
  Workbook,
  type Worksheet,
} from 'wasm-xlsxwriter';
import type { RawColumn, RawTableSheet, RawWorkbook } from '../../intake/rawWorkbook';

/** The row under the header: blank cells in the style of their columns, and the template's only row of data. */
export const patternRow = 1;

const notesWidth = 100;
const notesTitleSize = 14;

interface Formats {
  readonly note: Format;
  readonly notesTitle: Format;
  readonly kinds: Readonly<Record<RawColumn['kind'], Format>>;
}

/**
 * The workbook whole but for the rows of its data sheets, as an .xlsx: notes, tables over header and
 * pattern row, widths, frozen headers. The writer behind it holds every cell in memory, and every row
 * of a table: millions of rows would exceed it.
 */
export function rawTemplate(workbook: RawWorkbook): Uint8Array {
  const written = new Workbook();
  const formats = createFormats();
  try {
    for (const { name, lines } of workbook.notes) {
      writeNotes(written.addWorksheet().setName(name), lines, formats);
    }
    workbook.sheets.forEach((sheet, index) => {
      writeFrame(written.addWorksheet().setName(sheet.name), sheet, index, formats);
    });
    return written.saveToBufferSync();
  } catch (error) {
    // The writer throws bare strings.
    throw error instanceof Error ? error : new Error(String(error));
  } finally {
    written.free();
  }
}

function createFormats(): Formats {
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

function writeNotes(target: Worksheet, lines: readonly string[], formats: Formats): void {
  target.setColumnWidth(0, notesWidth);
  lines.forEach((line, row) => {
    const format = row === 0 ? formats.notesTitle : formats.note;
    target.writeStringWithFormat(row, 0, line, format);
  });
}

function writeFrame(
  target: Worksheet,
  { columns }: RawTableSheet,
  index: number,
  formats: Formats,
): void {
  columns.forEach(({ kind, width }, column) => {
    target.setColumnWidth(column, width);
    target.writeBlank(patternRow, column, formats.kinds[kind]);
  });
  target.setFreezePanes(patternRow, 0);
  const tableColumns = columns.map(({ header }) => new TableColumn().setHeader(header));
  const table = new Table()
    .setName(`Dati_${index + 1}`)
    .setStyle(TableStyle.Light1)
    .setColumns(tableColumns);
  target.addTable(0, 0, patternRow, columns.length - 1, table);
}
