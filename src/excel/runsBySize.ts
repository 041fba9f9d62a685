/** Neighbouring rows or columns, zero-based. */
export interface SizeRun {
  readonly first: number;
  readonly last: number;
}

/** Rows or columns of the same size, as few runs as they form. `sizes`: by index, in rising order. */
export function runsBySize(
  sizes: Iterable<readonly [index: number, size: number]>,
): ReadonlyMap<number, readonly SizeRun[]> {
  const bySize = new Map<number, SizeRun[]>();
  for (const [index, size] of sizes) {
    const runs = bySize.get(size) ?? [];
    const last = runs.at(-1);
    if (last?.last === index - 1) runs[runs.length - 1] = { first: last.first, last: index };
    else runs.push({ first: index, last: index });
    bySize.set(size, runs);
  }
  return bySize;
}
