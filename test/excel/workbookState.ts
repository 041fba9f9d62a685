import { expect } from '@jest/globals';
import { blankCell, type Cell } from '../../tools/excel-host/model/cell';
import type { Axis, Chart } from '../../tools/excel-host/model/charts/chart';
import type { Grid } from '../../tools/excel-host/model/grid';
import { defaultRowHeight, type Workbook } from '../../tools/excel-host/model/workbook';

/** Expects the state that has this text. As values two states are compared ten times as slowly. */
export function expectState(workbook: Workbook, wanted: string): void {
  const state = stateText(workbook);
  if (state !== wanted) expect(JSON.parse(state)).toEqual(JSON.parse(wanted));
}

/**
 * All that a workbook holds, as JSON without what differs between two workbooks that look the same
 * (ids, cells that were cleared, looks of axes and titles that don't show, the order of merges and names), to be held
 * against another's.
 */
export function stateText({ sheets, settings, names }: Workbook): string {
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
    merges: [...sheet.merges].sort(
      (a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn,
    ),
    rowHeights: new Map([...sheet.rowHeights].filter(([, height]) => height !== defaultRowHeight)),
    charts: [...sheet.charts].map(shownAxes).sort((a, b) => (a.name < b.name ? -1 : 1)),
  }));
  const sorted = [...names].sort((a, b) => (a.name < b.name ? -1 : 1));
  const rest = JSON.stringify({ sheets: ordered, settings, names: sorted }, plain);
  const cells = sheets.map((sheet) => `{${cellTexts(sheet.cells).join()}}`);
  return `{"cells":[${cells.join()}],"rest":${rest}}`;
}

/** `"0 3":{"value":7}` for each cell that is not blank, row by row. */
function cellTexts(cells: Grid): readonly string[] {
  return inOrder(cells).flatMap(([row, line]) =>
    inOrder(line).flatMap(([column, cell]) => {
      const text = cellText(cell);
      return text === blankText ? [] : [`"${row} ${column}":${text}`];
    }),
  );
}

const inOrder = <T>(lines: ReadonlyMap<number, T>): readonly (readonly [number, T])[] =>
  [...lines].sort(([a], [b]) => a - b);

/** Cells are never changed, only replaced, and copies of a workbook share theirs. */
const texts = new WeakMap<Cell, string>();

function cellText(cell: Cell): string {
  const text = texts.get(cell) ?? JSON.stringify(cell);
  texts.set(cell, text);
  return text;
}

const blankText = JSON.stringify(blankCell);

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
