import { cellName, type CellPlace, type CellRef, rangeAt } from '../../grid/address';
import { movedReferences } from '../../grid/formulaReferences';
import type { RawCell, RawSheet, RawSource } from '../../intake/rawSource';
import type { PlacedWorkbook } from '../../layout/placed';
import { type Moves, movesOf } from '../../plan/findLines';
import type { CellContent } from '../../plan/ownedSheet';
import { linesInFile } from '../../plan/standingMark';

/** A workbook that holds a report: its values and its formulas. */
export interface ReportSource extends RawSource {
  /** By the name of their cell; `=` alone where the text is not known. */
  readonly readFormulas: (sheet: RawSheet) => Promise<ReadonlyMap<string, string>>;
}

export interface HeldSheet {
  readonly valueAt: (row: number, column: number) => RawCell;
  readonly formulas: ReadonlyMap<string, string>;
  /** The names of the cells that hold something. */
  readonly filled: readonly CellPlace[];
  /** Where a cell of the report is in the sheet, if that is another place; undefined: it is gone. */
  readonly now?: (place: CellPlace) => CellPlace | undefined;
  /** Filled cells of rows and columns that were put in among those of the report, as they stand. */
  readonly added?: readonly (CellPlace & { readonly content: RawCell })[];
}

export async function readHeld(report: ReportSource, sheet: RawSheet): Promise<HeldSheet> {
  const rows = new Map<number, readonly RawCell[]>();
  for await (const chunk of report.readRows(sheet, {}))
    chunk.rows.forEach((cells, index) => rows.set(chunk.firstRow + index, cells));
  return {
    valueAt: (row, column) => rows.get(row)?.[column] ?? null,
    formulas: await report.readFormulas(sheet),
    filled: [...rows].flatMap(([row, cells]) =>
      cells.flatMap((cell, column) => (cell === null ? [] : [{ row, column }])),
    ),
  };
}

type Held = ReadonlyMap<string, HeldSheet>;

/**
 * The sheets as they would stand had nobody put in or taken out rows and columns. The lines are found by
 * their texts, for a file keeps no marks. Keys are names of sheets in small letters. A sheet in which all is
 * in its place stays as it is.
 */
export function unmovedReport({ sheets, title }: PlacedWorkbook, held: Held): Held {
  const moves = new Map<string, Moves>();
  for (const sheet of sheets) {
    const found = held.get(sheet.name.toLowerCase());
    const lines = found && linesInFile(sheet, title, contentsOf(found));
    if (lines) moves.set(sheet.name.toLowerCase(), movesOf(lines));
  }
  if (moves.size === 0) return held;
  const before = ({ sheet, row, column }: CellRef): CellPlace | undefined => {
    const move = moves.get(sheet.toLowerCase());
    return move ? move.before({ row, column }) : { row, column };
  };
  return new Map(
    [...held].map(([name, found]) => [name, unmovedSheet(name, found, before, moves.get(name))]),
  );
}

function unmovedSheet(
  name: string,
  found: HeldSheet,
  before: (cell: CellRef) => CellPlace | undefined,
  moves: Moves | undefined,
): HeldSheet {
  const here = (place: CellPlace): CellPlace | undefined => (moves ? moves.before(place) : place);
  const formulas = [...found.formulas].flatMap(([cell, formula]) => {
    const { firstRow: row, firstColumn: column } = rangeAt(cell);
    const place = here({ row, column });
    return place ? [[cellName(place), movedReferences(formula, name, before)] as const] : [];
  });
  if (!moves) return { ...found, formulas: new Map(formulas) };
  return {
    valueAt: (row, column) => {
      const now = moves.now({ row, column });
      return now ? found.valueAt(now.row, now.column) : null;
    },
    formulas: new Map(formulas),
    filled: found.filled.flatMap((place) => here(place) ?? []),
    now: moves.now,
    added: found.filled
      .filter((place) => !here(place) && moves.isWithin(place))
      .map((place) => ({ ...place, content: contentAt(found, place) })),
  };
}

/** From A1 as far as it goes: formulas where there are some, values elsewhere. */
function contentsOf(found: HeldSheet): readonly (readonly CellContent[])[] {
  const contents: CellContent[][] = [];
  for (const { row, column } of found.filled) {
    while (contents.length <= row) contents.push([]);
    const line = contents[row] as CellContent[];
    while (line.length <= column) line.push('');
    const content = contentAt(found, { row, column });
    line[column] = typeof content === 'object' ? '' : content;
  }
  return contents;
}

function contentAt({ formulas, valueAt }: HeldSheet, place: CellPlace): RawCell {
  return formulas.get(cellName(place)) ?? valueAt(place.row, place.column);
}
