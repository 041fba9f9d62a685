import { expect } from '@jest/globals';
import { blankCell, type Cell, type CellFormat } from '../../tools/excel-host/model/cell';
import type { Axis, Chart } from '../../tools/excel-host/model/charts/chart';
import type { Grid } from '../../tools/excel-host/model/grid';
import { defaultRowHeight, type Workbook } from '../../tools/excel-host/model/workbook';

/**
 * All that a workbook holds at a moment, without what differs between two workbooks that look the same (ids, cells
 * that were cleared, looks of axes and titles that don't show, the order of merges and names).
 */
export interface State {
  readonly grids: readonly Grid[];
  /** All but cells, as JSON. */
  readonly rest: string;
}

/** `isLeftOut`: cells that are taken for blank ones. */
export function stateOf(workbook: Workbook, isLeftOut?: (cell: Cell) => boolean): State {
  const copied = (line: ReadonlyMap<number, Cell>): Map<number, Cell> =>
    new Map(isLeftOut ? [...line].filter(([, cell]) => !isLeftOut(cell)) : line);
  const grids = workbook.sheets.map(
    ({ cells }): Grid => new Map([...cells].map(([row, line]) => [row, copied(line)])),
  );
  return { grids, rest: restText(workbook) };
}

/** Expects the workbook to hold what was wanted. */
export function expectState(workbook: Workbook, wanted: State): void {
  expectSame(stateOf(workbook), wanted);
}

/** Cells that both share are not looked at: as values two states are compared a hundred times as slowly. */
export function expectSame(state: State, wanted: State): void {
  const { grids, rest } = state;
  const isSame =
    rest === wanted.rest &&
    grids.length === wanted.grids.length &&
    grids.every((grid, sheet) => holdSame(grid, wanted.grids[sheet] ?? noCells));
  if (!isSame) expect(valuesOf(state)).toEqual(valuesOf(wanted));
}

/** The state as a text in which a test can look for something. */
export function stateText(workbook: Workbook): string {
  return JSON.stringify(valuesOf(stateOf(workbook)));
}

const noCells: Grid = new Map();

function holdSame(one: Grid, other: Grid): boolean {
  const isIn = (grid: Grid, row: number, column: number, cell: Cell): boolean => {
    const there = grid.get(row)?.get(column) ?? blankCell;
    return cell === there || isSame(cell, there);
  };
  return [[one, other] as const, [other, one] as const].every(([held, against]) => {
    for (const [row, line] of held) {
      for (const [column, cell] of line) if (!isIn(against, row, column, cell)) return false;
    }
    return true;
  });
}

/** Of each sheet `"0 3": {"value":7}` for each cell that is not blank, row by row. */
function valuesOf({ grids, rest }: State): unknown {
  const cells = grids.map((grid) =>
    Object.fromEntries(
      inOrder(grid).flatMap(([row, line]) =>
        inOrder(line)
          .filter(([, cell]) => !isSame(cell, blankCell))
          .map(([column, cell]) => [`${row} ${column}`, cell]),
      ),
    ),
  );
  return { cells, rest: JSON.parse(rest) as unknown };
}

function restText({ sheets, settings, names }: Workbook): string {
  const nameOf = new Map(sheets.map(({ id, name }) => [id, name]));
  const plain = (key: string, value: unknown): unknown => {
    if (key === 'id') return undefined;
    if (key === 'title' && isHidden(value)) return undefined;
    if ((key === 'Category' || key === 'Value') && isHidden(value)) return scaleOf(value as Axis);
    if (value instanceof Map)
      return [...value].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    if (value instanceof Set) return [...value].sort();
    return typeof value === 'string' ? (nameOf.get(value) ?? value) : value;
  };
  const ordered = sheets.map((sheet) => ({
    ...sheet,
    cells: undefined,
    pageLayout: Object.fromEntries(Object.entries(sheet.pageLayout).sort()),
    merges: [...sheet.merges].sort(
      (a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn,
    ),
    rowHeights: new Map([...sheet.rowHeights].filter(([, height]) => height !== defaultRowHeight)),
    charts: [...sheet.charts].map(shownAxes).sort((a, b) => (a.name < b.name ? -1 : 1)),
  }));
  const sorted = [...names].sort((a, b) => (a.name < b.name ? -1 : 1));
  return JSON.stringify({ sheets: ordered, settings, names: sorted }, plain);
}

const inOrder = <T>(lines: ReadonlyMap<number, T>): readonly (readonly [number, T])[] =>
  [...lines].sort(([a], [b]) => a - b);

function isSame({ format, hyperlink, ...one }: Cell, other: Cell): boolean {
  return (
    one.value === other.value &&
    one.formula === other.formula &&
    one.isError === other.isError &&
    (format === other.format || formatText(format) === formatText(other.format)) &&
    (hyperlink === other.hyperlink || JSON.stringify(hyperlink) === JSON.stringify(other.hyperlink))
  );
}

/** Formats are never changed, only replaced, and many cells share theirs. */
const texts = new WeakMap<CellFormat, string>();

function formatText(format: CellFormat): string {
  const text = texts.get(format) ?? JSON.stringify(format);
  texts.set(format, text);
  return text;
}

function isHidden(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'visible' in value && !value.visible;
}

/** What a hidden axis still does. */
const scaleOf = ({ minimum, maximum, reversePlotOrder }: Axis) => ({
  ...{ minimum, maximum, reversePlotOrder },
});

type ShownChart = Omit<Chart, 'axes' | 'hasSecondaryAxes'> & {
  readonly axes: Partial<Chart['axes']>;
};

function shownAxes({ axes, hasSecondaryAxes, ...chart }: Chart): ShownChart {
  return { ...chart, axes: hasSecondaryAxes ? axes : { Primary: axes.Primary } };
}
