import type { Day } from '../../calendar/day';
import { eventYears } from '../../calendar/yearRange';
import { matchKey } from '../../text/matchKey';
import { memoize, memoizeNumber } from '../../text/memoize';
import { cellText } from '../cells/cellText';
import { dayOfSerial, monthAround } from '../cells/serialDay';
import { type DaySpan, spanOfText } from '../cells/textSpan';
import type { DateSystem, RawCell } from '../rawSource';
import { dayAndOutcome } from '../rows/outcomes/outcomeText';
import type { DateWatch } from './swappedDates';

/** How serial numbers and texts are turned into days, each distinct one once. */
interface Spans {
  readonly ofSerial: (serial: number) => DaySpan | undefined;
  readonly ofText: (text: string) => DaySpan | undefined;
}

/**
 * A cell formatted as text may hold the digits of a serial number, and a number may be the digits of a day:
 * no serial number is as large as 20171231. A word may say beside the day that the step was taken.
 */
export function daySpan(cell: RawCell, spans: Spans): DaySpan | undefined {
  if (typeof cell === 'number') {
    return cell >= 10_101_950 ? spans.ofText(String(cell).padStart(8, '0')) : spans.ofSerial(cell);
  }
  if (typeof cell !== 'string') return undefined;
  const text = cellText(cell);
  const span = spans.ofText(text);
  if (span) return span;
  if (/^\d{5}$/.test(text)) return spans.ofSerial(Number(text));
  const said = dayAndOutcome(text);
  if (said) return said.outcome === 'happened' ? spans.ofText(said.day) : undefined;
  return remark.test(text) ? spans.ofText(text.replace(remark, '')) : undefined;
}

/** Of a step that was taken: how, or when of the day. */
const remark =
  /\s*\((?:recupero|mattin[ao]|pomeriggio|sera|on[- ]?line|da remoto|in (?:presenza|sede))\)\s*$/i;

/** `24 gennaio`, `24/1` and `24-gen` of the year beside; undefined where none is, and for other text. */
export function dayOfYear(cell: RawCell, year: string, spans: Spans): DaySpan | undefined {
  if (year === '' || typeof cell !== 'string') return undefined;
  const text = cellText(cell);
  if (!/^\D*\d{1,2}\D+/.test(text)) return undefined;
  const span = firstSpan([`${text} ${year}`, `${text}/${year}`, `${text}-${year}`], spans);
  return span?.firstDay === span?.lastDay ? span : undefined;
}

/** `6`, `giugno` (with the year beside), `06/2018`, or any date of the month. */
export function monthSpan(cell: RawCell, year: string, spans: Spans): DaySpan | undefined {
  const code = codeOfPart(cell);
  const text = code ?? cellText(cell);
  const dayOfCell = code === undefined ? daySpan(cell, spans) : undefined;
  const span = dayOfCell ?? firstSpan([text, `${text} ${year}`], spans);
  if (!span) return undefined;
  const month = monthAround(span.firstDay);
  // An office may well write a semester in the column of the month.
  return span.lastDay <= month.lastDay ? month : span;
}

/** `1° sem 2018`; `1` or `I` with the year beside, where the header says of what; `2018`; a date. */
export function periodSpan(
  cell: RawCell,
  year: string,
  part: string,
  spans: Spans,
): DaySpan | undefined {
  const code = codeOfPart(cell);
  const isSerial = typeof cell === 'number' && code === undefined;
  const day = isSerial ? spans.ofSerial(cell) : undefined;
  if (day) return day;
  const text = code ?? cellText(cell);
  // 1/2018 under the header Semestre is no January.
  const named = part === '' ? [] : [`${text} ${part}`, `${text} ${part} ${year}`];
  // 1 beside 2018 may be a semester or a month: without the header it is not told.
  const dated = /^\d{1,2}$/.test(text) ? [] : [`${text} ${year}`];
  return firstSpan([...named, text, ...dated], spans);
}

/** `1/2018` of 20181, `08/2018` of 201808; as serial numbers they would be days of 1951 to 1957, or of no year. */
function codeOfPart(cell: RawCell): string | undefined {
  const [, year, part] = /^((?:19|20)\d\d)(\d|0[1-9]|1[0-2])$/.exec(cellText(cell)) ?? [];
  return year === undefined || part === undefined ? undefined : `${part}/${year}`;
}

function firstSpan(texts: readonly string[], spans: Spans): DaySpan | undefined {
  for (const text of texts) {
    const span = spans.ofText(text);
    if (span) return span;
  }
  return undefined;
}

/** As they are. */
export function plainSpans(system: DateSystem): Spans {
  return { ofSerial: serialSpans(system), ofText: memoize((text: string) => spanOfText(text)) };
}

/** As the column means them. */
export function watchedSpans(system: DateSystem, watch: DateWatch): Spans {
  const ofSerial = serialSpans(system, watch.dayOf);
  return {
    ofSerial: (serial) => ofSerial(watch.meantSerial(serial)),
    ofText: memoize((text: string) => {
      const meant = watch.meantText(text);
      watch.seeText(meant);
      return spanOfText(meant);
    }),
  };
}

function serialSpans(
  system: DateSystem,
  meant: (day: Day) => Day = (day) => day,
): Spans['ofSerial'] {
  const spanOfWhole = memoizeNumber((serial): DaySpan | undefined => {
    const written = dayOfSerial(serial, system, eventYears);
    if (written === undefined) return undefined;
    const day = meant(written);
    return { firstDay: day, lastDay: day };
  });
  return (serial) => spanOfWhole(Math.floor(serial));
}

export function partOfYear(header: string): string {
  const key = matchKey(header);
  if (key.includes('trim')) return 'trimestre';
  return key.includes('sem') ? 'semestre' : '';
}
