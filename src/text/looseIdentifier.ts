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

/** What is left of an identifier after all steps, or some of them. */
export function looseKey(text: string, steps: readonly IdentifierStep[] = identifierSteps): string {
  const upper = text.toUpperCase();
  return tight.test(upper) ? upper : steps.reduce((key, step) => undo[step](key), upper);
}

/** The steps that make two identifiers the same, no more of them than it takes; all of them where none do. */
export function stepsBetween(one: string, other: string): readonly IdentifierStep[] {
  return identifierSteps.reduce<readonly IdentifierStep[]>((steps, step) => {
    const fewer = steps.filter((each) => each !== step);
    return looseKey(one, fewer) === looseKey(other, fewer) ? fewer : steps;
  }, identifierSteps);
}

/**
 * Matches unknown identifiers with known ones (`isKnown` is 1): for each code (index in `texts`) the code of
 * the known identifier that is the same after all steps. No entry where no known identifier matches, or
 * several do. `officeOf` tells the office of a code, where offices have identifiers of their own; a code of
 * no office may be of any.
 */
export function looseMatches(
  texts: readonly string[],
  isKnown: Uint8Array,
  codes: Iterable<number>,
  officeOf: ReadonlyMap<number, number> = new Map(),
): ReadonlyMap<number, number> {
  const wanted = Array.from(codes, (code) => [code, looseKey(texts[code] ?? '')] as const);
  const found = new Map<string, number[]>(wanted.map(([, key]) => [key, []]));
  if (found.size === 0) return new Map();
  for (let code = 0; code < texts.length; code++) {
    if (isKnown[code] === 1) found.get(looseKey(texts[code] as string))?.push(code);
  }
  const mayBe = (one: number, other: number): boolean => {
    const [office, another] = [officeOf.get(one), officeOf.get(other)];
    return office === undefined || another === undefined || office === another;
  };
  return new Map(
    wanted.flatMap(([code, key]) => {
      const [known, ...others] = found.get(key)?.filter((each) => mayBe(code, each)) ?? [];
      return known === undefined || others.length > 0 ? [] : [[code, known] as const];
    }),
  );
}
