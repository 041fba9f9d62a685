/**
 * What prints instead of the counts that could identify somebody: `<k` for counts from 1 to k - 1,
 * and `ris.` for the smallest other class where a single withheld one would follow from the total.
 */
export function withheldClasses(
  classes: readonly { readonly label: string; readonly count: number }[],
  threshold: number,
): ReadonlyMap<string, string> {
  const small = classes.filter(({ count }) => count > 0 && count < threshold);
  const withheld = new Map(small.map(({ label }) => [label, `<${threshold}`]));
  if (small.length === 1) {
    const others = classes.filter(({ label, count }) => count > 0 && !withheld.has(label));
    const smallest = others.reduce<(typeof others)[number] | undefined>(
      (least, item) => (least && least.count <= item.count ? least : item),
      undefined,
    );
    if (smallest) withheld.set(smallest.label, 'ris.');
  }
  return withheld;
}
