import { fnv1a } from '../../text/fingerprint';

/** Codes by text, as a Map holds them. */
interface TextCodes {
  readonly get: (text: string) => number | undefined;
  /** Of a text that has none. */
  readonly set: (text: string, code: number) => void;
}

/** Longer runs of texts that share their place are no chance: a Map takes what comes then. */
const longestRun = 64;

/**
 * A hash table in typed arrays: a Map of a million texts is twice as slow, since each step of its look-ups
 * meets an object of its own in cold memory. Here a text is looked at only where its hash is the same.
 */
export function createTextCodes(): TextCodes {
  /** Entry by entry. */
  const texts: string[] = [];
  const codes: number[] = [];
  const crowded = new Map<string, number>();
  /** By place: the hash, and entry + 1 or 0 for none. At least half of the places are free. */
  let places = new Int32Array(2 * 1024);

  const grow = (): void => {
    const old = places;
    places = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] !== 0) put(old[at] as number, old[at + 1] as number);
    }
  };
  const put = (hash: number, entry: number): void => {
    for (let step = 0; step < longestRun; step++) {
      const at = placeOf(hash, step, places.length);
      if (places[at + 1] !== 0) continue;
      places[at] = hash;
      places[at + 1] = entry;
      return;
    }
    crowded.set(texts[entry - 1] as string, codes[entry - 1] as number);
  };
  return {
    get: (text) => {
      const hash = hashOf(text);
      for (let step = 0; step < longestRun; step++) {
        const at = placeOf(hash, step, places.length);
        const entry = places[at + 1] as number;
        if (entry === 0) break;
        if (places[at] === hash && texts[entry - 1] === text) return codes[entry - 1];
      }
      return crowded.size === 0 ? undefined : crowded.get(text);
    },
    set: (text, code) => {
      const entry = texts.push(text);
      codes.push(code);
      if (4 * entry > places.length) grow();
      put(hashOf(text), entry);
    },
  };
}

/** Where a place begins: that of the hash, or so many steps after it. */
function placeOf(hash: number, step: number, length: number): number {
  return (2 * (hash + step)) & (length - 1);
}

/** FNV-1a, with the finalizer of MurmurHash3 so that all characters tell in the last bits. */
function hashOf(text: string): number {
  let hash = fnv1a(text);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
