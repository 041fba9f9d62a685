import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { PlacedWorkbook } from '../../layout/placed';
import { replaceExactly } from './exactPatch';
import { createCellLookup, polishChart } from './polishChart';
import { polishSheet } from './polishSheet';

type PartEdit = (xml: string) => string;

/**
 * Closes the gaps of the pinned writer: edits the XML of its parts and packs them again, always in the same way.
 * `created`: ISO 8601 in UTC to the second. Throws where a part is not as the writer makes it.
 */
export function polishPackage(
  bytes: Uint8Array,
  workbook: PlacedWorkbook,
  created: string,
): Uint8Array {
  const parts = unzipSync(bytes);
  const edits = partEdits(workbook, created);
  const packed: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    const edit = edits.get(path);
    packed[path] = edit ? strToU8(edit(strFromU8(content))) : content;
    edits.delete(path);
  }
  if (edits.size > 0) throw new Error(`the writer made no ${[...edits.keys()].join(', ')}`);
  // The archive's stamps are local times, and this one reads the same everywhere.
  return zipSync(packed, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** The writer numbers sheets, drawings and charts in the order of the workbook, from 1. */
function partEdits(workbook: PlacedWorkbook, created: string): Map<string, PartEdit> {
  const cellAt = createCellLookup(workbook);
  const edits = new Map<string, PartEdit>();
  edits.set('docProps/core.xml', (xml) => stamp(xml, created));
  workbook.sheets.forEach((sheet, index) => {
    edits.set(`xl/worksheets/sheet${index + 1}.xml`, (xml) => polishSheet(xml, sheet));
  });
  const drawn = workbook.sheets.filter((sheet) => sheet.charts.length > 0);
  drawn.forEach((sheet, index) => {
    const charts = sheet.charts.length;
    edits.set(`xl/drawings/drawing${index + 1}.xml`, (xml) => keepSizes(xml, charts));
  });
  const charts = drawn.flatMap((sheet) => sheet.charts);
  charts.forEach((chart, index) => {
    edits.set(`xl/charts/chart${index + 1}.xml`, (xml) => polishChart(xml, chart, cellAt));
  });
  return edits;
}

/** Charts move with the cells under them and keep their size. */
function keepSizes(xml: string, charts: number): string {
  const kept = '<xdr:twoCellAnchor editAs="oneCell">';
  return replaceExactly(xml, '<xdr:twoCellAnchor>', () => kept, charts);
}

function stamp(xml: string, created: string): string {
  return replaceExactly(xml, /(?<=W3CDTF">)[^<]+(?=<\/dcterms:)/, () => created, 2);
}
