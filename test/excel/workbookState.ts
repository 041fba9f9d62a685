import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';
import { blankCell, type Cell } from '../../tools/excel-host/model/cell';
import type { Axis, Chart } from '../../tools/excel-host/model/charts/chart';
import { defaultRowHeight, type Workbook } from '../../tools/excel-host/model/workbook';

/**
 * All that a workbook holds, as plain data without what differs between two workbooks that look the same
 * (ids, cells that were cleared, looks of axes and titles that don't show, the order of merges and names), to be held
 * against another's.
 */
export function workbookState(workbook: Workbook): unknown {
  return JSON.parse(stateText(workbook));
}

/** Expects the state that has this text. As values two states are compared ten times as slowly. */
export function expectState(workbook: Workbook, wanted: string): void {
  if (stateText(workbook) !== wanted) expect(workbookState(workbook)).toEqual(JSON.parse(wanted));
}

/** The state as JSON. */
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
    cells: new Map([...sheet.cells].flatMap(([row, cells]) => usedRow(row, cells))),
    merges: [...sheet.merges].sort(
      (a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn,
    ),
    rowHeights: new Map([...sheet.rowHeights].filter(([, height]) => height !== defaultRowHeight)),
    charts: [...sheet.charts].map(shownAxes).sort((a, b) => (a.name < b.name ? -1 : 1)),
  }));
  const sorted = [...names].sort((a, b) => (a.name < b.name ? -1 : 1));
  return JSON.stringify({ sheets: ordered, settings, names: sorted }, plain);
}

function isHidden(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'visible' in value && !value.visible;
}

function usedRow(
  row: number,
  cells: ReadonlyMap<number, Cell>,
): readonly (readonly [number, ReadonlyMap<number, Cell>])[] {
  const used = [...cells].filter(([, cell]) => !isDeepStrictEqual(cell, blankCell));
  return used.length === 0 ? [] : [[row, new Map(used)]];
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
