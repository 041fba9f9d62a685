/**
 * Replaces the `times` occurrences of `expected`, in order.
 * Throws where there are more or fewer: the writer then no longer writes what a patch was made for.
 */
export function replaceExactly(
  text: string,
  expected: string | RegExp,
  replacement: (match: string, index: number) => string,
  times: number,
): string {
  const pattern =
    typeof expected === 'string' ? new RegExp(escapePattern(expected), 'g') : globally(expected);
  let found = 0;
  const patched = text.replace(pattern, (match: string) => replacement(match, found++));
  if (found !== times) {
    throw new Error(`the writer's XML holds ${String(expected)} ${found} times, not ${times}`);
  }
  return patched;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function globally(pattern: RegExp): RegExp {
  return pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
}
