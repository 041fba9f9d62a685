import { type CellRange, parseReference } from '../../src/grid/address';
import { chartBlindSpots, overlap } from './chartBlindSpots';
import { formulaBlindSpots } from './formulaBlindSpots';
import type { InspectedSheet, InspectedWorkbook } from './inspectXlsx';
import { repeated } from './repeated';

/** What is wrong with a workbook that Excel would repair or show amiss, and that the Open XML SDK does not see. */
export function blindSpots(workbook: InspectedWorkbook): readonly string[] {
  const sheetNames = workbook.sheets.map(({ name }) => name);
  return [
    ...repeated(sheetNames.map((name) => name.toLowerCase())).map((name) => `two sheets ${name}`),
    ...sheetNames.filter((name) => !isSheetName(name)).map((name) => `not a sheet's name: ${name}`),
    ...repeated(
      workbook.definedNames.map(({ name, sheet }) => `${sheet ?? ''}!${name}`.toLowerCase()),
    ).map((name) => `two defined names ${name}`),
    ...workbook.sheets.flatMap((sheet) =>
      [
        ...cellBlindSpots(sheet),
        ...mergeBlindSpots(sheet),
        ...linkBlindSpots(sheet, workbook),
        ...formulaBlindSpots(sheet, sheetNames),
        ...chartBlindSpots(sheet, workbook),
      ].map((problem) => `${sheet.name}: ${problem}`),
    ),
  ];
}

function isSheetName(name: string): boolean {
  return name.length >= 1 && name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name);
}

const longestText = 32_767;

function cellBlindSpots({ cells }: InspectedSheet): readonly string[] {
  const seen = new Set<string>();
  return cells.flatMap(({ address, value, type }) => {
    const isTwice = seen.has(address);
    seen.add(address);
    return [
      ...(isTwice ? [`${address} is there twice`] : []),
      ...(typeof value === 'string' && value.length > longestText
        ? [`${address} is too long`]
        : []),
      ...(typeof value === 'number' && !Number.isFinite(value) ? [`${address} is no number`] : []),
      ...(type === 'error' ? [`${address} holds the error ${String(value)}`] : []),
    ];
  });
}

function mergeBlindSpots({ merges, cells }: InspectedSheet): readonly string[] {
  const overlapping = merges.flatMap((merge, index) =>
    merges
      .slice(index + 1)
      .filter((other) => overlap(merge, other))
      .map((other) => `merges overlap at ${place(merge)} and ${place(other)}`),
  );
  const hidden = cells
    .filter(({ value, row, column }) => value !== null && isHidden(row, column, merges))
    .map(({ address }) => `${address} is hidden by a merge`);
  return [...overlapping, ...hidden];
}

function isHidden(row: number, column: number, merges: readonly CellRange[]): boolean {
  const cell = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
  return merges.some(
    (merge) => overlap(merge, cell) && (merge.firstRow !== row || merge.firstColumn !== column),
  );
}

function place({ firstRow, firstColumn }: CellRange): string {
  return `row ${firstRow}, column ${firstColumn}`;
}

function linkBlindSpots(
  { links }: InspectedSheet,
  { sheets }: InspectedWorkbook,
): readonly string[] {
  return links
    .filter(({ target }) => {
      const reference = parseReference(target);
      return !sheets.some(({ name }) => name === reference?.sheet);
    })
    .map(({ address, target }) => `${address} leads nowhere: ${target}`);
}
