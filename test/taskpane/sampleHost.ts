import type { Host } from '../host/createHost';
import { publishedSample } from '../../src/sample/publishedSample';
import { hostOf } from './hostOf';

/** A workbook that holds the raw rows of the sample, as plain ranges. */
export function sampleHost(): Host {
  const sheets = publishedSample('pannello').sheets.map(
    (sheet) => [sheet.name, [sheet.columns.map(({ header }) => header), ...sheet.rows()]] as const,
  );
  return hostOf(Object.fromEntries(sheets));
}
