import type { RawCell } from '../../src/intake/rawSource';

export const encodings = ['utf-8', 'utf-8-mark', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

/** How a program writes a list into a text. */
export interface CsvStyle {
  readonly encoding: (typeof encodings)[number];
  readonly separator: string;
  readonly newline: string;
  /** Whether every cell is quoted. */
  readonly isQuoted: boolean;
}

/** Rows as a text of comma-separated values, as bytes. */
export function csvOf(
  rows: readonly (readonly RawCell[])[],
  style: CsvStyle,
): Uint8Array<ArrayBuffer> {
  const { separator, newline, isQuoted, encoding } = style;
  const written = (cell: RawCell): string => {
    const text = cell === null ? '' : String(cell).replace(/^(-?\d+)\.(\d+)$/, '$1,$2');
    const needsQuotes = isQuoted || text.includes(separator) || /["\r\n]/.test(text);
    return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = rows.map((row) => row.map(written).join(separator)).join(newline);
  return encoded(`${text}${newline}`, encoding);
}

export function encoded(text: string, encoding: CsvStyle['encoding']): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bufferOf(text, encoding));
}

function bufferOf(text: string, encoding: CsvStyle['encoding']): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8-mark':
      return Buffer.from(`\ufeff${text}`, 'utf8');
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'windows-1252':
      return Buffer.from(text.replaceAll('€', '\u0080').replaceAll('’', '\u0092'), 'latin1');
  }
}
