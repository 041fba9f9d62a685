import { italianDay } from '../calendar/day';
import { plainLine } from '../text/plainLine';
import type { FigureRow } from './traceRows';

const header = ['foglio', 'riga', 'identificativo', 'data', 'numero'];

/** Rows as Excel in Italian opens them: semicolons, a byte order mark, and no text that becomes a formula. */
export function rowsCsv(rows: readonly FigureRow[]): string {
  const lines = rows.map(({ sheet, row, userId = '', days, weight }) => {
    const texts = [textCell(sheet), String(row + 1), textCell(userId)];
    return [...texts, days ? daysText(days) : '', String(weight)].join(';');
  });
  return `\ufeff${[header.join(';'), ...lines].join('\r\n')}\r\n`;
}

/** `01/07/2019`, `01/07/2019-31/12/2019` */
function daysText([first, last]: NonNullable<FigureRow['days']>): string {
  return first === last ? italianDay(first) : `${italianDay(first)}-${italianDay(last)}`;
}

function textCell(text: string): string {
  const plain = plainLine(text);
  // Excel takes these for formulas even within quotation marks.
  const safe = /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return /[;"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
