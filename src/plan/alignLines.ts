/** What a line that was put in or taken out costs. */
const gap = -2;
/** Lines that are this much alike are taken for the same where nothing before or after them differs. */
const clear = 1;

/**
 * Which line is which after lines were put in and taken out. Gives for each of the `count` lines of before
 * its index among the `others` of now, in their order; undefined where the line is gone. `likeness`: positive
 * where the two may be the same line, negative where they hardly are.
 */
export function alignLines(
  count: number,
  others: number,
  likeness: (line: number, other: number) => number,
): readonly (number | undefined)[] {
  const shorter = Math.min(count, others);
  let start = 0;
  while (start < shorter && likeness(start, start) >= clear) start++;
  let end = 0;
  while (end < shorter - start && likeness(count - 1 - end, others - 1 - end) >= clear) end++;
  const between = alignBetween(count - start - end, others - start - end, (line, other) =>
    likeness(start + line, start + other),
  );
  return Array.from({ length: count }, (_, line) => {
    if (line < start) return line;
    if (line >= count - end) return line + others - count;
    const other = between[line - start];
    return other === undefined ? undefined : other + start;
  });
}

const steps = { same: 0, gone: 1, added: 2 } as const;

/** The method of Needleman and Wunsch: of all alignments, one with the greatest sum of likeness. */
function alignBetween(
  count: number,
  others: number,
  likeness: (line: number, other: number) => number,
): readonly (number | undefined)[] {
  const width = others + 1;
  const came = new Uint8Array((count + 1) * width);
  let above = Float64Array.from({ length: width }, (_, other) => gap * other);
  came.fill(steps.added, 1, width);
  for (let line = 1; line <= count; line++) {
    const best = new Float64Array(width);
    best[0] = gap * line;
    came[line * width] = steps.gone;
    for (let other = 1; other <= others; other++) {
      const same = at(above, other - 1) + likeness(line - 1, other - 1);
      const gone = at(above, other) + gap;
      const added = at(best, other - 1) + gap;
      const most = Math.max(same, gone, added);
      best[other] = most;
      came[line * width + other] =
        same === most ? steps.same : gone === most ? steps.gone : steps.added;
    }
    above = best;
  }
  const found = new Array<number | undefined>(count).fill(undefined);
  let [line, other] = [count, others];
  while (line > 0 || other > 0) {
    const step = came[line * width + other];
    if (step === steps.same) found[line - 1] = other - 1;
    if (step !== steps.added) line--;
    if (step !== steps.gone) other--;
  }
  return found;
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? -Infinity;
}
