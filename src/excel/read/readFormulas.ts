import type { CellContent } from '../../plan/ownedSheet';
import { ExcelFault, isDoubtful, isOverLimit, mostDoubts } from '../request/excelFault';
import { readExcel } from '../request/excelRequest';

/** Rows of a sheet, from its first column on. */
export interface RowsToRead {
  readonly sheet: string;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

type Contents = readonly (readonly CellContent[])[];

/**
 * Formulas where there are some, values elsewhere, `''` for blanks: for each area its rows. One request,
 * and halves of it where Excel doesn't give so much at once. Throws where it doesn't give a single row, or
 * where halving again and again leaves it an error that may have another reason.
 */
export function readFormulas(areas: readonly RowsToRead[]): Promise<readonly Contents[]> {
  return readInPieces(areas, 0);
}

/** `doubts`: how often these areas were halved for an error that may have had another reason. */
async function readInPieces(
  areas: readonly RowsToRead[],
  doubts: number,
): Promise<readonly Contents[]> {
  const [first, ...others] = areas;
  if (!first) return [];
  try {
    return await readAtOnce(areas);
  } catch (error) {
    const reached = isDoubtful(error) ? doubts + 1 : doubts;
    const isSingleRow = others.length === 0 && first.rowCount === 1;
    if (isSingleRow || reached > mostDoubts || !isTooMuch(error)) throw error;
    if (others.length === 0) return [(await inHalves(halvesOf(first), reached)).flat()];
    return inHalves(areas, reached);
  }
}

async function inHalves(
  areas: readonly RowsToRead[],
  doubts: number,
): Promise<readonly Contents[]> {
  const middle = Math.ceil(areas.length / 2);
  const first = await readInPieces(areas.slice(0, middle), doubts);
  return [...first, ...(await readInPieces(areas.slice(middle), doubts))];
}

function halvesOf(area: RowsToRead): readonly RowsToRead[] {
  const rowCount = Math.ceil(area.rowCount / 2);
  const firstRow = area.firstRow + rowCount;
  return [
    { ...area, rowCount },
    { ...area, firstRow, rowCount: area.rowCount - rowCount },
  ];
}

function readAtOnce(areas: readonly RowsToRead[]): Promise<readonly Contents[]> {
  return readExcel(async (context) => {
    const ranges = areas.map(({ sheet, firstRow, rowCount, columnCount }) =>
      context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(firstRow, 0, rowCount, columnCount)
        .load('formulas')
        .untrack(),
    );
    await context.sync();
    return ranges.map(({ formulas }) => {
      if ((formulas as Contents | null) === null) throw new ExcelFault('noValues');
      return formulas as Contents;
    });
  });
}

function isTooMuch(error: unknown): boolean {
  return isOverLimit(error) || (error instanceof ExcelFault && error.reason === 'noValues');
}
