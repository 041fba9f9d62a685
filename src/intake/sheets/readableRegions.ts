import { addFinding, type FindingLog } from '../../findings/finding';
import { type ColumnMap, fieldHeader, has, lacking, needsOf } from '../../service/sheetNeeds';
import { dateFields, type RowKind } from '../../service/sheets';
import { isBlank, type RawRow, shortText } from '../cells/cellText';
import { spanOfText } from '../cells/textSpan';
import type { HeaderLine, SheetHead } from '../columns/headerLine';
import type { RawCell, RawSheet, RawSource } from '../rawSource';
import { isPartLabel } from '../rows/totalLabel';
import { possibleCounts, shareInstead } from './counts/possibleCounts';
import type { MatchedLine } from './findRegions';
import { listRegion } from './listRegion';
import type { Region } from './region';
import { reportGiven } from './sheetNameGiven';
import { unclearHeaders } from './unread/unclearHeaders';

/** The regions of a sheet that is a list; what it lacks is reported. */
export async function readableRegions(
  source: RawSource,
  { sheet, head }: { readonly sheet: RawSheet; readonly head: SheetHead },
  kind: RowKind | undefined,
  matched: readonly MatchedLine[],
  log: FindingLog,
): Promise<readonly Region[]> {
  if (!kind) return [];
  const place = { sheet: sheet.name, value: '' };
  const reportEmpty = () => {
    addFinding(log, { code: 'FOGLIO_VUOTO', ...place, details: { kind } });
  };
  if (head.lines.length === 0 && head.tableLines.length === 0) {
    reportEmpty();
    return [];
  }
  const needs = needsOf(kind, sheet.name);
  const usable = matched.filter(({ isFit }) => isFit);
  const reportShares = (share: RawCell): void => {
    const value = shortText(share);
    addFinding(log, {
      code: 'PERCENTUALI_SENZA_NUMERI',
      ...{ sheet: sheet.name, value, details: { kind } },
    });
  };
  if (usable.length === 0) {
    const share = shareUnderTimes(matched[0]?.line, head);
    if (share !== undefined) {
      reportShares(share);
      return [];
    }
    if (hasBlankTimes(matched[0]?.line, head)) {
      reportEmpty();
      return [];
    }
    const known: ColumnMap = matched[0]?.match.columns ?? {};
    const needsTimes = needs.needed.includes(dateFields) && !has([...dateFields, 'userId'], known);
    const unclear = needsTimes ? unclearHeaders(head) : undefined;
    if (unclear) {
      const details = { kind, ...unclear };
      addFinding(log, { code: 'INTESTAZIONI_NON_CAPITE', ...place, details });
      return [];
    }
    const columns = lacking(kind, needs.needed, known);
    const found = headersFound(matched[0]?.line, head);
    const details = { kind, columns, found };
    addFinding(log, { code: 'FOGLIO_SENZA_COLONNE', ...place, details });
    return [];
  }
  const regions: Region[] = [];
  let isAsked = false;
  for (const line of usable) {
    const columns = possibleCounts(line, head);
    if (columns.length > 0) {
      const details = { kind, columns };
      addFinding(log, { code: 'CONTEGGI_SENZA_COLONNA', ...place, details });
      isAsked = true;
      continue;
    }
    const region = listRegion(sheet, line, head);
    const share = shareIn(region);
    if (share !== undefined) {
      reportShares(share);
      isAsked = true;
      continue;
    }
    if (await hasRows(source, region, head)) regions.push(region);
    if (regions.at(-1) !== region) continue;
    reportGiven(sheet.name, kind, region.given, log);
    reportColumns(line, sheet.name, log);
  }
  if (regions.length === 0 && !isAsked) reportEmpty();
  return regions;
}

/**
 * Those of the line that comes closest to a header row, else of the first that is one cell wider than a
 * title.
 */
function headersFound(line: HeaderLine | undefined, { lines }: SheetHead): readonly string[] {
  const filled = ({ headers }: HeaderLine): readonly string[] =>
    headers.filter((header) => header !== '');
  const likely = line ?? lines.find((each) => filled(each).length > 1) ?? lines[0];
  return likely ? filled(likely) : [];
}

/** As `shareInstead`, of the columns that say how many; headers may say that they are percentages. */
function shareIn({ columns, otherColumns, layout, line, top }: Region): RawCell | undefined {
  const { count } = columns;
  const counted = count === undefined ? [] : [count];
  const votes = layout?.is === 'votes' ? layout.votes : undefined;
  const marked = votes?.find((column) => (line.headers[column] ?? '').includes('%'));
  if (marked !== undefined) return top.map((row) => row[marked]).find((cell) => !isBlank(cell));
  return shareInstead(votes ?? (layout?.is === 'questions' ? otherColumns : counted), top);
}

/** As `shareInstead`, of what might be a crosstab but for its shares. */
function shareUnderTimes(line: HeaderLine | undefined, { rows }: SheetHead): RawCell | undefined {
  return line && shareInstead(timeColumns(line), rows.slice(line.row + 1));
}

/** Whether it would be a crosstab, had anybody filled it in. */
function hasBlankTimes(line: HeaderLine | undefined, { rows }: SheetHead): boolean {
  const columns = line ? timeColumns(line) : [];
  const below = rows.slice((line?.row ?? 0) + 1);
  return columns.length > 1 && below.every((row) => columns.every((each) => isBlank(row[each])));
}

function timeColumns({ headers }: HeaderLine): readonly number[] {
  return headers.flatMap((header, column) => (spanOfText(header) === undefined ? [] : [column]));
}

/** Whether anything stands below the header row. */
async function hasRows(source: RawSource, region: Region, head: SheetHead): Promise<boolean> {
  if (region.rowCount === 0) return false;
  const columns = [...Object.values(region.columns), ...region.otherColumns];
  const isFilled = (row: RawRow): boolean => columns.some((column) => !isBlank(row[column]));
  const { firstRow, rowCount = Infinity } = region;
  if (head.rows.slice(firstRow, firstRow + rowCount).some(isFilled)) return true;
  const request = { firstRow, columns, ...(Number.isFinite(rowCount) ? { rowCount } : {}) };
  for await (const { rows } of source.readRows(region.sheet, request)) {
    if (rows.some(isFilled)) return true;
  }
  return false;
}

/** Says which columns a correction chose, and asks about those that could be a field as well. */
function reportColumns({ line, kind, match }: MatchedLine, sheet: string, log: FindingLog): void {
  const at = (column: number) => ({
    ...{ sheet, row: line.row, column },
    value: line.headers[column] ?? '',
  });
  for (const [column, header] of line.headers.entries()) {
    if (isPartLabel(header)) addFinding(log, { code: 'PARTE_NON_SOMMATA', ...at(column) });
  }
  for (const { field, column, instead } of match.corrected) {
    const overruled = instead === undefined ? {} : { instead: line.headers[instead] ?? '' };
    const details = { field: fieldHeader(kind, field), ...overruled };
    addFinding(log, { code: 'CORREZIONE_APPLICATA', ...at(column), details });
  }
  for (const { field, column } of match.repeated) {
    const used = match.columns[field] ?? 0;
    const details = {
      field: fieldHeader(kind, field),
      used: { header: line.headers[used] ?? '', column: used },
    };
    addFinding(log, { code: 'COLONNA_RIPETUTA', ...at(column), details });
  }
}
