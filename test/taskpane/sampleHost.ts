import type { RawWorkbook } from '../../src/intake/rawWorkbook';
import { publishedSample } from '../../src/sample/publishedSample';
import { syntheticSample } from '../../src/sample/syntheticSample';
import type { Host } from '../../tools/excel-host/createHost';
import { hostOf } from './hostOf';

/** A workbook that holds the raw rows of the sample, as plain ranges: 8,909 users. */
export const sampleHost = (): Host => hostOfRows(publishedSample('pannello'));

/** How many users `smallHost` has. */
export const fewUsers = 600;

/** The same sheets with fewer rows, for what does not depend on the figures. */
export const smallHost = (): Host => hostOfRows(syntheticSample(fewUsers, 'pannello'));

function hostOfRows({ sheets }: RawWorkbook): Host {
  return hostOf(
    Object.fromEntries(
      sheets.map((sheet) => [
        sheet.name,
        [sheet.columns.map(({ header }) => header), ...sheet.rows()],
      ]),
    ),
  );
}
