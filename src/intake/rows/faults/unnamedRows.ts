import { addFinding } from '../../../findings/finding';
import { fieldLabel } from '../../../service/fields';
import { cellAt, type RawRow } from '../../cells/cellText';
import { foundAt } from '../../cells/foundAt';
import { countOf } from '../../cells/italianNumber';
import type { IntakeContext } from '../../intakeContext';
import type { RawCell } from '../../rawSource';
import type { Region } from '../../sheets/region';
import { withRows } from './gatherFaults';

/** Told of the rows of a list: whether they name a user, and how many they count. */
interface UnnamedWatch {
  readonly see: (cells: RawRow, row: number, isNamed: boolean, count: number) => void;
}

/** Some of the rows without an identifier, as a sheet has them. */
interface UnnamedRows {
  readonly rows: number[];
  /** What the first has in place of the identifier. */
  readonly cell: RawCell;
}

/** Of fewer named rows no habit can be told. */
const leastNamed = 3;

/**
 * Rows without an identifier among others that have one. Where a column counts them it may be of something else: in
 * most rows with an identifier it has a number as well, such as that of a paper. Where there is none each counts one,
 * and may be a user who counts already.
 */
export function watchUnnamed(context: IntakeContext, region: Region): UnnamedWatch {
  const { userId, count: counted } = region.columns;
  if (userId === undefined) return { see: () => undefined };
  let [named, numbered, counts] = [0, 0, 0];
  let example: RawCell = null;
  let unnamed: UnnamedRows | undefined;
  context.atEnd.push(() => {
    if (!unnamed || named < leastNamed) return;
    if (counted === undefined) reportOnes(context, region, userId, unnamed);
    else if (numbered * 2 > named && !context.areRightCounts(region.sheet.name)) {
      const details = {
        rows: unnamed.rows.length,
        counts,
        named: numbered,
        example: String(example),
      };
      const [row = 0] = unnamed.rows;
      const header = region.line.headers[counted] ?? fieldLabel('count');
      addFinding(context.log, {
        code: 'NUMERO_DA_CHIARIRE',
        ...foundAt(region.sheet.name, row, counted, header),
        details,
      });
    }
  });
  return {
    see: (cells, row, isNamed, count) => {
      const number = cellAt(cells, counted);
      if (isNamed) {
        named++;
        if ((countOf(number) ?? 1) === 1) return;
        numbered++;
        example ??= number;
      } else if (count > (counted === undefined ? 0 : 1)) {
        unnamed ??= { rows: [], cell: cellAt(cells, userId) };
        unnamed.rows.push(row);
        counts += count;
      }
    },
  };
}

function reportOnes(
  { log }: IntakeContext,
  { sheet, line }: Region,
  userId: number,
  { rows, cell }: UnnamedRows,
): void {
  const [row = 0] = rows;
  const finding = {
    ...{ code: 'CELLA_ATTESA_VUOTA' as const, ...foundAt(sheet.name, row, userId, cell) },
    details: { header: line.headers[userId] ?? fieldLabel('userId'), countsAsOne: true as const },
  };
  addFinding(log, rows.length === 1 ? finding : withRows(finding, { rows, counts: rows.length }));
}
