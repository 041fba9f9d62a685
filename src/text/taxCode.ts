/** Sixteen letters and digits. Letters replace some digits where two people would have the same code. */
export const taxCodePattern =
  '^[A-Z]{6}[0-9L-NP-V]{2}[A-EHLMPR-T][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z]$';

const taxCode = new RegExp(taxCodePattern);

/** The tax code that a text in capitals is, without its spaces (`RSS MRA 80A01 L219X`), or undefined. */
export function taxCodeIn(text: string): string | undefined {
  const tight = text.replace(/\s+/g, '');
  return taxCode.test(tight) ? tight : undefined;
}
