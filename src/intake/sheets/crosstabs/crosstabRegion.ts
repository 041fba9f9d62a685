import { addFinding, type FindingLog } from '../../../findings/finding';
import { dataKinds, type RowKind } from '../../../service/sheets';
import { cellText, isBlank } from '../../cells/cellText';
import { foundAt } from '../../cells/foundAt';
import { namesUsers } from '../../columns/columnMatch';
import type { SheetHead } from '../../columns/headerLine';
import type { RawSheet } from '../../rawSource';
import { carriedLabels } from '../carriedLabels';
import type { MatchedLine } from '../findRegions';
import type { KnownPlaces } from '../places/knownPlaces';
import { type Region, rowsBelow } from '../region';
import { reportGiven } from '../sheetNameGiven';
import { unusedColumns } from '../unread/unusedColumns';
import { type Crosstab, type CrosstabRules, findCrosstab } from './crosstab';
import { outcomeOfRows } from './crosstabLabels';

/** Reads what names there are only for a sheet that may be a crosstab: lists of users are none. */
export async function findCrosstabIn(
  head: SheetHead,
  kinds: readonly RowKind[],
  matched: readonly MatchedLine[],
  {
    readPlaces,
    ...rules
  }: Omit<CrosstabRules, 'kind' | 'places'> & {
    readonly readPlaces: () => Promise<KnownPlaces>;
  },
): Promise<Crosstab | undefined> {
  if (matched.some(({ isFit, match }) => isFit && namesUsers(match))) return undefined;
  return crosstabOf(head, kinds, matched, { ...rules, places: await readPlaces() });
}

/**
 * The crosstab that a sheet is, of the first kind that it may be; undefined where it is a list. A list stays
 * one where one column alone could be of a crosstab, and its rows are no headers.
 */
function crosstabOf(
  head: SheetHead,
  kinds: readonly RowKind[],
  matched: readonly MatchedLine[],
  rules: Omit<CrosstabRules, 'kind'>,
): Crosstab | undefined {
  const list = matched.find(({ isFit }) => isFit);
  for (const kind of kinds) {
    if (kind === 'satisfaction' || !(dataKinds as readonly RowKind[]).includes(kind)) continue;
    const found = findCrosstab(head, lastHeaderRow(list, head), { ...rules, kind });
    // A list that has the sum of its women and men is read by that.
    if (list?.match.columns.count !== undefined && found && isOfGenders(found)) continue;
    if (found && (!list || found.cross.length > 1)) return found;
  }
  return undefined;
}

/** What stands below the header of a list is data, unless it counts nothing and names nobody by itself. */
function lastHeaderRow(list: MatchedLine | undefined, { rows }: SheetHead): number {
  if (!list) return Infinity;
  const { count, userId } = list.match.columns;
  // `Totale` above words (`Donne`, `v.a.`) heads a group of columns.
  const under = count === undefined ? '' : cellText(rows[list.line.row + 1]?.[count]);
  const isOfCounts = count !== undefined && !/\p{L}/u.test(under);
  return list.line.row + (isOfCounts || userId !== undefined ? 0 : mostLines - 1);
}

/** So many rows may be one header. */
const mostLines = 3;

function isOfGenders({ cross }: Crosstab): boolean {
  return cross.every(({ given }) => Object.keys(given).every((field) => field === 'gender'));
}

/** Says which columns are left aside, and asks about those that nobody knows. */
export function crosstabRegion(
  sheet: RawSheet,
  head: SheetHead,
  crosstab: Crosstab,
  log: FindingLog,
): Region {
  const { line, kind, match, given, cross, totals, parts, unknown } = crosstab;
  const top = head.rows.slice(line.row + 1);
  const columns = { ...crosstab.columns, ...outcomeOfRows(match, top) };
  const report = (
    code: 'COLONNA_DI_TOTALE' | 'PARTE_NON_SOMMATA' | 'COLONNA_NON_CAPITA',
    column: number,
  ): void => {
    const isAbove = line.upper !== undefined && isBlank(line.cells[column]);
    const row = isAbove ? line.row - 1 : line.row;
    addFinding(log, { code, ...foundAt(sheet.name, row, column, line.headers[column]) });
  };
  reportGiven(sheet.name, kind, given, log);
  for (const { column } of totals) report('COLONNA_DI_TOTALE', column);
  for (const column of parts) report('PARTE_NON_SOMMATA', column);
  for (const column of unknown) report('COLONNA_NON_CAPITA', column);
  const otherColumns = cross.map(({ column }) => column);
  return {
    sheet,
    kind,
    line,
    columns,
    given,
    carried: carriedLabels(kind, columns, line, head),
    cross,
    totals,
    wideStages: [],
    fallbackStages: [],
    remarks: [],
    ...rowsBelow(line),
    top,
    otherColumns,
    unused: unusedColumns({ line, match: { ...match, columns } }, head, otherColumns),
  };
}
