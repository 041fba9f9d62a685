import type { RowKind } from '../../service/sheets';
import type { ColumnMap } from '../../service/sheetNeeds';
import type { LaterStage } from '../../service/stages';
import type { HeaderLine } from '../columns/headerLine';
import type { HeadedColumn } from '../dataset';
import type { RawSheet } from '../rawSource';

/** Rows of one kind under one header row: where they stand and which column holds what. */
export interface Region {
  readonly sheet: RawSheet;
  readonly kind: RowKind;
  readonly line: HeaderLine;
  readonly columns: ColumnMap;
  /** First sheet row below the header. */
  readonly firstRow: number;
  /** Absent: down to the end of the sheet. */
  readonly rowCount?: number;
  /** Columns to read besides: where a form's questions may stand. */
  readonly otherColumns: readonly number[];
  /** Columns that hold something at the top of the sheet and are no field and no question. */
  readonly unused: readonly HeadedColumn[];
  /** Later stages whose dates the rows of users carry themselves. */
  readonly wideStages: readonly LaterStage[];
}

/** The rows that a header row stands above: of its table, without the total row, or all. */
export function rowsBelow(line: HeaderLine): Pick<Region, 'firstRow' | 'rowCount'> {
  const firstRow = line.row + 1;
  if (!line.table) return { firstRow };
  const { rowCount, hasTotalRow } = line.table;
  return { firstRow, rowCount: Math.max(0, rowCount - (hasTotalRow ? 2 : 1)) };
}
