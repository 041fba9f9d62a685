/** The words or phrases between the commas of a text, in their order. */
export function splitList(text: string): readonly string[] {
  return text.split(',').map((word) => word.trim().replace(/\s+/g, ' '));
}
