import { type Day, dayOf, dayZero, italianDay } from '../../calendar/day';
import { isFormulaError } from '../../text/formulaError';
import { matchKey } from '../../text/matchKey';
import { splitList } from '../../text/splitList';
import { isAbsent } from '../cells/absentText';
import { cellText, shortText } from '../cells/cellText';
import { isWrittenAsDay, withoutTime } from '../cells/textDay';
import type { DateSystem, RawCell } from '../rawSource';
import { dayAndOutcome } from '../rows/outcomes/outcomeText';

/** What programs write where there is no date: their first day, or one that never comes. */
const emptyDays: ReadonlySet<Day> = new Set([
  dayOf(1899, 12, 30),
  dayOf(1899, 12, 31),
  dayOf(1900, 1, 1),
  dayOf(1970, 1, 1),
  // LimeSurvey, of answers without their time.
  dayOf(1980, 1, 1),
  dayOf(2999, 12, 31),
  dayOf(9999, 12, 31),
]);

/** The same as texts, day first; the last ones are no days of any calendar. */
const emptyTexts: ReadonlySet<string> = new Set(
  splitList(`
    30/12/1899, 31/12/1899, 1/1/1900, 1/1/1970, 1/1/1980, 31/12/2999, 31/12/9999,
    0/1/1900, 0/0/1900, 0/0/0, 1/1/1
  `),
);

const emptyWords: ReadonlySet<string> = new Set(
  splitList(`
    no, na, none, nan, nat, nessuno, nessuna, nessuna data, senza data, mai, non ancora, in corso, in attesa,
    da definire, da fissare, da fare, da programmare, non pervenuto, non pervenuta, non previsto, non prevista,
    non effettuato, non effettuata, non avvenuto, non avvenuta, non firmato, non compilato, non fatto, non fatta,
    non svolto, non svolta, non ha partecipato, non partecipa, assente, non presente, manca, mancante, sconosciuta,
    non nota, non conosciuta
  `).map(matchKey),
);

/** `-`, `//`, `?`: what people put where nothing goes. */
const signs = /^(?!\s*$)[\s\-–—/\\.,:;?*_=~|()]+$/;

/**
 * What the cell says, where it says that there is no date: `n.d.`, `//`, `01/01/1900`, or that what was due on
 * a day was not done: `annullato 12/03/2018`. Undefined for blank cells, errors of formulas and whatever else.
 */
export function noDateText(cell: RawCell, system: DateSystem): string | undefined {
  if (typeof cell === 'number') return emptySerial(cell, system);
  if (typeof cell !== 'string' || isFormulaError(cell)) return undefined;
  const key = matchKey(cell);
  const isNone =
    key === ''
      ? signs.test(cell)
      : emptyWords.has(key) || isEmptyDay(cellText(cell)) || isAbsent(cell) || isDenied(cell);
  return isNone ? shortText(cell) : undefined;
}

/** Whether a word beside a day says that the step was not taken: `annullato 12/03/2018`. */
function isDenied(text: string): boolean {
  const said = dayAndOutcome(cellText(text));
  return said?.outcome === 'notHappened' && isWrittenAsDay(said.day);
}

/** Excel shows 0 as 00/01/1900 and 1 as 01/01/1900, a day other than the calendar's. */
function emptySerial(serial: number, system: DateSystem): string | undefined {
  const whole = Math.floor(serial);
  if (whole === 0 || (whole === 1 && system === 1900)) return `0${whole}/01/${system}`;
  const day = whole + dayZero[system];
  return emptyDays.has(day) ? italianDay(day) : undefined;
}

function isEmptyDay(text: string): boolean {
  const parts = /^(\d+)[/.-](\d+)[/.-](\d+)$/.exec(withoutTime(text));
  if (!parts) return false;
  const [first = 0, second = 0, last = 0] = parts.slice(1).map(Number);
  const isYearFirst = (parts[1] ?? '').length === 4;
  return emptyTexts.has((isYearFirst ? [last, second, first] : [first, second, last]).join('/'));
}
