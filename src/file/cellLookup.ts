import type { CellRef, PlacedCell, PlacedWorkbook } from '../layout/placed';
import { linkTarget } from './cellReference';

/** Finds what is placed in a cell; undefined where nothing is. */
export type CellLookup = (place: CellRef) => PlacedCell | undefined;

export function createCellLookup(workbook: PlacedWorkbook): CellLookup {
  const cells = new Map<string, PlacedCell>();
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells) cells.set(linkTarget({ ...cell, sheet: sheet.name }), cell);
  }
  return (place) => cells.get(linkTarget(place));
}
