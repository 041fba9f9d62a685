/** Taken once: in some contexts a look-up of a global takes longer than the multiplication. */
const { imul } = Math;

/** A short hash of plain data whose members come in a fixed order: FNV-1a twice. */
export function fingerprint(data: unknown): string {
  const text = JSON.stringify(data);
  return [fnv1a(text), fnv1a(text, 0x1b873593)].map((hash) => hash.toString(36)).join('-');
}

/** FNV-1a (Fowler, Noll and Vo, public domain) over UTF-16 code units: 32 bits, unsigned, from `start`. */
export function fnv1a(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let index = 0; index < text.length; index++) {
    hash = imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
