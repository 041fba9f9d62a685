import { addFinding, type FindingLog } from '../../../findings/finding';
import { saysCentre } from '../../../service/placeKey';
import { isCountedKind } from '../../../service/stages';
import { matchKey } from '../../../text/matchKey';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import { foundAt } from '../../cells/foundAt';
import { numberOf } from '../../cells/italianNumber';
import { placeFields } from '../../rows/places';
import { countColumns } from '../../rows/rolledUpRows';
import { isTotalOrPart, setAside } from '../../rows/totalLabel';
import type { KnownPlaces } from '../places/knownPlaces';
import type { Region } from '../region';
import type { PlacedRow } from './brokenRows';

/** A row of counts: what it names, and whether that is a known place. */
interface RowOfCounts extends PlacedRow {
  readonly label: string;
  readonly column: number;
  readonly isPlace: boolean;
}

/** Whether rows of counts of the region may name something else than a place. */
export function mayHaveRowsOfNoPlace({ kind, columns, step, pivot }: Region): boolean {
  const isOfPlaces = placeFields.some((field) => columns[field] !== undefined);
  return isCountedKind(kind) && columns.userId === undefined && isOfPlaces && !step && !pivot;
}

/**
 * The region with the rows that name no known place and are not added up: those that stand below the total, which
 * are asked about, and those that are the parts of each place above them.
 *
 * @param survey - The first rows of the sheet, from its top.
 */
export function withRowsOfNoPlace(
  region: Region,
  survey: readonly RawRow[],
  places: KnownPlaces,
  log: FindingLog,
): Region {
  if (region.sheet.rowCount > survey.length || !mayHaveRowsOfNoPlace(region)) return region;
  const counts = countColumns(region);
  const rows = rowsOfCounts(region, survey, places);
  const parts = partsOfPlaces(rows, counts);
  const whole = rows.filter((each) => !parts.includes(each));
  const total = lastTotal(whole, counts);
  const below = total === undefined ? [] : rowsBelow(total, whole);
  if (region.isReadBefore !== true) {
    reportParts(parts, region.sheet.name, log);
    // A row of zeros checks the total, and leaves nothing to ask.
    const asked = below.filter(({ cells }) =>
      counts.some((at) => (numberOf(cells[at]) ?? 0) !== 0),
    );
    const [first] = asked;
    if (first && total)
      addFinding(log, {
        code: 'RIGHE_SOTTO_IL_TOTALE',
        ...foundAt(region.sheet.name, first.row, first.column, first.label),
        details: { labels: asked.map(({ label }) => label), total: total.label },
      });
  }
  const notAdded = new Map([
    ...parts.map(({ row }) => [row, 'PARTE_NON_SOMMATA'] as const),
    ...below.map(({ row }) => [row, 'RIGHE_SOTTO_IL_TOTALE'] as const),
  ]);
  return { ...region, notAdded };
}

function rowsOfCounts(
  { columns, firstRow, rowCount = Infinity }: Region,
  survey: readonly RawRow[],
  places: KnownPlaces,
): readonly RowOfCounts[] {
  const labelled = placeFields.flatMap((field) => columns[field] ?? []);
  return survey.slice(0, firstRow + rowCount).flatMap((cells, row) => {
    const column = labelled.find((at) => !isBlank(cells[at])) ?? -1;
    const label = cellText(cells[column]);
    if (row < firstRow || label === '' || setAside.atPlace(label)) return [];
    const isPlace = placeFields.some((field) => places[field](label)) || saysCentre(label);
    return [{ cells, row, column, label, isPlace }];
  });
}

/** `- on line` and `- in presenza` below each area, where they add up to it. */
function partsOfPlaces(
  rows: readonly RowOfCounts[],
  counts: readonly number[],
): readonly RowOfCounts[] {
  const groups: { readonly place: RowOfCounts; readonly own: RowOfCounts[] }[] = [];
  for (const each of rows) {
    if (each.isPlace || isTotalOrPart(each.label)) groups.push({ place: each, own: [] });
    else groups.at(-1)?.own.push(each);
  }
  const divided = groups.filter(({ place, own }) => place.isPlace && own.length > 0);
  const areParts = divided.every(({ place, own }) => own.length > 1 && isSumOf(place, own, counts));
  const areNoChance = divided.filter(({ place }) => sumIn(place, counts) > 0).length > 1;
  return areParts && areNoChance ? divided.flatMap(({ own }) => own) : [];
}

/** The last total that is the sum of the rows above it: one that says so, else one that names no place. */
function lastTotal(
  rows: readonly RowOfCounts[],
  counts: readonly number[],
): RowOfCounts | undefined {
  const isSum = (total: RowOfCounts): boolean => {
    const above = rows.filter(({ row, label }) => row < total.row && !isTotalOrPart(label));
    return above.length > 1 && isSumOf(total, above, counts);
  };
  const said = rows.findLast(({ label }) => isTotalOrPart(label));
  if (said) return isSum(said) ? said : undefined;
  return rows.findLast((each) => !each.isPlace && sumIn(each, counts) > 0 && isSum(each));
}

/** Below a total, what names no place that is known or stands above it; another row called as it is one as well. */
function rowsBelow(total: RowOfCounts, rows: readonly RowOfCounts[]): readonly RowOfCounts[] {
  const above = rows.filter(({ row }) => row <= total.row);
  const named = new Set(above.map(({ label }) => matchKey(label)));
  return rows.filter(
    ({ row, label, isPlace }) => row > total.row && !isPlace && !named.has(matchKey(label)),
  );
}

/** Once for each name. */
function reportParts(parts: readonly RowOfCounts[], sheet: string, log: FindingLog): void {
  const named = new Set<string>();
  for (const { row, column, label } of parts) {
    if (named.has(matchKey(label))) continue;
    named.add(matchKey(label));
    addFinding(log, { code: 'PARTE_NON_SOMMATA', ...foundAt(sheet, row, column, label) });
  }
}

function isSumOf(
  total: RowOfCounts,
  parts: readonly RowOfCounts[],
  columns: readonly number[],
): boolean {
  return columns.every((column) => sumIn(total, [column]) === sumOf(parts, column));
}

function sumOf(rows: readonly RowOfCounts[], column: number): number {
  return rows.reduce((sum, each) => sum + sumIn(each, [column]), 0);
}

/** What the row counts in the columns; what is no number is nobody. */
function sumIn({ cells }: RowOfCounts, columns: readonly number[]): number {
  return columns.reduce((sum, column) => sum + (numberOf(cells[column]) ?? 0), 0);
}
