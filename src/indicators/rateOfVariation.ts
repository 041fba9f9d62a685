/** (to - from) / from as a fraction; undefined where there is no earlier value or it is zero. */
export function rateOfVariation(
  from: number | undefined,
  to: number | undefined,
): number | undefined {
  return to === undefined || !from ? undefined : (to - from) / from;
}
