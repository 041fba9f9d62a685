import type { Severity } from '../findings/catalogueEntry';
import { countedText, countText } from '../report/italian';
import type { CodeCount, FindingLine, FindingsView } from '../report/report';
import { listText } from '../text/listText';

/** Cells named for each code; the rest are counted. */
const cellsNamed = 5;

/** Findings in words for the terminal, a block of lines per code, the most serious first. */
export function findingLines({ counts, lines }: FindingsView): readonly string[] {
  return counts.flatMap((code) => [
    '',
    ...blockOf(
      code,
      lines.filter((line) => line.code === code.code),
    ),
  ]);
}

function blockOf(
  { severity, code, count, action }: CodeCount,
  lines: readonly FindingLine[],
): readonly string[] {
  const title = `${severity.toUpperCase()} ${code}: ${countText(count)}`;
  const example = lines[0]?.meaning ?? '';
  return [title, ...placeLine(count, lines), `  ${example}`, `  Che cosa fare: ${action}`];
}

function placeLine(count: number, lines: readonly FindingLine[]): readonly string[] {
  const places = [...new Set(lines.map(placeOf).filter((place) => place !== ''))];
  if (places.length === 0) return [];
  const named = places.slice(0, cellsNamed);
  const others = count - named.length;
  const rest = others > 0 ? ` e ${countedText(others, 'altro', 'altri')}` : '';
  return [`  Dove: ${named.join(', ')}${rest}`];
}

function placeOf({ sheet, cell }: FindingLine): string {
  if (cell === '') return sheet;
  return `${sheet}!${cell}`;
}

const words: Record<Severity, readonly [string, string]> = {
  errore: ['errore', 'errori'],
  avviso: ['avviso', 'avvisi'],
  informazione: ['informazione', 'informazioni'],
};

/** `2 errori e 1 avviso`, or `nessuno`. */
export function severityText(counts: Readonly<Record<Severity, number>>): string {
  const severities: readonly Severity[] = ['errore', 'avviso', 'informazione'];
  const found = severities.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return 'nessuno';
  return listText(found.map((severity) => countedText(counts[severity], ...words[severity])));
}
