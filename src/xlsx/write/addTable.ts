import { Table, TableColumn, TableStyle, type Worksheet } from 'wasm-xlsxwriter';
import type { Run } from '../../grid/runs';

/** Makes an Excel table of these rows, the first of them its headers, from column A. It writes the headers itself. */
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
