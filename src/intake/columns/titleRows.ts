import type { Field } from '../../service/fields';
import { dateFields, profileFields } from '../../service/sheets';
import { meaningOfHeader } from '../../service/vocabulary';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import { spanOfText } from '../cells/textSpan';
import { placeFields } from '../rows/places';

/**
 * What the rows above a table say, as far as they may say where or when: the text of a cell that stands
 * alone, or of one beside its label (`CPI di:`, `Alba`). The table begins with its first row of more than two
 * cells, or of two where it has no more.
 */
export function titlesAbove(rows: readonly RawRow[]): readonly string[] {
  return rowsAbove(rows).flatMap((texts): readonly string[] => {
    const [first = '', second] = texts;
    if (second === undefined) return texts;
    const field = labelledField(first);
    // `Area` beside `2018` are headers.
    const areHeaders = field === 'place' && spanOfText(second) !== undefined;
    return field === undefined || areHeaders ? [] : [second];
  });
}

/** Whom the table counts, as filters of a pivot table say above it: `Genere`, `F`. */
export function filtersAbove(rows: readonly RawRow[]): Readonly<Partial<Record<Field, string>>> {
  const found = rowsAbove(rows).flatMap(([first = '', second, ...others]) => {
    const field = meaningOfHeader(first, 'registration')?.field;
    const isOfProfile = field && (profileFields as readonly Field[]).includes(field);
    const isFilter = isOfProfile && second !== undefined && others.length === 0;
    return isFilter && !noFilter.test(second) ? [[field, second] as const] : [];
  });
  return Object.fromEntries(found);
}

const noFilter = /^\W*(?:tutt[oiea]|all)\W*$/i;

function rowsAbove(rows: readonly RawRow[]): readonly (readonly string[])[] {
  const filled = rows.map(textsOf);
  const wide = filled.findIndex((texts) => texts.length > 2);
  const narrow = rows.findIndex(
    (row, index) => (filled[index] ?? []).length > 1 && !isTitleRow(row),
  );
  const table = wide < 0 ? narrow : wide;
  return filled.slice(0, Math.max(0, table));
}

/** Whether the row is a label and what it says, `Periodo` beside `gennaio-giugno 2018`, and no header. */
export function isTitleRow(cells: RawRow): boolean {
  const [first = '', second = '', ...others] = textsOf(cells);
  const field = labelledField(first);
  if (field === undefined || second === '' || others.length > 0) return false;
  return first.endsWith(':') || (field === 'time' && spanOfText(second) !== undefined);
}

function textsOf(cells: RawRow): readonly string[] {
  return cells.filter((cell) => !isBlank(cell)).map(cellText);
}

function labelledField(label: string): 'time' | 'place' | undefined {
  const header = label.replace(/\s+(?:di|del|dal)\s*:?\s*$/iu, '');
  const field = meaningOfHeader(header, 'participation')?.field ?? '';
  if ((dateFields as readonly string[]).includes(field)) return 'time';
  return (placeFields as readonly string[]).includes(field) ? 'place' : undefined;
}
