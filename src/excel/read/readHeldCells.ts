import type { Content, HeldCell, SheetPlace } from '../../mending/cellChange';
import { readExcel } from '../request/excelRequest';
import { endsOf, loadUsed } from './usedRange';

/** How many cells are read at once, each with its row: on the web an answer may have 5 MB. */
const atOnce = 250;

/** The cells as they are now, in the same order, each with its row; undefined where the sheet is gone. */
export async function readHeldCells(
  places: readonly SheetPlace[],
): Promise<readonly (HeldCell | undefined)[]> {
  const held: (HeldCell | undefined)[] = [];
  for (let first = 0; first < places.length; first += atOnce)
    held.push(...(await readAtOnce(places.slice(first, first + atOnce))));
  return held;
}

function readAtOnce(places: readonly SheetPlace[]): Promise<readonly (HeldCell | undefined)[]> {
  return readExcel(async (context) => {
    const names = [...new Set(places.map(({ sheet }) => sheet))];
    const sheets = names.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('name');
      const used = loadUsed(sheet);
      return { name, sheet, used };
    });
    await context.sync();
    const present = new Map(
      sheets.flatMap(({ name, sheet, used }) =>
        sheet.isNullObject ? [] : [[name, { sheet, used }]],
      ),
    );
    const ranges = places.map((place) => {
      const found = present.get(place.sheet);
      if (!found) return undefined;
      const { sheet, used } = found;
      const { row, column } = place;
      return {
        place,
        cell: sheet
          .getRangeByIndexes(row, column, 1, 1)
          .load('values,formulas,valueTypes,numberFormat')
          .untrack(),
        line: sheet
          .getRangeByIndexes(row, 0, 1, Math.max(endsOf(used).columnEnd, column + 1))
          .load('formulas,text')
          .untrack(),
      };
    });
    await context.sync();
    return ranges.map((range) => range && heldCell(range));
  });
}

function heldCell({
  place,
  cell,
  line,
}: {
  readonly place: SheetPlace;
  readonly cell: Excel.Range;
  readonly line: Excel.Range;
}): HeldCell {
  const formula = cell.formulas[0]?.[0] as Content;
  const value = cell.values[0]?.[0] as Content;
  const { sheet, row, column } = place;
  return {
    ...{ sheet, row, column },
    content: formula,
    value,
    isText: String(cell.valueTypes[0]?.[0]) === 'String',
    numberFormat: String(cell.numberFormat[0]?.[0]),
    // A text that only looks like a formula is its own value.
    isFormula: typeof formula === 'string' && formula.startsWith('=') && formula !== value,
    rowContents: line.formulas[0] as Content[],
    rowTexts: line.text[0] ?? [],
  };
}

/** How far down is read: the headers are among the first twenty rows. */
const rowCount = 60;

/** The first cells of zero-based columns as Excel shows them, by column; none where the sheet is gone. */
export function readColumnTexts(
  sheet: string,
  columns: readonly number[],
): Promise<readonly (readonly string[])[]> {
  return readExcel(async ({ workbook }) => {
    const found = workbook.worksheets.getItemOrNullObject(sheet).load('name');
    await workbook.context.sync();
    if (found.isNullObject) return [];
    const ranges = columns.map((column) =>
      found.getRangeByIndexes(0, column, rowCount, 1).load('text').untrack(),
    );
    await workbook.context.sync();
    return ranges.map(({ text }) => text.map(([cell = '']) => cell));
  });
}
