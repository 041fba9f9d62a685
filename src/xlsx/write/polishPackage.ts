import { strFromU8, strToU8, unzipSync } from 'fflate';
import { chartXml } from '../../charts/chartXml';
import { createCellLookup } from '../../charts/dataXml';
import { rangeName } from '../../grid/address';
import {
  type PlacedChart,
  type PlacedSheet,
  type PlacedWorkbook,
  sheetArea,
} from '../../layout/placed';
import { zipParts } from '../../opc/zipParts';
import { escapeXml, legibleText } from '../../text/xmlText';
import { polishStyles } from './polishStyles';
import { textResultMark } from './writeCells';

type PartEdit = (xml: string) => string;

/**
 * Closes the gaps of the pinned writer: edits the XML of its parts and packs them again, always in the same
 * way. `created`: ISO 8601 in UTC to the second. Throws where a part is not as the writer makes it.
 */
export function polishPackage(
  bytes: Uint8Array,
  workbook: PlacedWorkbook,
  created: string,
): Uint8Array {
  // The writer numbers sheets, drawings and charts in the order of the workbook, from 1.
  const cellAt = createCellLookup(workbook.sheets);
  const [core, stamp] = stampEdit(created);
  const edits = new Map<string, PartEdit>([
    [core, (xml) => languageEdit(stamp(xml))],
    ['xl/styles.xml', polishStyles],
  ]);
  workbook.sheets.forEach((sheet, index) =>
    edits.set(`xl/worksheets/sheet${index + 1}.xml`, (xml) => polishSheet(xml, sheet)),
  );
  const drawn = workbook.sheets.filter((sheet) => sheet.charts.length > 0);
  drawn.forEach((sheet, index) =>
    edits.set(`xl/drawings/drawing${index + 1}.xml`, (xml) => polishDrawing(xml, sheet.charts)),
  );
  const charts = drawn.flatMap((sheet) => sheet.charts);
  charts.forEach((chart, index) =>
    edits.set(`xl/charts/chart${index + 1}.xml`, () => chartXml(chart, cellAt)),
  );
  return editParts(bytes, edits);
}

/** Edits parts of an archive by their names and packs all parts again. Throws where a part is missing. */
export function editParts(bytes: Uint8Array, edits: ReadonlyMap<string, PartEdit>): Uint8Array {
  const parts = unzipSync(bytes);
  const missing = [...edits.keys()].filter((path) => !Object.hasOwn(parts, path));
  if (missing.length > 0) throw new Error(`the writer made no ${missing.join(', ')}`);
  return zipParts(
    Object.entries(parts).map(([path, content]) => {
      const edit = edits.get(path);
      return [path, edit ? strToU8(edit(strFromU8(content))) : content];
    }),
  );
}

/**
 * Charts move with the cells under them and keep their size. Their alt text is put in here: the writer takes
 * no more than 255 characters.
 */
function polishDrawing(xml: string, charts: readonly PlacedChart[]): string {
  const kept = '<xdr:twoCellAnchor editAs="oneCell">';
  const sized = replaceExactly(xml, '<xdr:twoCellAnchor>', () => kept, charts.length);
  const described = (tag: string, index: number): string => {
    const text = legibleText(charts[index]?.altText ?? '');
    return tag.replace('/>', () => ` descr="${escapeXml(text)}"/>`);
  };
  return replaceExactly(sized, /<xdr:cNvPr id="\d+" name="[^"]*"\/>/g, described, charts.length);
}

/** What is written where nobody says when: the same input then gives the same bytes. */
export const noCreation = '2000-01-01T00:00:00Z';

/** Puts the time at which the workbook was made into its properties. */
export function stampEdit(created: string): [string, PartEdit] {
  const stamp = /(?<=W3CDTF">)[^<]+(?=<\/dcterms:)/g;
  return ['docProps/core.xml', (xml) => replaceExactly(xml, stamp, () => created, 2)];
}

/** Says in the properties in which language the report is. */
function languageEdit(xml: string): string {
  const end = '</cp:coreProperties>';
  return replaceExactly(xml, end, () => `<dc:language>it-IT</dc:language>${end}`, 1);
}

/**
 * Adds to a sheet's part what the writer cannot say: page breaks, text results of formulas,
 * and that digits kept as text and formulas unlike their neighbours are meant so.
 * Throws where the part is not as the pinned writer makes it.
 */
export function polishSheet(xml: string, sheet: PlacedSheet): string {
  const textResults = sheet.cells.filter(
    ({ formula, value }) => formula !== undefined && typeof value !== 'number',
  );
  const withResults = replaceExactly(xml, `<v>${textResultMark}`, () => '<v>', textResults.length);
  const end = '</headerFooter>';
  const additions = rowBreaks(sheet.pageBreaks) + ignoredErrors(sheet);
  return replaceExactly(withResults, end, () => end + additions, 1);
}

/** A break's id is the number of rows above it; 16383 is a sheet's last column. */
function rowBreaks(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks}</rowBreaks>`;
}

function ignoredErrors(sheet: PlacedSheet): string {
  const range = rangeName(sheetArea(sheet));
  return `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1" formula="1" formulaRange="1"/></ignoredErrors>`;
}

/**
 * Replaces the `times` occurrences of `expected`, a global pattern or a text, in order.
 * Throws where there are more or fewer: the writer then no longer writes what a patch was made for.
 */
export function replaceExactly(
  text: string,
  expected: string | RegExp,
  replacement: (match: string, index: number) => string,
  times: number,
): string {
  let found = 0;
  const patched = text.replaceAll(expected, (match) => replacement(match, found++));
  if (found !== times) {
    throw new Error(`the writer's XML holds ${String(expected)} ${found} times, not ${times}`);
  }
  return patched;
}
