import type { FindingLog } from '../findings/finding';
import { ratio } from '../indicators/ratio';
import type { ReadingAccount } from '../indicators/tally';
import { total } from '../indicators/total';
import { severityCounts } from './findingsView';
import { countedText, countText, percentText } from './italian';
import type { Verdict } from './report';

/** Above this share of rows left out the figures are not to be relied on. */
const toleratedShare = 0.01;

/**
 * Whether the figures can be relied on: `da verificare` where more than 1% of the rows is left out
 * or a sheet lacks columns that it needs, `attendibile con avvisi` where there are other errors or warnings.
 */
export function dataVerdict(readings: readonly ReadingAccount[], log: FindingLog): Verdict {
  const read = total(readings.map(({ rowsRead }) => rowsRead));
  const leftOut = total(readings.map(({ rowsLeftOut }) => rowsLeftOut));
  const { errore, avviso } = severityCounts(log);
  const incompleteSheets = log.counts.get('FOGLIO_SENZA_COLONNE') ?? 0;
  const facts = [
    `Righe lette: ${countText(read)}; contate: ${countText(read - leftOut)}; escluse: ${countText(leftOut)} (${percentText(ratio(leftOut, read), 2)}).`,
    `Rilievi: ${countedText(errore, 'errore', 'errori')} e ${countedText(avviso, 'avviso', 'avvisi')} (foglio Controlli).`,
    incompleteSheets === 0
      ? 'Tutti i fogli riconosciuti hanno le colonne necessarie.'
      : `${countedText(incompleteSheets, 'foglio riconosciuto non ha', 'fogli riconosciuti non hanno')} tutte le colonne necessarie.`,
  ];
  if (incompleteSheets > 0 || leftOut > toleratedShare * read) {
    return { level: 'bad', text: 'Da verificare', facts };
  }
  if (errore + avviso > 0) return { level: 'warning', text: 'Attendibile con avvisi', facts };
  return { level: 'good', text: 'Attendibile', facts };
}
