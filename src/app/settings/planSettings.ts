import type { CellPlace } from '../../grid/address';
import { isBlank, type RawRow } from '../../intake/cells/cellText';
import { countOf } from '../../intake/cells/italianNumber';
import type { RawCell } from '../../intake/rawSource';
import { parameters } from '../../intake/settings/parameters';
import {
  correctionHeadings,
  type CorrectionLines,
  correctionLines,
  type CorrectionText,
} from '../../intake/settings/readCorrections';
import type { Setting } from '../../intake/settings/settings';
import { parametersIn, type SettingsForm, settingsForm, type SettingsSheet } from './settingsForm';

/**
 * The cells that make the sheet say what the form says. Only values that differ from what the sheet
 * says now are touched; what is new goes into blank cells, so that the user's own stay as they are.
 */
export function planSettings(sheet: SettingsSheet, wanted: SettingsForm): readonly CellEdit[] {
  const now = settingsForm(sheet);
  const changed = parameters.filter(
    ({ setting }) => wanted.values[setting] !== now.values[setting],
  );
  const values = planValues(
    sheet.rows,
    changed.map(({ setting }) => setting),
    wanted,
  );
  return [...values, ...planCorrections(withCells(sheet.rows, values), wanted.corrections)];
}

function planValues(
  rows: readonly RawRow[],
  changed: readonly Setting[],
  { values }: SettingsForm,
): readonly CellEdit[] {
  const { nameColumn, valueColumn, lines } = parametersIn(rows);
  const isNew = rows.every((row) => row.every(isBlank));
  const edits: CellEdit[] = [];
  const put = (row: number, column: number, content: string | number): void => {
    edits.push({ row, column, content });
  };
  if (isNew && changed.length > 0) {
    put(0, nameColumn, 'Parametro');
    put(0, valueColumn, 'Valore');
  }
  let last = lines.at(-1)?.row ?? (isNew ? 0 : rows.length - 1);
  for (const setting of changed) {
    const content = contentOf(setting, values[setting]);
    const own = lines.filter(({ parameter }) => parameter?.setting === setting);
    const [line] = [...own.filter(({ value }) => !isBlank(value)), ...own];
    if (line) put(line.row, valueColumn, content);
    if (line || content === '') continue;
    last = nextBlankRow(rows, last);
    put(last, nameColumn, nameOf(setting));
    put(last, valueColumn, content);
  }
  return edits;
}

function nameOf(setting: Setting): string {
  return parameters.find((parameter) => parameter.setting === setting)?.names[0] ?? setting;
}

/** A number where it is one, so that Excel does not flag it. */
function contentOf(setting: Setting, text: string): string | number {
  const trimmed = text.trim();
  return setting === 'confidentialityThreshold' ? (countOf(trimmed) ?? trimmed) : trimmed;
}

/** The first blank row after this one that does not lengthen the block of corrections. */
function nextBlankRow(rows: readonly RawRow[], after: number): number {
  const block = correctionLines(rows);
  const end = block ? block.headingRow + block.lines.length : -1;
  let row = after + 1;
  while (!(rows[row] ?? []).every(isBlank) || row === end + 1) row++;
  return row;
}

/** The rows with these cells in them: `''` is written as a blank. */
export function withCells(
  rows: readonly RawRow[],
  edits: readonly CellEdit[],
): readonly (readonly RawCell[])[] {
  const after: RawCell[][] = rows.map((row) => Array.from(row, (cell) => cell ?? null));
  for (const { row, column, content } of edits) {
    while (after.length <= row) after.push([]);
    const cells = after[row] as RawCell[];
    while (cells.length < column) cells.push(null);
    cells[column] = content === '' ? null : content;
  }
  return after;
}

/** A cell of the sheet `Parametri` to be written: text stays text, `''` empties the cell. */
export interface CellEdit extends CellPlace {
  readonly content: string | number;
}

/** Makes the block of corrections hold these lines. One that cannot grow moves to the right of everything. */
function planCorrections(
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
