import type { RawWorkbook } from '../intake/rawWorkbook';
import { createRandom } from './random';
import { sampleWorkbook } from './sheets/sampleWorkbook';
import { syntheticLives } from './syntheticLives';

/** Rows of a sheet, less the header. */
export const mostUsers = 1_048_575;

/**
 * A raw workbook of `userCount` invented users (0 to `mostUsers`), for trials of any size.
 * Throws a RangeError for any other number.
 */
export function syntheticSample(userCount: number, seed: string): RawWorkbook {
  if (!Number.isInteger(userCount) || userCount < 0 || userCount > mostUsers) {
    throw new RangeError(`A sample has 0 to ${mostUsers} users, not ${userCount}.`);
  }
  const data = syntheticLives(userCount, createRandom(`${seed}/vite`));
  return sampleWorkbook(data, readme(userCount, seed), seed);
}

function readme(userCount: number, seed: string): string[] {
  return [
    'Report MIP - Cartella di prova con utenti inventati',
    '',
    'In questa cartella è tutto inventato: utenti, incontri, passi del percorso, profili, contatti e gradimento.',
    'Serve a provare il report con la quantità di dati voluta; i risultati non descrivono il servizio reale.',
    'Sono veri soltanto i nomi delle aree, dei centri per l’impiego e dei soggetti attuatori; le proporzioni ricalcano quelle pubblicate',
    'nel rapporto di monitoraggio del servizio MIP (Mettersi in proprio, Regione Piemonte), giugno 2017 - dicembre 2019.',
    '',
    `Utenti: ${userCount}. Seme: ${seed}. Lo stesso numero di utenti con lo stesso seme dà sempre le stesse righe.`,
  ];
}
