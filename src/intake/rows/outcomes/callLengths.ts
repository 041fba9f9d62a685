import { addFinding } from '../../../findings/finding';
import { isOfCallLength, isOfWrittenChannel } from '../../../service/outcomes';
import { cellText, type RawRow } from '../../cells/cellText';
import { foundAt } from '../../cells/foundAt';
import type { IntakeContext } from '../../intakeContext';
import type { RawCell } from '../../rawSource';
import type { Region } from '../../sheets/region';

/** Whether the column says how long each contact took, where no outcome says how it went. */
export function holdsCallLengths({ kind, columns, cross, line }: Region, column: number): boolean {
  const isList = columns.count === undefined && columns.outcome === undefined && cross.length === 0;
  return kind === 'contact' && isList && isOfCallLength(line.headers[column] ?? '');
}

/**
 * Tells the calls of length 0 where the settings say that these do not count. Where they say nothing, and other calls
 * took some time, it is asked about once: nobody may have answered. Mails have no length.
 */
export function callLengthTest(
  { log, settledOutcome, atEnd }: IntakeContext,
  { sheet, columns, line }: Region,
  column: number,
): (cells: RawRow, row: number) => boolean {
  const details = { header: line.headers[column] ?? '' };
  const outcome = settledOutcome(none);
  let firstOfNone: number | undefined;
  let hasOther = false;
  atEnd.push(() => {
    if (outcome !== undefined || firstOfNone === undefined || !hasOther) return;
    const at = foundAt(sheet.name, firstOfNone, column, none);
    addFinding(log, { code: 'ESITO_SCONOSCIUTO', ...at, details });
  });
  return (cells, row) => {
    const took = tookTime(cells[column] ?? null);
    if (took === true) hasOther = true;
    if (took !== false || isOfWrittenChannel(cellText(cells[columns.contactChannel ?? -1])))
      return false;
    firstOfNone ??= row;
    if (outcome !== 'notHappened') return false;
    addFinding(log, { code: 'ESITO_NEGATIVO', ...foundAt(sheet.name, row, column, none), details });
    return true;
  };
}

/** What the settings call a length of 0, however it is written. */
const none = '0';

/** `5`, `0:00:00`, `12 min`: whether it is more than 0; undefined where the cell says no length. */
function tookTime(cell: RawCell): boolean | undefined {
  if (typeof cell === 'number') return cell > 0;
  const text = typeof cell === 'string' ? cellText(cell) : '';
  return /^\d/.test(text) ? /[1-9]/.test(text) : undefined;
}
