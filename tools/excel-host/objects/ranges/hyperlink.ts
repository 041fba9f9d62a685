import { invalidArgument } from '../../hostError';
import { type Area, columnsOf, rowsOf } from '../../model/area';
import type { Cell, Hyperlink } from '../../model/cell';
import { mapCells } from '../../model/grid';
import type { Sheet, Workbook } from '../../model/workbook';
import { writeValues } from '../../model/writeCells';
import type { Json, JsonObject } from '../../wire';

/** null on a cell without one. */
export function readHyperlink({ hyperlink }: Cell): Json {
  return hyperlink === undefined ? null : { ...hyperlink };
}

const keys = ['address', 'documentReference', 'screenTip', 'textToDisplay'] as const;

/**
 * Links one cell: `textToDisplay` becomes its value, literally, and the cell takes the blue underlined look
 * that Excel gives to links. More cells at once answer InvalidArgument: the host has no use for it.
 */
export function writeHyperlink(workbook: Workbook, sheet: Sheet, area: Area, value: Json): void {
  if (rowsOf(area) * columnsOf(area) !== 1) throw invalidArgument('a link on more than one cell');
  const hyperlink = parseHyperlink(value);
  if (hyperlink.textToDisplay !== undefined) {
    writeValues(workbook, sheet, area, `'${hyperlink.textToDisplay}`);
  }
  mapCells(sheet.cells, area, (cell) => ({
    ...cell,
    hyperlink,
    format: { ...cell.format, fontColor: '#0563C1', underline: 'Single' },
  }));
}

function parseHyperlink(value: Json): Hyperlink {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidArgument('a link is an object');
  }
  const given = value as JsonObject;
  const parts = keys.flatMap((key) => {
    const part = given[key];
    if (part === undefined || part === null) return [];
    if (typeof part !== 'string') throw invalidArgument(`${key} is no text`);
    return [[key, part] as const];
  });
  const hyperlink: Hyperlink = Object.fromEntries(parts);
  if (hyperlink.address === undefined && hyperlink.documentReference === undefined) {
    throw invalidArgument('a link without a target');
  }
  return hyperlink;
}
