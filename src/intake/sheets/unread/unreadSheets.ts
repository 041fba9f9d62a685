import { addFinding, type FindingLog } from '../../../findings/finding';
import { isOfTargets } from '../../../service/outcomes';
import { isOfExplanations } from '../../../service/sheetNames';
import type { RowKind } from '../../../service/sheets';
import { isBlank, type RawRow } from '../../cells/cellText';
import { foundAt } from '../../cells/foundAt';
import { headerStart } from '../../columns/headerLine';
import type { UnreadSheet } from '../../dataset';
import { dateSystemOf, type RawSheet, type RawSource } from '../../rawSource';
import type { KnownPlaces } from '../places/knownPlaces';
import type { Region } from '../region';
import { blockIn, countedRows, leastWide, listOf } from './listShape';

/** A list that nothing tells the kind of, or only its headers. */
export interface UnclearList {
  readonly kind?: RowKind;
  /** Whether its rows look like those of some step. */
  readonly isOfSomeStep: boolean;
}

/** What was found out about the sheets. */
interface Found {
  readonly regions: readonly Region[];
  /** Sheets of which a finding says that they are not read. */
  readonly reported: ReadonlySet<RawSheet>;
  readonly unclear: ReadonlyMap<RawSheet, UnclearList>;
}

interface Workbook {
  readonly source: RawSource;
  readonly readPlaces: () => Promise<KnownPlaces>;
}

/**
 * The sheets that hold a list of which nothing is read, with what there is to say of it: whether that matters
 * is known once the others are counted. Of a sheet of which another list is read, it is reported here.
 *
 * @param surveys - Of each sheet its first rows; row i is sheet row i.
 */
export async function unreadSheets(
  surveys: ReadonlyMap<RawSheet, readonly RawRow[]>,
  { regions, reported, unclear }: Found,
  { source, readPlaces }: Workbook,
  log: FindingLog,
): Promise<readonly UnreadSheet[]> {
  const readIn = new Set(regions.map(({ sheet }) => sheet));
  const unread: UnreadSheet[] = [];
  for (const [sheet, survey] of surveys) {
    const { kind, isOfSomeStep } = unclear.get(sheet) ?? { isOfSomeStep: false };
    if (readIn.has(sheet)) reportListAbove(sheet, survey, regions, log);
    if (readIn.has(sheet) && !(kind ?? isOfSomeStep)) continue;
    const dateSystem = dateSystemOf(source, sheet.name);
    const block = blockIn(survey, dateSystem);
    const headers = (block?.columns ?? []).filter(({ header }) => header !== '');
    const about = { ...(kind && { kind }), headers };
    if (readIn.has(sheet)) {
      const details = { ...about, headers: headers.map(({ header }) => header) };
      addFinding(log, { code: 'FOGLIO_NON_LETTO', sheet: sheet.name, value: '', details });
      continue;
    }
    const list = block && listOf(block, { dateSystem, places: await readPlaces() });
    const isReported = reported.has(sheet);
    if (!block || (!list && !isReported && !kind)) continue;
    // Examples, and what is wanted, are nothing to count.
    const isAside = isOfExplanations(sheet.name) || isOfTargets(sheet.name);
    unread.push({
      ...{ sheet: sheet.name, isReported, headers },
      ...(!isAside && { ...about, ...(list && { list: { ...list, isOfSomeStep } }) }),
    });
  }
  return unread;
}

/** Says of a list above the first one that is read that it is not read: nothing told of what step it is. */
function reportListAbove(
  { name }: RawSheet,
  survey: readonly RawRow[],
  regions: readonly Region[],
  log: FindingLog,
): void {
  const lines = regions.filter(({ sheet }) => sheet.name === name).map(({ line }) => line);
  const top = Math.min(...lines.map(headerStart));
  const counted = countedRows(survey.slice(0, top));
  const [first] = counted;
  if (first === undefined || counted.length < leastWide) return;
  const headerRow = Math.max(0, first - 1);
  const column = Math.max(
    0,
    (survey[headerRow] ?? []).findIndex((cell) => !isBlank(cell)),
  );
  addFinding(log, {
    code: 'ELENCO_SOTTO_UN_ALTRO',
    ...foundAt(name, headerRow, column, survey[headerRow]?.[column]),
    details: { count: counted.length },
  });
}
