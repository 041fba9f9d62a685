/** Excel takes no longer names of sheets. */
const longest = 31;

/**
 * A name for the user's own sheet in place of one that the report needs: `Indice (mio)`, `Indice (mio 2)`,
 * at most 31 characters. `taken`: names in lower case, for Excel tells no case apart.
 */
export function freeSheetName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const ending = count === 1 ? ' (mio)' : ` (mio ${String(count)})`;
    const free = `${name.slice(0, longest - ending.length).trimEnd()}${ending}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
