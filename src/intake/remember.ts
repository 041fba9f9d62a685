/** How many distinct texts a memory keeps: more are worked out anew each time. */
const mostRemembered = 100_000;

/** The same function, worked out once for each of the first distinct arguments. */
export function remember<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    const value = work(key);
    if (known.size < mostRemembered) known.set(key, value);
    return value;
  };
}
