import { createHost, type Host } from '../../tools/excel-host/createHost';
import { plainFormat } from '../../tools/excel-host/model/cell';
import { putCell } from '../../tools/excel-host/model/grid';
import { addSheet } from '../../tools/excel-host/model/sheets';
import type { MemorySheets } from '../support/memorySource';

/** A workbook that holds these rows, as plain ranges. */
export function hostOf(sheets: MemorySheets): Host {
  const host = createHost();
  for (const [name, lines] of Object.entries(sheets)) {
    const { cells } = addSheet(host.workbook, name);
    lines.forEach((line, row) => {
      line.forEach((value, column) => {
        if (value !== null) putCell(cells, row, column, { value, format: plainFormat });
      });
    });
  }
  return host;
}
