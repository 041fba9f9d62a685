/** Upper bounds of the age classes of the report, both ends included; the last class is open. */
export const ageClasses = [
  { to: 24, label: 'Fino a 24 anni' },
  { to: 34, label: '25-34 anni' },
  { to: 44, label: '35-44 anni' },
  { to: 54, label: '45-54 anni' },
  { to: Infinity, label: '55 anni e oltre' },
] as const;

/** The label of the class that holds the age. */
export function ageClassOf(age: number): string {
  return ageClasses.find(({ to }) => age <= to)?.label ?? '';
}

/** Ages, both ends included. */
export interface AgeSpan {
  readonly from: number;
  readonly to: number;
}

const forms: readonly (readonly [RegExp, (first: number, second: number) => AgeSpan])[] = [
  [/^(?:da\s+)?(\d+)\s*(?:-|–|—|a|ai|\/)\s*(\d+)$/, (from, to) => ({ from, to })],
  [/^(?:fino a|<=|≤|max\.?|massimo)\s*(\d+)$/, (to) => ({ from: 0, to })],
  [/^(?:meno di|sotto i|under|<)\s*(\d+)$/, (end) => ({ from: 0, to: end - 1 })],
  [/^(?:da|>=|≥|almeno|min\.?)\s*(\d+)$/, (from) => ({ from, to: Infinity })],
  [/^(?:oltre|oltre i|più di|over|>)\s*(\d+)$/, (end) => ({ from: end + 1, to: Infinity })],
  [
    /^(\d+)\s*(?:\+|e oltre|e più|ed oltre|o più|in su|in poi)$/,
    (from) => ({ from, to: Infinity }),
  ],
];

/** The ages that the name of a class says: `25-34 anni`, `fino a 24`, `55+`; undefined where it is none. */
export function agesOfClass(text: string): AgeSpan | undefined {
  const plain = text
    .toLowerCase()
    .replace(/\banni\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [form, spanOf] of forms) {
    const match = form.exec(plain);
    if (match) return spanOf(Number(match[1]), Number(match[2]));
  }
  return undefined;
}

/** One of these ages, where one class of the report holds them all; undefined otherwise. */
export function ageWithin({ from, to }: AgeSpan): number | undefined {
  if (from > to) return undefined;
  if (ageClassOf(from) !== ageClassOf(to)) return undefined;
  return from > 0 ? from : to;
}
