import { provinceNamesOf } from '../../../service/italianProvinces';
import { areaKey, saysCentre } from '../../../service/placeKey';
import { numberOf } from '../../cells/italianNumber';
import type { PlacedRow } from './brokenRows';

/** A row of counts, and what its label may name; nothing where no place is known by it. */
export interface RowOfPlace extends PlacedRow {
  readonly label: string;
  readonly column: number;
  /** What the other columns say, such as its time. */
  readonly besides: string;
  readonly names: ReadonlySet<'area' | 'province' | 'jobCentre' | 'provider'>;
}

/** Fewer equal numbers than these may be chance, and twice as many where no row is the sum of several. */
const leastEqual = 3;

/**
 * The rows of places that are the sums of the places right below them, to several levels: `CMTO` above `Torino`,
 * `Quadrante Nord-Est` above `Novara` and `Biella`, `Prov. Asti` above `CPI Asti`. Nothing where a place stands
 * beside them that is none and is part of none: then the others may be sums by chance.
 *
 * @param rows - In their order, without totals.
 * @param columns - Those that hold the counts.
 */
export function sumsOfPlacesBelow(
  rows: readonly RowOfPlace[],
  columns: readonly number[],
): readonly RowOfPlace[] {
  const counted = rows.filter((each) => columns.some((column) => numberIn(each, column) !== 0));
  /** By row, where its parts end: the next row where it has none. */
  const ends: number[] = [];
  const sums: { readonly row: RowOfPlace; readonly parts: number }[] = [];
  for (let at = counted.length - 1; at >= 0; at--) {
    const row = counted[at] as RowOfPlace;
    const own = partsOf(at);
    ends[at] = own.at(-1) === undefined ? at + 1 : (ends[own.at(-1) ?? 0] ?? at + 1);
    if (own.length > 0) sums.push({ row, parts: own.length });
  }
  const heads = new Set(sums.map(({ row }) => row));
  let areAll = true;
  for (let at = 0; at < counted.length; at = ends[at] ?? counted.length)
    areAll &&= heads.has(counted[at] as RowOfPlace);
  const equal = sums.flatMap(({ row }) => columns.filter((column) => numberIn(row, column) !== 0));
  const least = sums.some(({ parts }) => parts > 1) ? leastEqual : 2 * leastEqual;
  const isNoChance = equal.length >= least;
  return areAll && isNoChance ? sums.map(({ row }) => row).reverse() : [];

  /** The rows below that the row may be above and is the sum of, without the parts of these. */
  function partsOf(at: number): readonly number[] {
    const row = counted[at] as RowOfPlace;
    const left = columns.map((column) => numberIn(row, column));
    const own: number[] = [];
    for (let next = at + 1; next < counted.length; next = ends[next] ?? counted.length) {
      const part = counted[next] as RowOfPlace;
      if (!mayBeAbove(row, part)) return [];
      own.push(next);
      columns.forEach((column, index) => {
        left[index] = (left[index] ?? 0) - numberIn(part, column);
      });
      if (left.every((count) => count === 0)) return own;
      if (left.some((count) => count < 0)) return [];
    }
    return [];
  }
}

/**
 * An area may be above provinces and centres, a province above its other names and centres, and what no reference knows
 * above any place. `Torino` and `Cuneo` are two provinces, though areas may be called so; `Cuneo` and `Alba`, of which
 * neither says what it is, two centres.
 */
function mayBeAbove(above: RowOfPlace, below: RowOfPlace): boolean {
  if (above.label === below.label || above.besides !== below.besides) return false;
  const [whole, part] = [above.names, below.names];
  if (whole.size === 0) return part.size > 0;
  if (whole.has('jobCentre') && !saysCentre(below.label)) return isSameProvince(above, below);
  if (part.has('province'))
    return whole.has('province') ? isSameProvince(above, below) : whole.has('area');
  return part.has('jobCentre') && (whole.has('area') || whole.has('province'));
}

function isSameProvince(above: RowOfPlace, below: RowOfPlace): boolean {
  const [one, other] = [above, below].map(({ label }) => provinceNamesOf(areaKey(label))[0]);
  return below.names.has('province') && one === other;
}

/** What is no number is nobody. */
export function numberIn({ cells }: RowOfPlace, column: number): number {
  return numberOf(cells[column]) ?? 0;
}
