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

/** Whether a cell holds what is wanted; Excel may space formulas and quote sheets as it likes. */
export function isSameContent(held: CellContent, wanted: CellContent): boolean {
  if (held === wanted) return true;
  return isFormula(held) && isFormula(wanted) && plainFormula(held) === plainFormula(wanted);
}

function isFormula(content: CellContent): content is string {
  return typeof content === 'string' && content.startsWith('=');
}

/** Text in double quotes stays; sheet names lose the quotes that they don't need, and blanks go. */
function plainFormula(text: string): string {
  return text.replace(
    /("(?:[^"]|"")*")|'([A-Za-z_][A-Za-z_.]*)'!|('(?:[^']|'')*'!)|\s+/g,
    (_all, literal?: string, simple?: string, quoted?: string) =>
      literal ?? quoted ?? (simple === undefined ? '' : `${simple}!`),
  );
}
