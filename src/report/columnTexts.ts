import { columnName } from '../grid/address';
import type { ReadingAccount, UnreadAccount } from '../indicators/tally/tally';
import { matchKey } from '../text/matchKey';
import { plainLine } from '../text/plainLine';

/** `ID utente, Registrato il (Data registrazione)`: what columns were read as, where headers differ. */
export function usedColumnsText(used: ReadingAccount['used']): string {
  return used
    .map(({ field, ...column }) =>
      field === 'domanda' || matchKey(field) === matchKey(column.header)
        ? headerText(column)
        : `${headerText(column)} (${field})`,
    )
    .join(', ');
}

export function unusedColumnsText(unused: ReadingAccount['unused']): string {
  return unused.map(headerText).join(', ');
}

/** The header, or the letters of a column without one. */
function headerText({ header, column }: ReadingAccount['unused'][number]): string {
  const text = plainLine(header);
  return text === '' ? `colonna ${columnName(column)}` : text;
}

/** Why no row of a sheet is read, as the end of a line. */
export const unreadReasons: Readonly<Record<UnreadAccount['why'], string>> = {
  unclear: 'non è chiaro che cosa contiene: è fra i rilievi',
  noData: 'niente fa pensare a dati da contare',
  sameUsers: 'ripete utenti che sono già contati',
  sameFigures: 'ripete cifre che sono già nel report',
  reported: 'il motivo è fra i rilievi',
  unwanted: 'così dice il foglio Parametri',
};
