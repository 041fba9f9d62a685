import { cellName, rangeAt } from '../grid/address';
import { cellsOf } from '../grid/ranges';
import { blockRange } from './formatBlocks';
import type { OwnedSheet } from './ownedSheet';
import { notesOf } from './planSheet';
import type { FilledCell } from './reportPlan';
import { standingMark } from './standingMark';

export interface UsersContents {
  /** The text of the box first, then row by row the other filled cells that are not the report's. */
  readonly cells: readonly FilledCell[];
  /** By name. */
  readonly charts: readonly string[];
}

/** Of a sheet that was read as far as it goes; undefined where its mark is not there or cannot be read. */
export function usersContents(owned: OwnedSheet): UsersContents | undefined {
  const { name: sheet, contents, charts } = owned;
  const mark = owned.mark && standingMark(owned, owned.mark, false);
  if (!mark) return undefined;
  const note = notesOf(mark, owned);
  const box = mark.notes === undefined ? '' : cornerOf(mark.notes);
  const ours = new Set([...cellsOf(mark.blocks.map(blockRange)), box]);
  const filled = contents.flatMap((line, at) =>
    line.flatMap((content, index): readonly FilledCell[] => {
      const cell = cellName({ row: at, column: index });
      return content === '' || ours.has(cell) ? [] : [{ sheet, cell, content }];
    }),
  );
  return {
    cells: [...(note === '' ? [] : [{ sheet, cell: box, content: note }]), ...filled],
    charts: charts.filter((chart) => !(chart in mark.charts)),
  };
}

function cornerOf(range: string): string {
  const { firstRow: row, firstColumn: column } = rangeAt(range);
  return cellName({ row, column });
}
