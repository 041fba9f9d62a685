/** A short hash (FNV-1a, twice 32 bits) of plain data whose members come in a fixed order. */
export function fingerprint(data: unknown): string {
  const text = JSON.stringify(data);
  return [0x811c9dc5, 0x1b873593].map((seed) => hash(text, seed).toString(36)).join('-');
}

function hash(text: string, seed: number): number {
  let state = seed;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return state >>> 0;
}
