import { isFormulaError } from '../../text/formulaError';
import { matchKey } from '../../text/matchKey';
import type { RawCell } from '../rawSource';
import { isBlank } from './cellText';

/**
 * Ways of writing that there is nothing to write. `NA` is not among them: it is also the province of Naples.
 */
export const absentWords: ReadonlySet<string> = new Set(
  [
    'n.d.',
    'null',
    'vuoto',
    '(vuote)',
    'non indicato',
    'non indicata',
    'non disponibile',
    'non attribuita',
    'non attribuito',
    'non specificato',
    'non specificata',
    'non dichiarato',
    'non dichiarata',
    'non rilevato',
    'non rilevata',
    'non risponde',
    'non risposto',
    'non ha risposto',
    'nessuna risposta',
    'n.r.',
    'dato mancante',
  ].map(matchKey),
);

/** Whether a cell that should hold a name holds none: blank, a sign such as `-`, an error, `n.d.`. */
export function isAbsent(cell: RawCell | undefined): boolean {
  if (isBlank(cell)) return true;
  if (typeof cell !== 'string') return false;
  const key = matchKey(cell);
  return key === '' || absentWords.has(key) || isFormulaError(cell);
}

/** Whether a cell that should hold a date or a number holds none: blank, or dashes or slashes alone. */
export function isBlankOrDash(cell: RawCell | undefined): boolean {
  if (isBlank(cell)) return true;
  return typeof cell === 'string' && /^\s*(?:[-–—]+|\/+)\s*$/.test(cell);
}
