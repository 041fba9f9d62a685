import type { RowKind } from '../../service/sheets';
import { meaningOfHeader } from '../../service/vocabulary';
import { isBlank } from '../cells/cellText';
import type { HeaderLine } from './headerLine';

/**
 * The pairs of rows, one right below the other, that may be one header: `Patto` over `Data` and
 * `SA`, or `ID utente` over a cell that is merged with it. What each column is called depends on
 * what the sheet is.
 */
export function twoLineHeaders(lines: readonly HeaderLine[], kind: RowKind): readonly HeaderLine[] {
  const words = lines.map(hasWordsOnly);
  return lines.flatMap((lower, index) => {
    const upper = lines[index - 1];
    const isPair = upper?.row === lower.row - 1 && words[index - 1] && words[index];
    return isPair ? [joined(upper, lower, kind)] : [];
  });
}

/** Rows of data mostly hold a number or a date. */
function hasWordsOnly({ cells }: HeaderLine): boolean {
  return cells.every((cell) => isBlank(cell) || (typeof cell === 'string' && /\p{L}/u.test(cell)));
}

function joined(upper: HeaderLine, lower: HeaderLine, kind: RowKind): HeaderLine {
  const width = Math.max(upper.headers.length, lower.headers.length);
  let group = '';
  const headers = Array.from({ length: width }, (_, column) => {
    const above = upper.headers[column] ?? '';
    const below = lower.headers[column] ?? '';
    // A heading that spans columns stands in the first of them.
    if (above !== '') group = above;
    const both = [`${below} ${group}`, `${group} ${below}`];
    const known = [...(below === '' ? [] : both), below, above].find(
      (text) => text !== '' && meaningOfHeader(text, kind) !== undefined,
    );
    return known ?? (below === '' ? above : below);
  });
  return { ...lower, upper: upper.cells, headers };
}
