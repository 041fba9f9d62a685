import { Table, TableColumn, TableStyle, type Worksheet } from 'wasm-xlsxwriter';
import type { Run } from '../../grid/runs';

/** Makes an Excel table of these rows, from column A. The writer puts the headers in the first row. */
export function addTable(
  worksheet: Worksheet,
  name: string,
  headers: readonly string[],
  { first, last }: Run,
): void {
  const table = new Table()
    .setName(name)
    .setStyle(TableStyle.Light1)
    .setColumns(headers.map((header) => new TableColumn().setHeader(header)));
  worksheet.addTable(first, 0, last, headers.length - 1, table).free();
}
