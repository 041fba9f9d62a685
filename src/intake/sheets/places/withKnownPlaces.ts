import type { FindingLog } from '../../../findings/finding';
import type { RawRow } from '../../cells/cellText';
import { mayHaveRowsNotAdded, withRowsNotAdded } from '../counts/rowsNotAdded';
import type { Region } from '../region';
import { mayHaveTitles, withGroupTitles } from './groupTitles';
import { type KnownPlaces, mayNameCentres, withCentres } from './knownPlaces';

/**
 * The regions with what the known places tell of them: columns and titles of groups that name job centres, and
 * rows of counts that name no place. The places are read where a region asks for them alone.
 *
 * @param surveyOf - The first rows of the region's sheet, from its top.
 */
export async function withKnownPlaces(
  regions: readonly Region[],
  surveyOf: (region: Region) => readonly RawRow[],
  readPlaces: () => Promise<KnownPlaces>,
  log: FindingLog,
): Promise<readonly Region[]> {
  const mayName = (each: Region): boolean =>
    mayNameCentres(each) || mayHaveTitles(each, surveyOf(each)) || mayHaveRowsNotAdded(each);
  if (!regions.some(mayName)) return regions;
  const places = await readPlaces();
  return regions
    .map((each) => withCentres(each, surveyOf(each), places))
    .map((each) => withGroupTitles(each, surveyOf(each), places))
    .map((each) => withRowsNotAdded(each, surveyOf(each), places, log));
}
