import { addFinding, type FindingLog } from '../../findings/finding';
import { isRowKind, kindsByName } from '../../service/sheetNames';
import { fieldHeader, has, lacking, needsOf } from '../../service/sheetNeeds';
import type { RowKind } from '../../service/sheets';
import { isBlank, type RawRow } from '../cells/cellText';
import { namesUsers } from '../columns/columnMatch';
import { correctionsOf, type LocatedCorrection } from '../columns/correction';
import { readHead, type SheetHead } from '../columns/headerLine';
import { twoLineHeaders } from '../columns/twoLineHeader';
import type { RawSheet, RawSource } from '../rawSource';
import { placeFields } from '../rows/places';
import { isPartLabel } from '../rows/totalLabel';
import { crosstabRegion, findCrosstabIn } from './crosstabRegion';
import { findRegions, type MatchedLine } from './findRegions';
import { kindByHeaders } from './kindByHeaders';
import { type KnownPlaces, readKnownPlaces } from './knownPlaces';
import { listRegion } from './listRegion';
import { possibleCounts } from './possibleCounts';
import type { Given, Region } from './region';
import { isReportContent, isReservedSheet } from './reservedSheets';
import { reportRowsBelow } from './rowsUnderTable';
import { kindsOfOthers, regionsOfSeveral } from './severalKinds';
import { givenBySheetName, reportGiven } from './sheetNameGiven';
import { listsSideBySide } from './sideBySide';

/** Which sheets are read as what. */
export interface RecognisedSheets {
  /** In the order of the workbook. */
  readonly regions: readonly Region[];
  /** Kinds for which there is a sheet, whether or not it can be read. */
  readonly seen: ReadonlySet<RowKind>;
  /** Kinds of which a sheet is there that gives no rows. */
  readonly incomplete: ReadonlySet<RowKind>;
  /** Corrections that found their column. */
  readonly applied: ReadonlySet<LocatedCorrection>;
}

interface Draft {
  /** What the sheet's name says besides its kind. */
  readonly named: Given;
  readonly sheet: RawSheet;
  readonly head: SheetHead;
  readonly corrections: readonly LocatedCorrection[];
}

/**
 * Recognises the sheets: by name, their headers deciding between the kinds that a name may stand
 * for; then, for kinds that no name gave, by headers alone. Sheets that cannot be read are reported.
 */
export async function planSheets(
  source: RawSource,
  corrections: readonly LocatedCorrection[],
  log: FindingLog,
): Promise<RecognisedSheets> {
  const regions: Region[] = [];
  const seen = new Set<RowKind>();
  const incomplete = new Set<RowKind>();
  const applied = new Set<LocatedCorrection>();
  const nameless: Draft[] = [];
  let places: Promise<KnownPlaces> | undefined;
  const readPlaces = (): Promise<KnownPlaces> => (places ??= readKnownPlaces(source));
  const takeSeveral = async (draft: Draft, elsewhere: ReadonlySet<RowKind>): Promise<boolean> => {
    const several = await regionsOfSeveral(source, { ...draft, elsewhere }, log);
    if (!several) return false;
    for (const { kind } of several.regions) seen.add(kind);
    for (const correction of several.applied) applied.add(correction);
    regions.push(...several.regions);
    return true;
  };
  const take = async (draft: Draft, kinds: readonly RowKind[]): Promise<void> => {
    const matched = recognise(draft, kinds);
    const rules = { ...draft, sheetName: draft.sheet.name, dateSystem: source.dateSystem };
    const crosstab = await findCrosstabIn(draft.head, kinds, matched, { ...rules, readPlaces });
    const kind = crosstab?.kind ?? matched[0]?.kind ?? kinds[0];
    if (kind) seen.add(kind);
    for (const { match } of matched) match.applied.forEach((correction) => applied.add(correction));
    if (crosstab) {
      const region = crosstabRegion(draft.sheet, draft.head, crosstab, log);
      await reportRowsBelow(source, region, log);
      regions.push(region);
      return;
    }
    const readable = await readableRegions(source, draft, kind, matched, log);
    if (kind && readable.length === 0) incomplete.add(kind);
    regions.push(...readable);
  };

  for (const sheet of source.sheets) {
    if (isReservedSheet(sheet.name)) continue;
    const kinds = kindsByName(sheet.name);
    if (kinds[0] === 'settings') continue;
    const head = await readHead(source, sheet);
    if (isReportContent(head.rows)) continue;
    const about = {
      sheet,
      corrections: correctionsOf(sheet.name, corrections),
      named: await givenBySheetName(sheet.name, readPlaces),
    };
    for (const list of listsSideBySide(head)) {
      const draft = { ...about, head: list };
      if (kinds.length === 0) nameless.push(draft);
      else if (!(await takeSeveral(draft, kindsOfOthers(source, sheet))))
        await take(draft, [...kinds.filter(isRowKind), ...kindOfHead(draft)]);
    }
  }
  const named = new Set(regions.map(({ kind }) => kind));
  for (const draft of nameless) {
    const [kind] = kindOfHead(draft);
    if (await takeSeveral(draft, named)) continue;
    if (kind && !named.has(kind)) await take(draft, [kind]);
    else if (kind || seemsToCount(draft)) {
      const details = kind ? { kind } : {};
      addFinding(log, { code: 'FOGLIO_NON_LETTO', sheet: draft.sheet.name, value: '', details });
    }
  }
  return { regions: inWorkbookOrder(regions, source), seen, incomplete, applied };
}

/** The first of the kinds whose needs the headers meet; otherwise the likeliest, to say what is lacking. */
function recognise(draft: Draft, kinds: readonly RowKind[]): readonly MatchedLine[] {
  const attempts = kinds.map((kind) =>
    findRegions(draft.head, kind, draft.sheet.name, draft.corrections, draft.named),
  );
  const fitting = attempts.filter((lines) => lines.some(({ isFit }) => isFit));
  const clear = fitting.find((lines) => lines.every(({ isAlien }) => !isAlien));
  return clear ?? fitting[0] ?? attempts.find((lines) => lines.length > 0) ?? [];
}

/** The kind that the headers alone tell, or none. */
function kindOfHead({ head, corrections }: Draft): readonly RowKind[] {
  const pairs = twoLineHeaders(head.lines, 'registration');
  for (const line of [...head.tableLines, ...head.lines, ...pairs]) {
    const kind = kindByHeaders(line, corrections);
    if (kind) return [kind];
  }
  return [];
}

/** Whether the rows are dated and of users, or numbers by place: of some step, but the headers do not say of which. */
function seemsToCount({ head, sheet, corrections }: Draft): boolean {
  return findRegions(head, 'participation', sheet.name, corrections).some(({ isFit, match }) => {
    const { columns, weak } = match;
    const isOfPlaces = has(placeFields, columns) && has(['count'], columns) && !weak.has('count');
    return isFit && (namesUsers(match) || isOfPlaces);
  });
}

async function readableRegions(
  source: RawSource,
  { sheet, head }: Draft,
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
  if (usable.length === 0) {
    const columns = lacking(kind, needs.needed, matched[0]?.match.columns ?? {});
    const details = { kind, columns, isRead: false };
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
    if (await hasRows(source, region, head)) regions.push(region);
    if (regions.at(-1) !== region) continue;
    reportGiven(sheet.name, kind, region.given, log);
    reportColumns(line, sheet.name, log);
    await reportRowsBelow(source, region, log);
  }
  if (regions.length === 0 && !isAsked) reportEmpty();
  return regions;
}

function inWorkbookOrder(regions: readonly Region[], source: RawSource): readonly Region[] {
  return [...regions].sort(
    (a, b) => source.sheets.indexOf(a.sheet) - source.sheets.indexOf(b.sheet),
  );
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
