import type { RawWorkbook } from '../intake/rawWorkbook';
import { publishedLives } from './publishedLives';
import { createRandom } from './random';
import { sampleWorkbook } from './sheets/sampleWorkbook';

/**
 * A raw workbook whose rows add up to every figure published for June 2017 - December 2019.
 * Another seed gives other users and days, never other figures.
 */
export function publishedSample(seed: string): RawWorkbook {
  return sampleWorkbook(publishedLives(createRandom(`${seed}/vite`)), readme(seed), seed);
}

function readme(seed: string): string[] {
  return [
    'Report MIP - Cartella di esempio',
    '',
    'Questa cartella contiene dati di esempio con cui provare il report. Non contiene dati di persone reali.',
    '',
    'CHE COSA È PUBBLICATO',
    'I conteggi per area, centro per l’impiego, soggetto attuatore e semestre sono quelli del rapporto di monitoraggio del servizio MIP',
    '(Mettersi in proprio, Regione Piemonte), giugno 2017 - dicembre 2019, tabelle 1-9: contando le righe si ritrovano esattamente.',
    'Nella tabella 2 pubblicata (incontri) mancano i nomi delle righe: qui sono prese nell’ordine delle aree delle altre tabelle.',
    'Nella tabella 3 pubblicata il V.C.O. CPI di Omegna figura con il 13 %: dai conteggi risulta il 13,5 %, che si arrotonda al 14 %.',
    'Anche i nomi delle aree, dei 28 centri per l’impiego e dei soggetti attuatori sono quelli pubblicati.',
    '',
    'CHE COSA È INVENTATO',
    'Le persone: gli identificativi, i giorni esatti dentro ciascun semestre e chi compie quale passo. In ogni area chi è arrivato prima passa prima.',
    'I giorni degli incontri e la loro ripartizione fra i centri per l’impiego di ciascuna area.',
    'I profili nel foglio Utenti: genere, data di nascita, titolo di studio, condizione occupazionale, cittadinanza.',
    'I canali d’informazione nel foglio Utenti.',
    'Le chiamate al numero verde e le mail nel foglio Contatti.',
    'Le schede di gradimento nel foglio Gradimento.',
    'Questi dati inventati sono verosimili, ma le figure e le tabelle che ne derivano non descrivono il servizio reale.',
    '',
    'COME È FATTO',
    'Nessuno partecipa prima di registrarsi, compila il questionario prima di partecipare, sceglie il soggetto attuatore prima del questionario',
    'o firma il patto prima della scelta.',
    `Seme: ${seed}. Lo stesso seme dà sempre le stesse righe; un altro seme dà altre persone e altri giorni, con gli stessi conteggi.`,
  ];
}
