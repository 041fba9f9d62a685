/** What the text says as JSON; undefined where it is none. Anybody may have written it. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
