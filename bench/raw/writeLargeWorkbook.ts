import { strFromU8, unzipSync } from 'fflate';
import { cellName, columnName } from '../../src/grid/address';
import type { RawTableSheet, RawWorkbook } from '../../src/intake/rawWorkbook';
import { replaceExactly } from '../../src/xlsx/write/polishPackage';
import { rawWorkbookBytes } from '../../src/xlsx/write/rawWorkbookBytes';
import { writeWhole } from '../../src/xlsx/write/writeWhole';
import { rawRowsXml } from './rawRowsXml';
import { createStringTable, type StringTable } from './stringTable';
import { writeZip, type ZipPart } from './writeZip';

/** The row under the header: blank cells in the style of their columns, and the template's only row of data. */
const patternRow = 1;

/**
 * Writes what the product's `writeRawWorkbook` writes, at any size. Everything but the rows comes from a
 * template made by the product; rows are put in on the way to the disk, so that memory grows with the
 * distinct texts only. The same workbook gives the same bytes.
 * Throws `UnwritableOutput` where the file cannot be written, and an `AbortError` once the signal is
 * aborted; nothing is left behind then.
 */
export async function writeLargeWorkbook(
  path: string,
  workbook: RawWorkbook,
  options: { readonly signal?: AbortSignal } = {},
): Promise<void> {
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, rows: () => [] }));
  const template = unzipSync(await rawWorkbookBytes({ ...workbook, sheets }));
  const parts = filledParts(template, workbook);
  await writeWhole(path, (temporaryPath) => writeZip(temporaryPath, parts, options));
}

function filledParts(
  template: Readonly<Record<string, Uint8Array>>,
  { notes, sheets }: RawWorkbook,
): readonly ZipPart[] {
  const xmlOf = (name: string): string => strFromU8(template[name] ?? new Uint8Array());
  const stringsXml = xmlOf(stringsPart);
  const strings = createStringTable(stringsXml.split('<si>').length - 1);
  const filled = new Map<string, ZipPart['content']>();
  sheets.forEach((sheet, index) => {
    const sheetPart = `xl/worksheets/sheet${notes.length + index + 1}.xml`;
    filled.set(sheetPart, () => filledSheet(xmlOf(sheetPart), sheet, strings));
    const tablePart = `xl/tables/table${index + 1}.xml`;
    filled.set(tablePart, () => [filledTable(xmlOf(tablePart), sheet)]);
  });
  // After the sheets, whose texts it holds.
  filled.set(stringsPart, () => filledStrings(stringsXml, strings));
  const untouched = Object.keys(template).filter((name) => !filled.has(name));
  return [
    ...untouched.map((name) => ({ name, content: () => [template[name] ?? new Uint8Array()] })),
    ...[...filled].map(([name, content]) => ({ name, content })),
  ];
}

const stringsPart = 'xl/sharedStrings.xml';

function* filledSheet(xml: string, sheet: RawTableSheet, strings: StringTable): Generator<string> {
  const [before = '', pattern = '', after = ''] = splitAtPattern(xml);
  yield replaceExactly(before, /(?<=<dimension ref=")[^"]+/g, () => tableRange(sheet), 1);
  yield* rawRowsXml(sheet, patternRow, stylesOf(pattern, sheet), strings);
  yield after;
}

/** Its own range, and that of its filter. */
function filledTable(xml: string, sheet: RawTableSheet): string {
  return replaceExactly(xml, /(?<= ref=")[^"]+/g, () => tableRange(sheet), 2);
}

/** A table has a row of data even where there is none to write. */
function tableRange({ rowCount, columns }: RawTableSheet): string {
  return `A1:${cellName({ row: Math.max(rowCount, 1), column: columns.length - 1 })}`;
}

function splitAtPattern(xml: string): readonly string[] {
  const pieces = xml.split(new RegExp(`(<row r="${patternRow + 1}".*?</row>)`));
  if (pieces.length !== 3) throw new Error("the writer's sheet holds no pattern row");
  return pieces;
}

/** Style number of each column; a column in the default style has no cell in the pattern. */
function stylesOf(pattern: string, { columns }: RawTableSheet): readonly number[] {
  const cells = [...pattern.matchAll(/<c r="([A-Z]+)\d+" s="(\d+)"/g)];
  const styles = new Map(cells.map(([, column, style]) => [column, Number(style)]));
  return columns.map((_, column) => styles.get(columnName(column)) ?? 0);
}

function* filledStrings(xml: string, strings: StringTable): Generator<string> {
  const end = '</sst>';
  // Both counts are optional, and neither is known to the template.
  const bare = replaceExactly(xml, / count="\d+" uniqueCount="\d+"/g, () => '', 1);
  yield replaceExactly(bare, end, () => '', 1);
  yield* strings.xml();
  yield end;
}
