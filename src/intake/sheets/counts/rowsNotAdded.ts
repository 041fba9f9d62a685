import { addFinding, type FindingLog } from '../../../findings/finding';
import { isRegion } from '../../../service/italianProvinces';
import { saysCentre } from '../../../service/placeKey';
import { isCountedKind } from '../../../service/stages';
import { grouped } from '../../../text/grouped';
import { matchKey } from '../../../text/matchKey';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import { foundAt } from '../../cells/foundAt';
import { placeFields } from '../../rows/places';
import { countColumns, labelColumns } from '../../rows/rolledUpRows';
import { isTotalOrPart, setAside } from '../../rows/totalLabel';
import type { KnownPlaces } from '../places/knownPlaces';
import type { Region } from '../region';
import { numberIn, type RowOfPlace, sumsOfPlacesBelow } from './nestedPlaces';

/** Whether rows of counts of the region may be parts or sums of others by what they name. */
export function mayHaveRowsNotAdded({ kind, columns, step, pivot }: Region): boolean {
  const isOfPlaces = placeFields.some((field) => columns[field] !== undefined);
  return isCountedKind(kind) && columns.userId === undefined && isOfPlaces && !step && !pivot;
}

/**
 * The region with the rows that are not added up: those of places that are the sums of the ones below them, and of
 * those that name no known place the parts of each place above them, and what stands below the total, which is
 * asked about.
 *
 * @param survey - The first rows of the sheet, from its top.
 */
export function withRowsNotAdded(
  region: Region,
  survey: readonly RawRow[],
  places: KnownPlaces,
  log: FindingLog,
): Region {
  if (region.sheet.rowCount > survey.length || !mayHaveRowsNotAdded(region)) return region;
  const counts = countColumns(region);
  const rows = rowsOfCounts(region, survey, places);
  const parts = partsOfPlaces(rows, counts);
  const isOfAll = ({ label }: RowOfPlace): boolean => isTotalOrPart(label) || isRegion(label);
  const ofPlaces = rows.filter((each) => !parts.includes(each) && !isOfAll(each));
  const heads = sumsOfPlacesBelow(ofPlaces, counts);
  // Sums may stand below their parts as well.
  const sums =
    heads.length > 0 ? heads : sumsOfPlacesBelow(ofPlaces.toReversed(), counts).toReversed();
  const whole = rows.filter((each) => !parts.includes(each) && !sums.includes(each));
  const total = lastTotal(whole, counts);
  const below = total === undefined ? [] : rowsBelow(total, whole);
  if (region.isReadBefore !== true) {
    report('PARTE_NON_SOMMATA', firstOfEachName(parts), region.sheet.name, log);
    report('RIGA_DI_TOTALE', sums, region.sheet.name, log);
    // A row of zeros checks the total, and leaves nothing to ask.
    const asked = below.filter((each) => counts.some((at) => numberIn(each, at) !== 0));
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
    ...sums.map(({ row }) => [row, 'RIGA_DI_TOTALE'] as const),
    ...below.map(({ row }) => [row, 'RIGHE_SOTTO_IL_TOTALE'] as const),
  ]);
  return { ...region, notAdded };
}

function rowsOfCounts(
  region: Region,
  survey: readonly RawRow[],
  places: KnownPlaces,
): readonly RowOfPlace[] {
  const { columns, firstRow, rowCount = Infinity } = region;
  const labels = labelColumns(region);
  const labelled = placeFields.flatMap((field) => columns[field] ?? []);
  return survey.slice(0, firstRow + rowCount).flatMap((cells, row) => {
    const column = labelled.find((at) => !isBlank(cells[at])) ?? -1;
    const label = cellText(cells[column]);
    if (row < firstRow || label === '' || setAside.atPlace(label)) return [];
    const names = new Set(placeFields.filter((field) => places[field](label)));
    if (saysCentre(label)) names.add('jobCentre');
    const besides = labels.map((at) => (at === column ? '' : cellText(cells[at]))).join('\n');
    return [{ cells, row, column, label, names, besides }];
  });
}

/** `- on line` and `- in presenza` below each area, where they add up to it. */
function partsOfPlaces(
  rows: readonly RowOfPlace[],
  counts: readonly number[],
): readonly RowOfPlace[] {
  const groups: { readonly place: RowOfPlace; readonly own: RowOfPlace[] }[] = [];
  for (const each of rows) {
    if (isPlace(each) || isTotalOrPart(each.label)) groups.push({ place: each, own: [] });
    else groups.at(-1)?.own.push(each);
  }
  const divided = groups.filter(({ place, own }) => isPlace(place) && own.length > 0);
  const areParts = divided.every(({ place, own }) => own.length > 1 && isSumOf(place, own, counts));
  const areNoChance = divided.filter(({ place }) => sumIn(place, counts) > 0).length > 1;
  return areParts && areNoChance ? divided.flatMap(({ own }) => own) : [];
}

/** The total that is the sum of the rows above: the last that says so, else the first row that names no place. */
function lastTotal(rows: readonly RowOfPlace[], counts: readonly number[]): RowOfPlace | undefined {
  const isSum = (total: RowOfPlace): boolean => {
    const above = rows.filter(({ row, label }) => row < total.row && !isTotalOrPart(label));
    return above.length > 1 && isSumOf(total, above, counts);
  };
  const said = rows.findLast(({ label }) => isTotalOrPart(label));
  if (said) return isSum(said) ? said : undefined;
  const first = rows.find((each) => !isPlace(each));
  return first && sumIn(first, counts) > 0 && isSum(first) ? first : undefined;
}

/** Below a total, what names no place that is known or stands above it; another row called as it is one as well. */
function rowsBelow(total: RowOfPlace, rows: readonly RowOfPlace[]): readonly RowOfPlace[] {
  const above = rows.filter(({ row }) => row <= total.row);
  const named = new Set(above.map(({ label }) => matchKey(label)));
  return rows.filter(
    (each) => each.row > total.row && !isPlace(each) && !named.has(matchKey(each.label)),
  );
}

function report(
  code: 'PARTE_NON_SOMMATA' | 'RIGA_DI_TOTALE',
  rows: readonly RowOfPlace[],
  sheet: string,
  log: FindingLog,
): void {
  for (const { row, column, label } of rows)
    addFinding(log, { code, ...foundAt(sheet, row, column, label) });
}

function firstOfEachName(rows: readonly RowOfPlace[]): readonly RowOfPlace[] {
  return [...grouped(rows, ({ label }) => matchKey(label)).values()].flatMap((own) => own[0] ?? []);
}

function isSumOf(
  total: RowOfPlace,
  parts: readonly RowOfPlace[],
  columns: readonly number[],
): boolean {
  return columns.every((column) => sumIn(total, [column]) === sumOf(parts, column));
}

function sumOf(rows: readonly RowOfPlace[], column: number): number {
  return rows.reduce((sum, each) => sum + sumIn(each, [column]), 0);
}

function sumIn(row: RowOfPlace, columns: readonly number[]): number {
  return columns.reduce((sum, column) => sum + numberIn(row, column), 0);
}

function isPlace({ names }: RowOfPlace): boolean {
  return names.size > 0;
}
