import type { Finding } from '../../findings/finding';
import { type Dataset, missing } from '../../intake/dataset';
import type { CountedKind } from '../../service/stages';
import { cellOf } from './rowFinding';

/** The cell that places a row: the first of its area, job centre, province and provider that it names. */
export function placeCellOf(
  { readings, events }: Dataset,
  kind: CountedKind,
  row: number,
): Pick<Finding, 'sheet' | 'row' | 'column'> {
  const rows = events[kind];
  const fields = ['area', 'jobCentre', 'province', 'provider'] as const;
  const field = fields.find((each) => rows[each][row] !== missing) ?? 'userId';
  return cellOf(readings[rows.reading[row] as number], rows.row[row] as number, field);
}
