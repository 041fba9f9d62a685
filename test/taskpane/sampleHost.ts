import { createHost } from '../host/createHost';
import type { Host } from '../host/createHost';
import { plainFormat } from '../host/model/cell';
import { putCell } from '../host/model/grid';
import { addSheet } from '../host/model/sheets';
import { publishedSample } from '../../src/sample/publishedSample';

/** A workbook that holds the raw rows of the sample, as plain ranges. */
export function sampleHost(): Host {
  const host = createHost();
  for (const sheet of publishedSample('pannello').sheets) {
    const { cells } = addSheet(host.workbook, sheet.name);
    const lines = [sheet.columns.map(({ header }) => header), ...sheet.rows()];
    lines.forEach((line, row) => {
      line.forEach((value, column) => {
        if (value !== null) putCell(cells, row, column, { value, format: plainFormat });
      });
    });
  }
  return host;
}
