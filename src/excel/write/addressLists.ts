/** What Excel takes beyond so many characters in one address is not documented. */
const longest = 255;

/** Addresses of areas (`A1:B2`, `5:9`) joined by commas, each list short enough for `getRanges`. */
export function addressLists(areas: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const last = lists.at(-1);
    const longer = last === undefined ? undefined : `${last},${area}`;
    if (longer === undefined || longer.length > longest) lists.push(area);
    else lists[lists.length - 1] = longer;
  }
  return lists;
}
