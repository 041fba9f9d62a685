/** What exports do to identifiers, in the order in which it is undone. */
export const identifierSteps = ['apostrophe', 'spaces', 'separators', 'decimals', 'zeros'] as const;
export type IdentifierStep = (typeof identifierSteps)[number];

const undo: Readonly<Record<IdentifierStep, (text: string) => string>> = {
  apostrophe: (text) => text.replace(/^['’`]+/, ''),
  spaces: (text) => text.replace(/\s+/g, ''),
  // `1.001`, `MIP-0042`; the point of `1.2` parts two numbers.
  separators: (text) =>
    /^\d{1,3}(?:[.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, '') : text.replace(/[-–_/]/g, ''),
  decimals: (text) => text.replace(/^(\d+)[.,]0+$/, '$1'),
  zeros: (text) => text.replace(/^0+(?=.)/, ''),
};

/** No step changes it, save for case: nearly all identifiers are such. */
const tight = /^[1-9A-Za-z][A-Za-z\d]*$/;

function keyOf(text: string, steps: readonly IdentifierStep[] = identifierSteps): string {
  const upper = text.toUpperCase();
  return tight.test(upper) ? upper : steps.reduce((key, step) => undo[step](key), upper);
}

/** The steps that make two identifiers the same, no more of them than it takes; all of them where none do. */
export function stepsBetween(one: string, other: string): readonly IdentifierStep[] {
  return identifierSteps.reduce<readonly IdentifierStep[]>((steps, step) => {
    const fewer = steps.filter((each) => each !== step);
    return keyOf(one, fewer) === keyOf(other, fewer) ? fewer : steps;
  }, identifierSteps);
}

/**
 * Matches unknown identifiers with known ones (`isKnown` is 1): for each code (index in `texts`) the code of
 * the known identifier that is the same after all steps. No entry where no known identifier matches, or
 * several do.
 */
export function looseMatches(
  texts: readonly string[],
  isKnown: Uint8Array,
  codes: Iterable<number>,
): ReadonlyMap<number, number> {
  const wanted = Array.from(codes, (code) => [code, keyOf(texts[code] ?? '')] as const);
  // Undefined: not found yet; -1: more than one.
  const found = new Map<string, number | undefined>(wanted.map(([, key]) => [key, undefined]));
  if (found.size === 0) return new Map();
  for (let code = 0; code < texts.length; code++) {
    if (isKnown[code] !== 1) continue;
    const key = keyOf(texts[code] as string);
    if (found.has(key)) found.set(key, found.get(key) === undefined ? code : -1);
  }
  return new Map(
    wanted.flatMap(([code, key]) => {
      const known = found.get(key) ?? -1;
      return known === -1 ? [] : [[code, known] as const];
    }),
  );
}
