/** Begins within a sentence: `Diploma` -> `diploma`, but `UE` stays. */
export function lowerFirst(text: string): string {
  const second = text.charAt(1);
  return second !== second.toLowerCase() ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
