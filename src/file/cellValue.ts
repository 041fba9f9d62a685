import type { DateSystem, RawCell } from '../intake/rawSource';
import { detached } from './detached';
import { isoSerial } from './isoSerial';
import { WorkbookFault } from './unreadableWorkbook';

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly dateSystem: DateSystem;
}

/**
 * Value of a cell from its type (the attribute `t`, `n` where it has none) and its text. An empty text is a blank cell;
 * a date that is a number stays one, whatever its format.
 */
export function cellValue(type: string, text: string, context: CellContext): RawCell {
  if (text === '') return null;
  switch (type) {
    case 's':
      return sharedString(text, context.sharedStrings);
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

function sharedString(index: string, sharedStrings: readonly string[]): RawCell {
  const text = sharedStrings[Number(index)];
  if (text === undefined) throw new WorkbookFault('damaged', `no shared string ${index}`);
  return text === '' ? null : text;
}

function numberOf(text: string): RawCell {
  const value = Number(text);
  return Number.isFinite(value) ? value : detached(text);
}
