import type { CellContent } from './ownedSheet';

/**
 * Where a cell's format is text, some versions of Excel show ##### in place of more than 255
 * characters [I]: such a text is written as text and then gets this format, which leaves it one.
 */
export const formatOfLongText = 'General';

export function isLongText(content: CellContent | null): content is string {
  return typeof content === 'string' && content.length > 255;
}
