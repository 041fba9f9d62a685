/** What the files of a run share: folders that were built, the address of Chromium, profiles of LibreOffice. */
export type Shared = 'command' | 'pane' | 'browser' | 'office' | 'recalculatingOffice';

/** Where it is; it is made for the first file of the run that asks, see makeShared.mjs. */
export async function shared(name: Shared): Promise<string> {
  const answer = await fetch(`${process.env['SHARED_AT'] ?? ''}/${name}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${name}: ${text}`);
  return text;
}
