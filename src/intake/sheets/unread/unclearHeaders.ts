import { shortestMonth } from '../../../calendar/day';
import type { FindingDetails } from '../../../findings/findingDetails';
import { matchKey } from '../../../text/matchKey';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import { isYear } from '../../cells/likelyYears';
import { beginsLikeDate, spanOfText, spanWithoutYear } from '../../cells/textSpan';
import type { SheetHead } from '../../columns/headerLine';
import { isTotalOrPart } from '../../rows/totalLabel';
import { beginsWithCount } from '../crosstabs/crosstabLabels';

type Unclear = Omit<FindingDetails['INTESTAZIONI_NON_CAPITE'], 'kind'>;

/** So many headers of one row are no chance. */
const fewest = 2;
/** A finding names no more texts than these. */
const mostNamed = 6;

/** `05/03`: a day or a month. */
const dayAndMonth = /^\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*$/;
/** `3° sem.`: of a service, not of a year. */
const numbered = /^\W*\d{1,2}\s*[°ºª^]?\s*(?:sem|trim)\p{L}*\W*$/iu;
/** `FY18`, `1° quadr. 18`. */
const otherPeriods = /(?<!\p{L})(?:fy|quad\w*|bim\w*|sett\w*|week)(?!\p{L})/iu;
const upToDay = /(?<!\p{L})(?:al|a tutto il)\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\s*$/iu;
const fromDay = /(?<!\p{L})dal(?:l[’'])?\s*\d/iu;

/**
 * Why counts below headers that seem to say their time cannot be read, and the texts that hinder; undefined where none
 * seems to.
 */
export function unclearHeaders({ lines, rows }: SheetHead): Unclear | undefined {
  for (const { headers, row } of lines) {
    const below = rows[row + 1] ?? [];
    const found = unclearTimes(headers) ?? belowTimes(headers, below, rows.slice(row + 1));
    if (found) return found;
  }
  const texts = rows.flatMap((cells) => cells.map(cellText));
  const upTo = texts.find((text) => upToDay.test(text) && !fromDay.test(text));
  return upTo === undefined ? undefined : { why: 'upTo', texts: [upTo] };
}

/** Undefined where a header row has no times, or each has one that can be read. */
function unclearTimes(headers: readonly string[]): Unclear | undefined {
  const keys = headers.map(matchKey);
  const repeated = headers.filter(
    (header, column) => isPeriod(header) && keys.indexOf(keys[column] ?? '') < column,
  );
  if (repeated.length >= fewest) return { why: 'repeated', texts: distinct(repeated) };
  const yearless = headers.filter(
    (header) => numbered.test(header) || spanWithoutYear(header) !== undefined,
  );
  if (yearless.length >= fewest) return { why: 'yearless', texts: distinct(yearless) };
  const strange = headers.filter(
    (header) =>
      /\d/.test(header) &&
      spanOfText(header) === undefined &&
      (dayAndMonth.test(header) ||
        otherPeriods.test(header) ||
        (/\p{L}/u.test(header) && beginsLikeDate(header))),
  );
  return strange.length >= fewest ? { why: 'strange', texts: distinct(strange) } : undefined;
}

/** What stands below periods: more headers, or counts of which nobody knows what they belong to. */
function belowTimes(
  headers: readonly string[],
  next: RawRow,
  below: readonly RawRow[],
): Unclear | undefined {
  const times = headers.flatMap((header, column) => (isPeriod(header) ? [column] : []));
  const [first = 0] = times;
  if (times.length < fewest) return undefined;
  const isWord = (text: string): boolean => /\p{L}/u.test(text) && !beginsWithCount(text);
  const under = next.slice(first).map(cellText).filter(isWord);
  if (under.length > times.length) return { why: 'below', texts: distinct(under) };
  const counted = below.filter((row) => times.some((column) => beginsWithCount(row[column])));
  const labels = counted
    .map((row) => cellText(row.slice(0, first).find((cell) => !isBlank(cell)) ?? null))
    .filter((text) => text !== '' && !isTotalOrPart(text));
  return labels.length === 0 ? undefined : { why: 'rows', texts: distinct(labels) };
}

/** Whether the header names a month or more. */
function isPeriod(header: string): boolean {
  if (/^\d+$/.test(header)) return isYear(Number(header));
  const span = spanOfText(header);
  return span !== undefined && span.lastDay - span.firstDay >= shortestMonth;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Map(texts.map((text) => [matchKey(text), text])).values()].slice(0, mostNamed);
}
