import { isCountedKind } from '../../../service/stages';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import { countOf } from '../../cells/italianNumber';
import { monthAround } from '../../cells/serialDay';
import { spanOfText } from '../../cells/textSpan';
import { surveyedRows } from '../../columns/headerLine';
import { placeFields } from '../../rows/places';
import { isTotalOrPart } from '../../rows/totalLabel';
import type { GroupTitles, Region } from '../region';
import type { KnownPlaces } from './knownPlaces';

const fields = ['jobCentre', 'area', 'province', 'month'] as const;

interface SheetRow {
  readonly cells: RawRow;
  readonly row: number;
}

/**
 * The titles among the rows of a list, where all of them name places of one kind and stand in its first column, and rows
 * follow each. Where the list has a column for the place, the row below a title leaves it blank; where it has none, the
 * first row is a title. Titles may also name the months of the days of the month below them. Undefined where that does not
 * hold, and of sheets that are not seen whole.
 */
function titlesIn(
  region: Region,
  survey: readonly RawRow[],
  places: KnownPlaces,
): GroupTitles | undefined {
  const rows = rowsOf(region, survey);
  const nameIn = ({ cells }: SheetRow): string => cellText(cells[firstColumn(region)]);
  const isNamed = { ...places, month: areDaysOfMonths(region, rows) ? isMonth : () => false };
  const titled = rows.filter(
    (each) => isLone(region, each) && fields.some((field) => isNamed[field](nameIn(each))),
  );
  const field = fields.find((each) => titled.every((row) => isNamed[each](nameIn(row))));
  if (field === undefined || titled.length === 0) return undefined;
  const own = region.columns[field];
  const isAbove = (title: SheetRow): boolean => {
    const next = rows[rows.indexOf(title) + 1];
    const isOfRows = next !== undefined && !titled.includes(next);
    return isOfRows && (own === undefined || isBlank(next.cells[own]));
  };
  if (!titled.every(isAbove) || (own === undefined && rows[0] !== titled[0])) return undefined;
  const width = Math.max(region.line.headers.length, ...survey.map(({ length }) => length));
  return {
    field,
    column: own ?? width,
    titles: new Map(titled.map(({ cells, row }) => [row, cells[firstColumn(region)] ?? null])),
  };
}

/** With its titles, where it has any. */
export function withGroupTitles(
  region: Region,
  survey: readonly RawRow[],
  places: KnownPlaces,
): Region {
  if (!mayHaveTitles(region, survey)) return region;
  const groupTitles = titlesIn(region, survey, places);
  return groupTitles ? { ...region, groupTitles } : region;
}

/** Whether any row may be a title: the places have to be known only then. */
export function mayHaveTitles(region: Region, survey: readonly RawRow[]): boolean {
  const { kind, given, carried, groupLabels, pivot, step, columns, sheet } = region;
  if (!isCountedKind(kind) && kind !== 'contact') return false;
  const isPlain = carried.length === 0 && !groupLabels && !pivot && !step;
  const isWhole = survey.length < surveyedRows && sheet.rowCount <= survey.length;
  const isGiven = placeFields.some((field) => given[field] !== undefined);
  if (!isPlain || !isWhole || isGiven || Object.keys(columns).length < 2) return false;
  return rowsOf(region, survey).some((each) => isLone(region, each));
}

/** The region as its rows are read: the titles stand in a column of their own. */
export function withTitleColumn(region: Region): Region {
  if (!region.groupTitles) return region;
  const { field, column } = region.groupTitles;
  if (region.columns[field] === column) return region;
  const headers = Array.from({ length: column }, (_, at) => region.line.headers[at] ?? '');
  const line = { ...region.line, headers: [...headers, 'Titoli fra le righe'] };
  return { ...region, line, columns: { ...region.columns, [field]: column } };
}

function rowsOf({ firstRow, rowCount = Infinity }: Region, survey: readonly RawRow[]): SheetRow[] {
  return survey
    .slice(0, firstRow + rowCount)
    .map((cells, row) => ({ cells, row }))
    .slice(firstRow)
    .filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
}

/** Whether all rows but the titles begin with a day of the month, as their date. */
function areDaysOfMonths(region: Region, rows: readonly SheetRow[]): boolean {
  const first = firstColumn(region);
  const isDay = (day: number | undefined): boolean => day !== undefined && day >= 1 && day <= 31;
  return (
    region.columns.date === first &&
    rows.every((each) => isLone(region, each) || isDay(countOf(each.cells[first] ?? null)))
  );
}

function isMonth(text: string): boolean {
  const span = spanOfText(text);
  if (!span) return false;
  const { firstDay, lastDay } = monthAround(span.firstDay);
  return span.firstDay === firstDay && span.lastDay === lastDay;
}

function firstColumn({ columns }: Region): number {
  return Math.min(...Object.values(columns));
}

function isLone(region: Region, { cells }: SheetRow): boolean {
  const first = firstColumn(region);
  const cell = cells[first];
  if (typeof cell !== 'string' || isBlank(cell) || isTotalOrPart(cell)) return false;
  return cells.every((other, column) => column === first || isBlank(other));
}
