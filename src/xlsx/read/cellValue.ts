import { dayOfIso, dayZero } from '../../calendar/day';
import { FileFault } from '../../faults/unreadableFile';
import type { DateSystem, RawCell } from '../../intake/rawSource';
import { detached } from '../../text/detached';

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly dateSystem: DateSystem;
  /** Formats of cells that are struck through, by what the attribute `s` says. */
  readonly struck: ReadonlySet<string>;
}

/**
 * Value of a cell from its type (the attribute `t`, `n` where it has none) and its text; that may be read as
 * a number already, of the types `n` and `s`. An empty text is a blank cell; a date that is a number stays
 * one, whatever its format.
 */
export function cellValue(type: string, text: string | number, context: CellContext): RawCell {
  if (typeof text === 'number')
    return type === 's' ? sharedString(text, context.sharedStrings) : text;
  if (text === '') return null;
  switch (type) {
    case 's':
      return sharedString(Number(text), context.sharedStrings);
    case 'str':
    case 'inlineStr':
      return detached(unescaped(text));
    case 'b':
      return text === '1' || text === 'true';
    case 'e':
      return text;
    case 'd':
      return isoSerial(text, context.dateSystem) ?? detached(text);
    default:
      return numberOf(text);
  }
}

/** Undoes `_x000D_`: how a workbook writes a character that XML cannot hold. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function sharedString(index: number, sharedStrings: readonly string[]): RawCell {
  const text = sharedStrings[index];
  if (text === undefined) throw new FileFault('damaged', `no shared string ${index}`);
  return text === '' ? null : text;
}

function numberOf(text: string): RawCell {
  const value = Number(text);
  return Number.isFinite(value) ? value : detached(text);
}

/** Excel holds 32,767 characters in a cell; some producers write a little more. */
const longestText = 1_000_000;

/** The text of a cell and one more piece of it. Throws a `FileFault` where there seems to be no end. */
export function extended(text: string, piece: string): string {
  if (text.length + piece.length > longestText) throw new FileFault('tooLarge', 'endless text');
  return text + piece;
}

/**
 * Serial number of a date cell in ISO 8601 (`2018-03-05`, `2018-03-05T12:00:00Z`), as the strict
 * format writes them; undefined where the text is no such date. The zone is taken as the sheet's own.
 */
export function isoSerial(text: string, dateSystem: DateSystem): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text);
  const day = dayOfIso(match?.[1] ?? '');
  if (!match || day === undefined) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = match
    .slice(2)
    .map((part: string | undefined) => Number(part ?? 0));
  const partOfDay = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return day - dayZero[dateSystem] + partOfDay;
}
