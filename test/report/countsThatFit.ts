/**
 * All counts that a reader has to reckon with, by trying every one: those printed are as they are,
 * `<k` is 1 to k - 1, `ris.` at least k and no more than the smallest that prints, and they add up to `all`.
 */
export function countsThatFit(
  texts: readonly string[],
  all: number,
  threshold: number,
): readonly (readonly number[])[] {
  const printed = texts.map(Number).filter((count) => count >= threshold);
  const most = Math.min(all, ...printed);
  const choices = texts.map((text) => {
    if (text.startsWith('<')) return upTo(1, threshold - 1);
    return text === 'ris.' ? upTo(threshold, most) : [Number(text)];
  });
  const vectors = choices.reduce<number[][]>(
    (starts, options) => starts.flatMap((start) => options.map((count) => [...start, count])),
    [[]],
  );
  return vectors.filter((vector) => vector.reduce((sum, count) => sum + count, 0) === all);
}

function upTo(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
