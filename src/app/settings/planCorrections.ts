import type { CellPlace } from '../../grid/address';
import { isBlank, type RawRow } from '../../intake/cells/cellText';
import {
  correctionHeadings,
  type CorrectionLines,
  correctionLines,
  type CorrectionText,
} from '../../intake/settings/readCorrections';

/** A cell of the sheet `Parametri` to be written: text stays text, `''` empties the cell. */
export interface CellEdit extends CellPlace {
  readonly content: string | number;
}

/** Makes the block of corrections hold these lines. One that cannot grow moves to the right of everything. */
export function planCorrections(
  rows: readonly RawRow[],
  wanted: readonly CorrectionText[],
): readonly CellEdit[] {
  const block = correctionLines(rows);
  if (!block) return wanted.length > 0 ? freshBlock(rows, wanted) : [];
  if (canHold(rows, block, wanted.length)) return linesFrom(block, wanted, block.lines.length);
  const cleared = [
    ...block.columns.map((column) => ({ row: block.headingRow, column, content: '' })),
    ...linesFrom(block, [], block.lines.length),
  ];
  return [...cleared, ...freshBlock(rows, wanted)];
}

/** Whether what follows the block is blank as far as it will reach, and one row further. */
function canHold(
  rows: readonly RawRow[],
  { headingRow, columns, lines }: CorrectionLines,
  count: number,
): boolean {
  const below = rows.slice(headingRow + 1 + lines.length, headingRow + 2 + count);
  return below.every((row) => columns.every((column) => isBlank(row[column])));
}

function freshBlock(
  rows: readonly RawRow[],
  wanted: readonly CorrectionText[],
): readonly CellEdit[] {
  const width = Math.max(2, ...rows.map((row) => row.findLastIndex((cell) => !isBlank(cell)) + 1));
  const columns = correctionHeadings.map((_, index) => width + 1 + index);
  const headings = correctionHeadings.map((content, index) => ({
    ...{ row: 0, column: columns[index] ?? 0, content },
  }));
  return [...headings, ...linesFrom({ headingRow: 0, columns, lines: [] }, wanted, 0)];
}

/** The cells of the lines that differ; of those that are no longer wanted, emptied. */
function linesFrom(
  { headingRow, columns, lines }: CorrectionLines,
  wanted: readonly CorrectionText[],
  held: number,
): readonly CellEdit[] {
  return Array.from({ length: Math.max(held, wanted.length) }, (_, index) => index).flatMap(
    (index) => {
      const [before, after] = [textsOf(lines[index]), textsOf(wanted[index])];
      return columns.flatMap((column, part): readonly CellEdit[] => {
        const content = after[part] ?? '';
        return content === before[part] ? [] : [{ row: headingRow + 1 + index, column, content }];
      });
    },
  );
}

function textsOf(line: CorrectionText | undefined): readonly string[] {
  return line ? [line.sheet, line.field, line.column] : ['', '', ''];
}
