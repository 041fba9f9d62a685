import type { AnalystTexts } from '../document/buildDocument';
import { cellText } from '../intake/cells/cellText';
import type { RawCell, RawSheet, RawSource } from '../intake/rawSource';
import { fillBox, isBoxHint } from '../layout/analystBox';
import type { PlacedSheet, PlacedWorkbook } from '../layout/placed';

/** What the analyst wrote in the box of a sheet of a former report. */
export interface FormerText {
  /** As the sheet is called now. */
  readonly sheet: string;
  /** The texts above the box, the sheet's title among them. */
  readonly above: readonly string[];
  readonly text: string;
}

/** The box stands below the commentary; the user may have put rows above it and columns before it. */
const searched = { rowCount: 80, columns: Array.from({ length: 60 }, (_, column) => column) };

/**
 * The analyst's texts in the boxes of the report that a workbook holds, in the order of its sheets. Empty
 * boxes are left out. A file keeps no marks of the report's: a box is known by the hint at its right.
 */
export async function readFormerTexts(source: RawSource): Promise<readonly FormerText[]> {
  const found: FormerText[] = [];
  for (const sheet of source.sheets) {
    const former = await readBox(source, sheet);
    if (former) found.push(former);
  }
  return found;
}

async function readBox(source: RawSource, sheet: RawSheet): Promise<FormerText | undefined> {
  const above: string[] = [];
  for await (const { rows } of source.readRows(sheet, searched)) {
    for (const row of rows) {
      const texts = Array.from(row, writtenText);
      const hint = texts.findIndex(isBoxHint);
      if (hint < 0) above.push(...texts.filter((text) => text !== ''));
      else {
        const text = texts.slice(0, hint).find((each) => each !== '');
        return text === undefined ? undefined : { sheet: sheet.name, above, text };
      }
    }
  }
  return undefined;
}

/** With its lines: the analyst's text may have several. */
function writtenText(cell: RawCell | undefined): string {
  return typeof cell === 'string' ? cell.trim() : cellText(cell);
}

interface FormerTexts {
  /** The workbook with the texts in its boxes. */
  readonly workbook: PlacedWorkbook;
  /** By the report's own names of the sheets. */
  readonly texts: AnalystTexts;
}

/**
 * Puts the texts of former reports in the boxes of the new one. A sheet gets the text of the former sheet
 * that has its name or else its title, from the first report that has one.
 */
export function keepTexts(
  workbook: PlacedWorkbook,
  reports: readonly (readonly FormerText[])[],
): FormerTexts {
  const texts = new Map<string, string>();
  const sheets = workbook.sheets.map((sheet) => {
    const former = reports.flatMap((report) => formerOf(sheet, report) ?? [])[0];
    if (!former) return sheet;
    texts.set(sheet.name, former.text);
    return fillBox(sheet, former.text);
  });
  return { workbook: { ...workbook, sheets }, texts };
}

/** The texts that no sheet of the new report takes: only refreshed workbooks have `Variazioni`. */
export function homelessTexts(
  { sheets }: PlacedWorkbook,
  report: readonly FormerText[],
): readonly FormerText[] {
  const placed = new Set(sheets.map((sheet) => formerOf(sheet, report)));
  return report.filter((former) => !placed.has(former));
}

function formerOf(sheet: PlacedSheet, report: readonly FormerText[]): FormerText | undefined {
  if (!sheet.cells.some(({ style }) => style.role === 'notes')) return undefined;
  const title = sheet.cells.find(({ style }) => style.role === 'title')?.value;
  const name = sheet.name.toLowerCase();
  return (
    report.find((former) => former.sheet.toLowerCase() === name) ??
    report.find(({ above }) => above.some((text) => text === title))
  );
}
