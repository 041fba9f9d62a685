import type { PlacedCell } from '../layout/placed';
import { lookOf } from '../layout/theme';
import type { CellContent } from './ownedSheet';

export function wantedContent({ formula, value }: PlacedCell): CellContent {
  return formula ?? value ?? '';
}

/** A formula in a cell of format `@` turns into its own text as soon as somebody edits it in Excel. */
export function wantedNumberFormat({ formula, style }: PlacedCell): string {
  return formula !== undefined && style.format === 'text' ? 'General' : lookOf(style).numberFormat;
}

/** Whether a cell holds what is wanted; Excel spaces formulas as it likes, and quotes only those names of sheets that need it. */
export function isSameContent(held: CellContent, wanted: CellContent): boolean {
  if (held === wanted) return true;
  return isFormula(held) && isFormula(wanted) && plainFormula(held) === plainFormula(wanted);
}

function isFormula(content: CellContent): content is string {
  return typeof content === 'string' && content.startsWith('=');
}

const sheetReference = /("(?:[^"]|"")*")|'((?:[^']|'')*)'!|([\p{L}_\\][\p{L}\p{N}_.?\\]*)!|\s+/gu;

/** Text in double quotes stays; names of sheets are all put in quotes and in small letters, and blanks go. */
function plainFormula(text: string): string {
  return text.replace(
    sheetReference,
    (_all, literal?: string, quoted?: string, bare?: string): string => {
      if (literal !== undefined) return literal;
      const name = quoted ?? bare;
      return name === undefined ? '' : `'${name.toLowerCase()}'!`;
    },
  );
}
