import { countedText } from '../../report/italian';
import { plainLine } from '../../text/plainLine';
import type { MendingOutcome } from '../state/mendings';

export const mendingWords = {
  undo: 'Annulla l’ultima correzione',
  write: 'Scrivi',
  formula: 'La cella contiene una formula: correggila in Excel.',
  date: { label: 'Data giusta', hint: 'gg/mm/aaaa', fault: 'Scrivi la data come 31/12/2019.' },
  number: { label: 'Numero giusto', hint: '12', fault: 'Scrivi un numero intero, come 12.' },
} as const;

/** `Correggi 59 celle` */
export function mendWords(cells: number): string {
  return `Correggi ${countedText(cells, 'cella', 'celle')}`;
}

/** `«Alba» (59 celle)`, where several names may be meant. */
export function mendAsWords(known: string, cells: number): string {
  return `«${plainLine(known)}» (${countedText(cells, 'cella', 'celle')})`;
}

/** Before the name that is likely meant, or before the choice of several. */
export const perhapsWords = { one: 'Forse', several: 'Che cosa è giusto?' } as const;

/** How the mending ended, and what of it was not done. */
export function mendingOutcomeWords({ kind, mending, plan }: MendingOutcome): string {
  const { formulas, changed } = plan;
  const parts = [
    `${mending.by === 'answer' ? answeredWords[kind] : cellsWords(kind, plan.changes.length)}: ${mending.title}.`,
    formulas.length > 0
      ? countedText(
          formulas.length,
          'cella contiene una formula e resta com’è.',
          'celle contengono formule e restano come sono.',
        )
      : '',
    changed.length > 0
      ? countedText(
          changed.length,
          'cella non è stata toccata, perché nel frattempo è cambiato il suo contenuto o la sua riga.',
          'celle non sono state toccate, perché nel frattempo sono cambiati il loro contenuto o le loro righe.',
        )
      : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const answeredWords: Readonly<Record<MendingOutcome['kind'], string>> = {
  mended: 'Risposta scritta',
  unmended: 'Risposta tolta',
};

function cellsWords(kind: MendingOutcome['kind'], count: number): string {
  if (kind === 'mended')
    return count === 0
      ? 'Nessuna cella corretta'
      : countedText(count, 'cella corretta', 'celle corrette');
  return count === 0
    ? 'Nessuna cella rimessa com’era prima'
    : countedText(count, 'cella rimessa com’era prima', 'celle rimesse com’erano prima');
}
