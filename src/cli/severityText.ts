import type { Severity } from '../findings/catalogueEntry';
import { countedText, listText } from '../report/italian';

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
