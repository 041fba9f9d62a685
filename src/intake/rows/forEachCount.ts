import { isBlankOrDash } from '../cells/absentText';
import type { RawRow } from '../cells/cellText';
import type { IntakeContext } from '../intakeContext';
import type { Region } from '../sheets/region';
import { forEachRow, type RowVisitor } from './forEachRow';

/**
 * Visits the rows of a list or, one after the other, the columns of a crosstab: each of its cells that is not
 * blank is a row of its own, read as if its column were the column of counts.
 */
export async function forEachCount(
  context: IntakeContext,
  region: Region,
  readerOf: (part: Region, isFirst: boolean) => RowVisitor,
): Promise<void> {
  if (region.cross.length === 0) {
    await forEachRow(context, region, readerOf(region, true));
    return;
  }
  const rows: (readonly [RawRow, number])[] = [];
  await forEachRow(context, region, (cells, row) => rows.push([cells, row]));
  for (const [index, part] of partsOf(region).entries()) {
    const read = readerOf(part, index === 0);
    const count = part.columns.count ?? 0;
    for (const [cells, row] of rows) if (!isBlankOrDash(cells[count])) read(cells, row);
  }
}

function partsOf(region: Region): readonly Region[] {
  return region.cross.map(({ column, given }) => ({
    ...region,
    columns: { ...region.columns, count: column },
    given: { ...region.given, ...given },
    cross: [],
  }));
}
