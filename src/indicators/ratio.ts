/**
 * part / whole as a fraction: shares, conversion and absence rates, the path relative to registrations.
 * Undefined where a number is not known or the whole is zero.
 */
export function ratio(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || !whole ? undefined : part / whole;
}
