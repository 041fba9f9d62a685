import { readDescription } from './relationships';
import type { ReadLimits, ZipArchive } from './zipArchive';

/**
 * The formats of cells whose font is struck through, by the number that the attribute `s` of a cell says.
 * None where the part cannot be read: what the cells hold is read all the same.
 */
export async function readStruckFormats(
  archive: ZipArchive,
  part: string | undefined,
  limits: ReadLimits,
): Promise<ReadonlySet<string>> {
  const struck = new Set<string>();
  if (part === undefined) return struck;
  const struckFonts = new Set<string>();
  let list = '';
  let [fonts, formats] = [-1, -1];
  try {
    await readDescription(archive, part, limits, {
      open(name, { val = '1', fontId = '0' }) {
        if (name === 'fonts' || name === 'cellXfs') list = name;
        else if (list === 'fonts' && name === 'font') fonts++;
        else if (list === 'fonts' && name === 'strike') {
          if (val !== '0' && val !== 'false') struckFonts.add(String(fonts));
        } else if (list === 'cellXfs' && name === 'xf') {
          formats++;
          if (struckFonts.has(fontId)) struck.add(String(formats));
        }
      },
      close(name) {
        if (name === list) list = '';
      },
    });
  } catch {
    return new Set();
  }
  return struck;
}
