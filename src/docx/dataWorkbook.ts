import { strToU8 } from 'fflate';
import { cellName } from '../grid/address';
import type { TableCells } from '../layout/charts/placePanel';
import type { PlacedCell } from '../layout/placed';
import { lookOf } from '../layout/theme';
import {
  contentTypesNamespace,
  officeRelationships,
  relationshipsNamespace,
} from '../opc/partName';
import { storeParts } from '../opc/zipParts';
import { shownValue } from '../report/figureText';
import type { Table } from '../report/report';
import { figureFormat } from '../report/tableLookups';
import { grouped } from '../text/grouped';
import { escapeXml } from '../text/xmlText';
import { declaration } from './wordXml';

/** The workbook behind a chart of the document: the table that it draws, and nothing else. */
interface DataWorkbook {
  readonly sheet: { readonly name: string; readonly cells: readonly PlacedCell[] };
  /** Where the table stands in it. */
  readonly places: TableCells;
  /** An .xlsx file. */
  readonly bytes: Uint8Array;
}

const name = 'Dati';

export function dataWorkbook(table: Table): DataWorkbook {
  const labels = table.labelHeaders.length;
  const place = (row: number, column: number) => ({ sheet: name, row, column });
  const cells = cellsOf(table);
  return {
    sheet: { name, cells },
    places: {
      labelCell: (row) => place(row + 1, 0),
      headerCell: (column) => place(0, labels + column),
      figureCell: (row, column) => place(row + 1, labels + column),
    },
    bytes: xlsxOf(cells),
  };
}

/** Withheld figures are the texts that stand for them. */
function cellsOf(table: Table): readonly PlacedCell[] {
  const { labelHeaders, columns, rows } = table;
  const text = (row: number, column: number, value: string): PlacedCell => {
    return { row, column, value, style: { role: 'aside', format: 'text' } };
  };
  const headers = [...labelHeaders, ...columns.map(({ header }) => header)];
  return [
    ...headers.map((header, column) => text(0, column, header)),
    ...rows.flatMap((line, row): PlacedCell[] => [
      ...line.labels.map((label, column) => text(row + 1, column, label)),
      ...line.figures.map((figure, column): PlacedCell => ({
        row: row + 1,
        column: labelHeaders.length + column,
        value: shownValue(figure),
        style: { role: 'aside', format: figureFormat(table, line, column) },
      })),
    ]),
  ];
}

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function xlsxOf(cells: readonly PlacedCell[]): Uint8Array {
  const formats = [...new Set(cells.map(({ style }) => lookOf(style).numberFormat))];
  const cellXml = (cell: PlacedCell): string => {
    const style = formats.indexOf(lookOf(cell.style).numberFormat) + 1;
    const head = `<c r="${cellName(cell)}" s="${style}"`;
    return typeof cell.value === 'number'
      ? `${head}><v>${cell.value}</v></c>`
      : `${head} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.value ?? '')}</t></is></c>`;
  };
  const lines = [...grouped(cells, ({ row }) => row)].map(
    ([row, own]) => `<row r="${row + 1}">${own.map(cellXml).join('')}</row>`,
  );
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${contentTypesNamespace}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/></Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${officeRelationships}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${spreadsheet}"><cols><col min="1" max="1" width="34" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData></worksheet>`,
    'xl/styles.xml': stylesOf(formats),
  };
  return storeParts(
    Object.entries(parts).map(([path, xml]) => [path, strToU8(`${declaration}${xml}`)]),
  );
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const lines = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${officeRelationships}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${relationshipsNamespace}">${lines.join('')}</Relationships>`;
}

/** Own number formats begin at 164. */
const firstFormat = 164;

function stylesOf(formats: readonly string[]): string {
  const own = formats.map(
    (format, index) =>
      `<numFmt numFmtId="${firstFormat + index}" formatCode="${escapeXml(format)}"/>`,
  );
  const styles = ['0', ...formats.map((_, index) => String(firstFormat + index))].map(
    (id) =>
      `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return [
    `<styleSheet xmlns="${spreadsheet}"><numFmts count="${own.length}">${own.join('')}</numFmts>`,
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}
