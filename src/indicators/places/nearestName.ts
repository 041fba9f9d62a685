import { matchKey } from '../../text/matchKey';

/** Names are not compared beyond so many letters. */
const longestKey = 60;

/**
 * The known name that the text is a likely slip of: at most one letter in four added, left out,
 * changed or swapped with its neighbour, and not all of a short word. Undefined where none is, or
 * where two are equally near. `keyOf` says what of a name is compared.
 */
export function nearestName(
  text: string,
  names: readonly string[],
  keyOf: (name: string) => string = matchKey,
): string | undefined {
  const key = keyOf(text).slice(0, longestKey);
  const distanceByKey = new Map<string, { readonly name: string; readonly distance: number }>();
  for (const name of names) {
    const other = keyOf(name).slice(0, longestKey);
    const most = Math.floor(Math.max(key.length, other.length) / 4);
    if (Math.abs(key.length - other.length) > most || distanceByKey.has(other)) continue;
    const distance = editDistance(key, other);
    if (distance <= most) distanceByKey.set(other, { name, distance });
  }
  const [first, second] = [...distanceByKey.values()].sort((a, b) => a.distance - b.distance);
  return first && first.distance < (second?.distance ?? Infinity) ? first.name : undefined;
}

/** Letters added, left out, changed, or swapped with the next (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + changed);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, at(before, j - 2) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
