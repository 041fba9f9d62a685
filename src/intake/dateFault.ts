import type { FindingCode } from '../findings/findingCode';
import { addCellFinding } from './cellFinding';
import { cellText, type RawRow } from './cellText';
import type { IntakeContext } from './intakeContext';
import type { RawCell } from './rawSource';
import type { RowDate } from './rowDate';
import { dateFields, type ColumnMap } from './sheetNeeds';
import { isWrittenAsDay } from './textDay';

/** Reports a date that is blank or cannot be read. */
export function reportDate(
  { log }: IntakeContext,
  sheet: string,
  headers: readonly string[],
  { outcome, column }: RowDate,
  cells: RawRow,
  row: number,
): void {
  if (outcome === 'read') return;
  const code = outcome === 'blank' ? 'CELLA_OBBLIGATORIA_VUOTA' : faultOf(cells[column]);
  addCellFinding(log, code, sheet, row, column, cells[column], { header: headers[column] ?? '' });
}

function faultOf(cell: RawCell | undefined): FindingCode {
  return isWrittenAsDay(cellText(cell)) ? 'DATA_IMPOSSIBILE' : 'DATA_NON_LEGGIBILE';
}

/** Whatever column serves as the date is the one that findings about it point to. */
export function withDateColumn(columns: ColumnMap): ColumnMap {
  const date = dateFields.map((field) => columns[field]).find((column) => column !== undefined);
  return date === undefined ? columns : { ...columns, date };
}
