import { cellName, sheetPrefix } from '../../grid/address';
import { readExcel } from '../request/excelRequest';
import { readFormulas, type RowsToRead } from './readFormulas';
import { endsOf, loadUsed, type SheetEnds } from './usedRange';

/** What would be lost or broken with a sheet, beside what its cells hold. */
export interface SheetAdditions {
  readonly sheet: string;
  /** Without notes, which Excel tells of only lately. */
  readonly comments: number;
  /** By name. */
  readonly charts: readonly string[];
  /** Cells of other sheets whose formulas name the sheet, or one of its tables: `Foglio1!B2`. */
  readonly references: readonly string[];
}

/** How many cells are read at once. */
const atOnce = 100_000;

/**
 * The additions of these sheets, as far as they are there, in their order. The sheets themselves do not count
 * as others that name them. A formula that builds the name of a sheet out of texts is not found.
 */
export async function readAdditions(names: readonly string[]): Promise<readonly SheetAdditions[]> {
  const sheets = await readSheets();
  const wanted = sheets.filter(({ sheet }) => names.includes(sheet));
  const found = wanted.map(({ sheet, comments, charts, tables }) => ({
    ...{ sheet, comments, charts },
    isNamedIn: namedIn([sheetPrefix(sheet), `${sheet}!`, ...tables.map((table) => `${table}[`)]),
    references: [] as string[],
  }));
  const others = sheets.filter(({ sheet }) => !names.includes(sheet));
  for (const area of others.flatMap(areasOf)) {
    const [rows = []] = await readFormulas([area]);
    rows.forEach((line, index) =>
      line.forEach((content, column) => {
        if (typeof content !== 'string' || !content.startsWith('=')) return;
        const cell = cellName({ row: area.firstRow + index, column });
        for (const { isNamedIn, references } of found)
          if (isNamedIn(content)) references.push(`${area.sheet}!${cell}`);
      }),
    );
  }
  return found.map(({ sheet, comments, charts, references }) => ({
    ...{ sheet, comments, charts, references },
  }));
}

interface FoundSheet extends Omit<SheetAdditions, 'references'>, SheetEnds {
  readonly tables: readonly string[];
}

function readSheets(): Promise<readonly FoundSheet[]> {
  return readExcel(async ({ workbook }) => {
    const sheets = workbook.worksheets.load('items/name');
    await workbook.context.sync();
    const found = sheets.items.map((sheet) => ({
      sheet: sheet.name,
      comments: sheet.comments.getCount(),
      charts: sheet.charts.load('items/name'),
      tables: sheet.tables.load('items/name'),
      used: loadUsed(sheet),
    }));
    await workbook.context.sync();
    return found.map(({ sheet, comments, charts, tables, used }) => ({
      sheet,
      comments: comments.value,
      charts: charts.items.map(({ name }) => name),
      tables: tables.items.map(({ name }) => name),
      ...endsOf(used),
    }));
  });
}

function areasOf({ sheet, rowEnd, columnEnd }: FoundSheet): readonly RowsToRead[] {
  const height = Math.max(1, Math.floor(atOnce / Math.max(1, columnEnd)));
  return Array.from({ length: Math.ceil(rowEnd / height) }, (_, index) => {
    const firstRow = index * height;
    const rowCount = Math.min(height, rowEnd - firstRow);
    return { sheet, firstRow, rowCount, columnCount: columnEnd };
  });
}

/** Whether one of the texts stands in a formula, and not at the end of a longer name. */
function namedIn(texts: readonly string[]): (formula: string) => boolean {
  const wanted = texts.map((text) => text.toLowerCase());
  return (formula) => {
    const lower = formula.toLowerCase();
    return wanted.some((text) => {
      const at = lower.indexOf(text);
      return at >= 0 && !/[\p{L}\p{N}_.\]]/u.test(lower.charAt(at - 1));
    });
  };
}
