/** Excel's limit, in characters. */
export const longestSheetName = 31;

/**
 * The name, or the first of its kind that no sheet has: `Utenti`, `Utenti (2)`. `ending`: what stands behind
 * the name at each count from 1 on; the name is cut to leave room for it. `taken`: names in lower case, for
 * Excel tells no case apart.
 */
export function freeSheetName(
  name: string,
  taken: ReadonlySet<string>,
  ending = (count: number): string => (count === 1 ? '' : ` (${count})`),
): string {
  for (let count = 1; ; count++) {
    const end = ending(count);
    const free = name.slice(0, longestSheetName - end.length).trimEnd() + end;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
