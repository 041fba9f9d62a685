import type { RawCell } from '../../src/intake/rawSource';
import { publishedSample } from '../../src/sample/publishedSample';

/** The published sample as rows in memory, headers included: a new copy each time. */
export function rowsOfSample(): Record<string, RawCell[][]> {
  return Object.fromEntries(
    publishedSample('mip').sheets.map((sheet) => [
      sheet.name,
      [sheet.columns.map(({ header }) => header), ...[...sheet.rows()].map((row) => [...row])],
    ]),
  );
}
