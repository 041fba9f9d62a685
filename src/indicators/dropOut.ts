/** 1 - share of the registered who got this far; undefined where the share is. */
export function dropOut(share: number | undefined): number | undefined {
  return share === undefined ? undefined : 1 - share;
}
