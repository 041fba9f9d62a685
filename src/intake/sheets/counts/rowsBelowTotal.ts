import { addFinding, type FindingLog } from '../../../findings/finding';
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

/** A row of counts, with the place that it names. */
interface RowOfPlace extends PlacedRow {
  readonly label: string;
}

/** Whether rows of counts of the region may stand below their total. */
export function mayHaveRowsBelowTotal({ kind, columns, step, pivot }: Region): boolean {
  const isOfPlaces = placeFields.some((field) => columns[field] !== undefined);
  return isCountedKind(kind) && columns.userId === undefined && isOfPlaces && !step && !pivot;
}

/**
 * The region with the rows that stand below the last total, name no place that is known or stands above it, and are
 * asked about: the total is the sum of those above, so that `Benchmark` below it is no area.
 *
 * @param survey - The first rows of the sheet, from its top.
 */
export function withRowsBelowTotal(
  region: Region,
  survey: readonly RawRow[],
  places: KnownPlaces,
  log: FindingLog,
): Region {
  const { columns, firstRow, rowCount = Infinity, sheet } = region;
  if (sheet.rowCount > survey.length || !mayHaveRowsBelowTotal(region)) return region;
  const labelled = placeFields.flatMap((field) => columns[field] ?? []);
  const labelIn = (cells: RawRow): string =>
    cellText(cells[labelled.find((column) => !isBlank(cells[column])) ?? -1]);
  const rows = survey
    .slice(0, firstRow + rowCount)
    .map((cells, row) => ({ cells, row, label: labelIn(cells) }))
    .slice(firstRow)
    .filter(({ label }) => label !== '' && !setAside.atPlace(label));
  const counts = countColumns(region);
  const at = rows.findLastIndex(({ label }) => isTotalOrPart(label));
  const total = rows[at];
  const above = rows.slice(0, Math.max(at, 0)).filter(({ label }) => !isTotalOrPart(label));
  if (!total || above.length < 2 || !isSumOf(total, above, counts)) return region;
  const own = new Set(above.map(({ label }) => matchKey(label)));
  const isPlace = (text: string): boolean => placeFields.some((field) => places[field](text));
  const below = rows
    .slice(at + 1)
    .filter(({ label }) => !own.has(matchKey(label)) && !isPlace(label));
  // A row of zeros checks the total, and leaves nothing to ask.
  const asked = below.filter(({ cells }) =>
    counts.some((column) => (numberOf(cells[column]) ?? 0) !== 0),
  );
  const [first] = asked;
  if (first && region.isReadBefore !== true) {
    const column = first.cells.findIndex((cell) => cellText(cell) === first.label);
    addFinding(log, {
      code: 'RIGHE_SOTTO_IL_TOTALE',
      ...foundAt(sheet.name, first.row, column, first.label),
      details: { labels: asked.map(({ label }) => label), total: total.label },
    });
  }
  return { ...region, belowTotal: new Set(below.map(({ row }) => row)) };
}

function isSumOf(
  total: RowOfPlace,
  parts: readonly RowOfPlace[],
  columns: readonly number[],
): boolean {
  return columns.every((column) => {
    const counts = parts.map(({ cells }) => numberOf(cells[column]) ?? 0);
    return numberOf(total.cells[column]) === counts.reduce((sum, count) => sum + count, 0);
  });
}
