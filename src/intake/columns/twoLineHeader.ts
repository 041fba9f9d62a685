import type { RowKind } from '../../service/sheets';
import { meaningOfHeader } from '../../service/vocabulary';
import { isBlank } from '../cells/cellText';
import { isTotalLabel } from '../rows/totalLabel';
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
    if (upper?.row !== lower.row - 1) return [];
    const named = columnsNamedAbove(upper, lower, kind);
    const isPair = named.size > 0 || (words[index - 1] && words[index]);
    return isPair ? [joined(upper, lower, kind, named)] : [];
  });
}

/**
 * The columns of which the upper row names the field and the lower one its values: `Area territoriale` over `CMTO`
 * and `CN`, beside `Semestre` over nothing. They are headed by their values alone.
 */
function columnsNamedAbove(
  { headers: upper }: HeaderLine,
  { headers: lower }: HeaderLine,
  kind: RowKind,
): ReadonlySet<number> {
  const width = Math.max(upper.length, lower.length);
  const own = new Set<number>();
  let [start, isNamed, isBeside] = [0, false, false];
  for (let column = 0; column < width; column++) {
    const [above = '', below = ''] = [upper[column], lower[column]];
    if (above !== '') {
      const isOfSeveral =
        below !== '' && (upper[column + 1] ?? '') === '' && (lower[column + 1] ?? '') !== '';
      if (below !== '' && !(isOfSeveral && meaningOfHeader(above, kind))) return new Set();
      [start, isNamed] = [column, isOfSeveral];
      isBeside ||= !isOfSeveral;
    }
    if (!isNamed && below !== '') return new Set();
    if (!isNamed || column < start || below === '') continue;
    if (meaningOfHeader(below, kind) && !isTotalLabel(below)) return new Set();
    own.add(column);
  }
  return isBeside ? own : new Set();
}

/** Whether the row below heads columns of which this one names the field alone. */
export function isUpperLine(
  line: HeaderLine,
  lines: readonly HeaderLine[],
  kind: RowKind,
): boolean {
  const lower = lines.find(({ row }) => row === line.row + 1);
  return lower !== undefined && columnsNamedAbove(line, lower, kind).size > 0;
}

/** Rows of data mostly hold a number or a date. */
function hasWordsOnly({ cells }: HeaderLine): boolean {
  return cells.every((cell) => isBlank(cell) || (typeof cell === 'string' && /\p{L}/u.test(cell)));
}

function joined(
  upper: HeaderLine,
  lower: HeaderLine,
  kind: RowKind,
  named: ReadonlySet<number>,
): HeaderLine {
  const width = Math.max(upper.headers.length, lower.headers.length);
  let group = '';
  const headers = Array.from({ length: width }, (_, column) => {
    const above = upper.headers[column] ?? '';
    const below = lower.headers[column] ?? '';
    // A heading that spans columns stands in the first of them.
    if (above !== '') group = above;
    if (named.has(column)) return below;
    const both = [`${below} ${group}`, `${group} ${below}`];
    const known = [...(below === '' ? [] : both), below, above].find(
      (text) => text !== '' && meaningOfHeader(text, kind) !== undefined,
    );
    return known ?? (below === '' ? above : below);
  });
  return { ...lower, upper: upper.cells, headers };
}
