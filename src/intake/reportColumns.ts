import { columnLetters } from '../findings/cellAddress';
import { addFinding, type FindingLog } from '../findings/finding';
import type { MatchedLine } from './findRegions';
import { fieldHeader } from './sheetNeeds';

/** Says which columns a correction chose, and asks about those that could be a field as well. */
export function reportColumns(
  { line, kind, match }: MatchedLine,
  sheet: string,
  log: FindingLog,
): void {
  const at = (column: number) => ({
    ...{ sheet, row: line.row, column },
    value: line.headers[column] ?? '',
  });
  for (const { field, column, instead } of match.corrected) {
    const details = { field: fieldHeader(kind, field), column: columnLetters(column) };
    const overruled = instead === undefined ? {} : { instead: line.headers[instead] ?? '' };
    const finding = { ...at(column), details: { ...details, ...overruled } };
    addFinding(log, { code: 'CORREZIONE_APPLICATA', ...finding });
  }
  for (const { field, column } of match.repeated) {
    const used = match.columns[field] ?? 0;
    const details = {
      field: fieldHeader(kind, field),
      column: columnLetters(column),
      used: line.headers[used] ?? '',
      usedColumn: columnLetters(used),
    };
    addFinding(log, { code: 'COLONNA_RIPETUTA', ...at(column), details });
  }
}
