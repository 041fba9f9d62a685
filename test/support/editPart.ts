import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The package with one part changed. Throws where there is no such part, or the edit changes nothing. */
export function editPart(
  bytes: Uint8Array,
  path: string,
  edit: (xml: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[path];
  if (!part) throw new Error(`no part ${path}`);
  const before = strFromU8(part);
  const after = edit(before);
  if (after === before) throw new Error(`nothing to edit in ${path}`);
  return zipSync({ ...parts, [path]: strToU8(after) });
}
