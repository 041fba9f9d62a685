import { addFinding, type FindingLog } from '../../findings/finding';
import { fieldHeader } from '../../service/sheetNeeds';
import { matchWords } from '../../text/matchKey';
import { foundAt } from '../cells/foundAt';
import { type EventColumns, missing, type Reading } from '../dataset';

/** Of fewer users all may well have registered on one day. */
const leastUsers = 20;
const otherDates = /^(?:nascita|scaden|estra|aggiorn|modific|ultim|invio|caric|inser|crea|stampa)/;

/**
 * Registrations of one sheet that are all of one day, as those that were brought over from another program are, beside
 * another column of dates: that may be the one which counts. Silent where the analyst has chosen the column.
 */
export function reportOneDay(
  readings: readonly Reading[],
  registrations: EventColumns,
  log: FindingLog,
): void {
  const chosen = log.first.filter(({ code }) => code === 'CORREZIONE_APPLICATA');
  for (const [index, { kind, sheet, headerRow, used, unused, columns }] of readings.entries()) {
    const beside = unused.find(({ header }) => isOfDates(header));
    const own = used.find(({ column }) => column === columns.date);
    if (kind !== 'registration' || !beside || !own) continue;
    const isChosen = chosen.some((each) => each.sheet === sheet && each.column === own.column);
    if (isChosen || !areOfOneDay(registrations, index)) continue;
    const { header, column } = own;
    const field = fieldHeader('registration', 'date');
    addFinding(log, {
      code: 'COLONNA_RIPETUTA',
      ...foundAt(sheet, headerRow, beside.column, beside.header),
      details: { field, used: { header, column }, isOneDay: true },
    });
  }
}

/** Whether the rows of the reading name enough users, and one day alone. */
function areOfOneDay({ length, reading, user, firstDay }: EventColumns, index: number): boolean {
  let users = 0;
  let day: number | undefined;
  for (let row = 0; row < length; row++) {
    if (reading[row] !== index || user[row] === missing) continue;
    users++;
    day ??= firstDay[row];
    if (firstDay[row] !== day) return false;
  }
  return users >= leastUsers;
}

function isOfDates(header: string): boolean {
  const [first, ...words] = matchWords(header);
  return first === 'data' && !words.some((word) => otherDates.test(word));
}
