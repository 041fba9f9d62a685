import { describeFinding } from '../findings/describeFinding';
import type { FindingLog } from '../findings/finding';
import type { RawSource } from './rawSource';
import { isReservedSheet } from './reservedSheets';

/** The workbook holds no registration that can be counted: there is nothing to report on. */
export class NoUsableSheet extends Error {
  override readonly name = 'NoUsableSheet';
}

/** No sheet of registrations was recognised, or none can be read; the log says why. */
export function withoutSheet(source: RawSource, log: FindingLog): NoUsableSheet {
  const faults = log.first
    .filter(({ details }) => details?.['kind'] === 'registration')
    .map((finding) => describeFinding(finding).meaning);
  const found = faults.length > 0 ? faults.join(' ') : foundSheets(source);
  return new NoUsableSheet(
    `In «${source.name}» non ci sono registrazioni da contare. Serve un foglio «Utenti» con le colonne ` +
      '«ID utente», «Data registrazione» e «Area territoriale» o «Provincia» (oppure un foglio ' +
      `«Registrazioni» con «Data», «Mese» o «Semestre» e «Numero»). ${found} ` +
      'Rinominare il foglio e le colonne oppure indicare le colonne nel foglio «Parametri».',
  );
}

/** There is a sheet of registrations, and none of its rows can be read. */
export function withoutRows(sheets: readonly string[], rowsLeftOut: number): NoUsableSheet {
  const names = sheets.map((name) => `«${name}»`).join(', ');
  return new NoUsableSheet(
    rowsLeftOut === 0
      ? `Nel foglio ${names} non ci sono righe di dati: senza registrazioni non c'è nulla da contare. Incollare i dati sotto le intestazioni.`
      : `Nel foglio ${names} nessuna delle ${rowsLeftOut} righe è leggibile: senza registrazioni non c'è nulla da contare. Controllare le date di registrazione e gli identificativi.`,
  );
}

const mostNames = 12;

function foundSheets({ sheets }: RawSource): string {
  const names = sheets.map(({ name }) => name).filter((name) => !isReservedSheet(name));
  if (names.length === 0) return 'Non ci sono fogli di dati.';
  const shown = names.slice(0, mostNames).map((name) => `«${name}»`);
  const more = names.length - shown.length;
  return `I fogli trovati sono: ${shown.join(', ')}${more > 0 ? ` e altri ${more}` : ''}.`;
}
