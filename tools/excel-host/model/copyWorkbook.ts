import type { Workbook } from './workbook';

/** A copy of the workbook. Cells are replaced and never changed, so that both share them. */
export function copyWorkbook({ sheets, ...workbook }: Workbook): Workbook {
  return {
    ...deepCopy(workbook),
    sheets: sheets.map(({ cells, ...sheet }) => ({
      ...deepCopy(sheet),
      cells: new Map([...cells].map(([row, line]) => [row, new Map(line)])),
    })),
  };
}

/** Made in this realm: `structuredClone` gives objects of another realm, which are never strictly equal. */
function deepCopy<T>(value: T): T {
  return copied(value) as T;
}

function copied(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (part instanceof Map) return new Map([...part].map(([key, held]) => [key, copied(held)]));
  if (part instanceof Set) return new Set(part);
  if (Array.isArray(part)) return part.map(copied);
  return Object.fromEntries(Object.entries(part).map(([key, held]) => [key, copied(held)]));
}
