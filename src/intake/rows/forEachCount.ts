import { addFinding } from '../../findings/finding';
import { isBlankOrDash } from '../cells/absentText';
import { isBlank, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import type { IntakeContext } from '../intakeContext';
import type { RawCell } from '../rawSource';
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
    await forEachRow(context, region, withCarried(context, region, readerOf(region, true)));
    return;
  }
  const rows: (readonly [RawRow, number])[] = [];
  const keep: RowVisitor = (cells, row) => rows.push([cells, row]);
  await forEachRow(context, region, withCarried(context, region, keep));
  for (const [index, part] of partsOf(region).entries()) {
    const read = readerOf(part, index === 0);
    const count = part.columns.count ?? 0;
    for (const [cells, row] of rows) if (!isBlankOrDash(cells[count])) read(cells, row);
  }
  const { onAside } = context;
  const saysNone = (cells: RawRow): boolean =>
    region.cross.every(({ column }) => isBlankOrDash(cells[column]));
  if (onAside)
    for (const [cells, row] of rows)
      if (saysNone(cells)) onAside(region.sheet.name, row, 'RIGA_SENZA_NUMERO');
}

/** Puts the label of the group into rows that lack it, and says so once per column. */
function withCarried(
  { log }: IntakeContext,
  { sheet, line, carried }: Region,
  visit: RowVisitor,
): RowVisitor {
  if (carried.length === 0) return visit;
  const labels: RawCell[] = carried.map(() => null);
  const reported = new Set<number>();
  return (cells, row) => {
    const first = carried.findIndex((column) => !isBlank(cells[column]));
    const blank = first < 0 ? carried.length : first;
    const filled = [...cells];
    carried.forEach((column, index) => {
      if (index >= blank) {
        labels[index] = cells[column] ?? null;
        return;
      }
      filled[column] = labels[index];
      if (reported.has(column)) return;
      reported.add(column);
      addFinding(log, {
        code: 'ETICHETTA_DEL_GRUPPO',
        ...foundAt(sheet.name, row, column, labels[index]),
        details: { header: line.headers[column] ?? '' },
      });
    });
    visit(filled, row);
  };
}

function partsOf(region: Region): readonly Region[] {
  return region.cross.map(({ column, given, isCumulated }) => ({
    ...region,
    columns: { ...region.columns, count: column },
    given: { ...region.given, ...given },
    cross: [],
    ...(isCumulated && { isCumulated }),
  }));
}
