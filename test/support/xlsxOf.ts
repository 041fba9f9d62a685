import { createStringTable, type StringTable } from '../../bench/raw/stringTable';
import { columnName } from '../../src/grid/address';
import type { RawCell, RawTable } from '../../src/intake/rawSource';
import { escapeXml } from '../../src/text/xmlText';
import { handmadeParts, packed, relationship, relationships } from '../xlsx/handmadeWorkbook';
import type { MemoryOptions, MemorySheets } from './memorySource';

/** The sheets of a memory source as the bytes of an .xlsx file, tables and date system included. */
export function xlsxOf(sheets: MemorySheets, options: MemoryOptions = {}): Buffer {
  return packed(xlsxParts(sheets, options));
}

/** As `xlsxOf`, before it is zipped: content by part. */
export function xlsxParts(
  sheets: MemorySheets,
  {
    dateSystem = 1900,
    tables = {},
    hidden = [],
    hiddenRows = {},
    struckRows = {},
  }: MemoryOptions = {},
): Record<string, string> {
  const contents = Object.entries(sheets);
  const tablesOf = new Map(Object.entries(tables));
  const hiddenRowsOf = new Map(Object.entries(hiddenRows));
  const struckRowsOf = new Map(Object.entries(struckRows));
  const strings = createStringTable(0);
  const handmade = contents.map(([name, rows]) => ({
    name: escapeXml(name),
    ...(hidden.includes(name) ? { attributes: 'state="hidden"' } : {}),
    rows: rows
      .map((row, index) =>
        rowXml(row, index, strings, {
          isHidden: hiddenRowsOf.get(name)?.includes(index + 1) === true,
          isStruck: struckRowsOf.get(name)?.includes(index + 1) === true,
        }),
      )
      .join(''),
  }));
  return handmadeParts({
    ...(struckRowsOf.size > 0 && { styles: struckStyles }),
    workbookHead: `<workbookPr${dateSystem === 1904 ? ' date1904="1"' : ''}/>`,
    sheets: handmade,
    sharedStrings: [...strings.xml()].join(''),
    parts: Object.fromEntries(
      contents.flatMap(([name, rows], index) =>
        tableParts(tablesOf.get(name) ?? [], rows, index + 1),
      ),
    ),
  });
}

/** The first format is plain, the second struck through. */
const struckStyles =
  '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>';

function rowXml(
  row: readonly RawCell[],
  index: number,
  strings: StringTable,
  { isHidden, isStruck }: { readonly isHidden: boolean; readonly isStruck: boolean },
): string {
  const cells = row.map((cell, column) =>
    cellXml(cell, `r="${columnName(column)}${index + 1}"${isStruck ? ' s="1"' : ''}`, strings),
  );
  return `<row r="${index + 1}"${isHidden ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
}

function cellXml(cell: RawCell, attributes: string, strings: StringTable): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c ${attributes}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c ${attributes} t="b"><v>${Number(cell)}</v></c>`;
  return `<c ${attributes} t="s"><v>${strings.numberOf(cell)}</v></c>`;
}

function tableParts(
  tables: readonly RawTable[],
  rows: readonly (readonly RawCell[])[],
  sheet: number,
): readonly (readonly [string, string])[] {
  if (tables.length === 0) return [];
  const partOf = (index: number): string => `tables/table${sheet}-${index + 1}.xml`;
  const links = tables.map((_, index) =>
    relationship(`rId${index + 1}`, 'table', `../${partOf(index)}`),
  );
  return [
    [`xl/worksheets/_rels/sheet${sheet}.xml.rels`, relationships(links)],
    ...tables.map((table, index) => [`xl/${partOf(index)}`, tableXml(table, rows)] as const),
  ];
}

function tableXml(table: RawTable, rows: readonly (readonly RawCell[])[]): string {
  const { firstRow, firstColumn, rowCount, columnCount, hasHeaderRow, hasTotalRow } = table;
  const first = `${columnName(firstColumn)}${firstRow + 1}`;
  const last = `${columnName(firstColumn + columnCount - 1)}${firstRow + rowCount}`;
  const columns = Array.from({ length: columnCount }, (_, index) => {
    const name = escapeXml(String(rows[firstRow]?.[firstColumn + index] ?? ''));
    return `<tableColumn id="${index + 1}" name="${name}"/>`;
  });
  return `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Dati" displayName="Dati" ref="${first}:${last}"${hasHeaderRow ? '' : ' headerRowCount="0"'}${hasTotalRow ? ' totalsRowCount="1"' : ''}><tableColumns count="${columnCount}">${columns.join('')}</tableColumns></table>`;
}
