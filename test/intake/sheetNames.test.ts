import { describe, expect, it } from '@jest/globals';
import { isReportContent, isReservedSheet } from '../../src/intake/sheets/reservedSheets';
import { kindsByName } from '../../src/service/sheetNames';

describe('kindsByName', () => {
  it.each([
    ['Utenti', 'registration'],
    ['UTENTI REGISTRATI', 'registration'],
    ['Registrazioni', 'registration'],
    ['Anagrafica', 'registration'],
    ['Utenti 2019', 'registration'],
    ['Utenti2019', 'registration'],
    ['Utenti (2)', 'registration'],
    ['2019_Utenti', 'registration'],
    ['Incontri', 'meeting'],
    ['Incontri di pre-accoglienza', 'meeting'],
    ['Partecipazioni Torino', 'participation'],
    ['Partecipanti', 'participation'],
    ['Pre-accoglienza', 'participation'],
    ['Preaccoglienza', 'participation'],
    ['Partecipazioni CPI', 'participation'],
    ['Partecipanti agli incontri', 'participation'],
    ['Questionari', 'questionnaire'],
    ['Questionari di autovalutazione', 'questionnaire'],
    ['Scelte SA', 'providerChoice'],
    ['ScelteSA', 'providerChoice'],
    ['Scelta SA', 'providerChoice'],
    ['Soggetto attuatore', 'providerChoice'],
    ['Scelte soggetti attuatori', 'providerChoice'],
    ['Soggetti attuatori', 'providers'],
    ['Patti', 'pact'],
    ['Patti di servizio', 'pact'],
    ['Patti per soggetto attuatore', 'pact'],
    ['Patti di servizio firmati dopo la scelta del soggetto attuatore', 'pact'],
    ["Utenti per centri per l'impiego", 'registration'],
    ["Elenco centri per l'impiego", 'territory'],
    ['Incontri per soggetto attuatore', 'meeting'],
    ['P.d.S.', 'pact'],
    ['Contatti', 'contact'],
    ['Numero verde', 'contact'],
    ['Chiamate', 'contact'],
    ['Gradimento', 'satisfaction'],
    ['Questionari di gradimento', 'satisfaction'],
    ['Soddisfazione', 'satisfaction'],
    ['Territorio', 'territory'],
    ['Parametri', 'settings'],
  ])('takes %j for %s', (name, kind) => {
    expect(kindsByName(name)[0]).toBe(kind);
  });

  it.each(['Foglio1', 'Grafici', 'Riutenti', 'Medie per CPI', '', '???'])(
    'knows nothing of %j',
    (name) => {
      expect(kindsByName(name)).toEqual([]);
    },
  );
});

describe('isReportContent', () => {
  it.each([
    'Utenti registrati',
    'Elenco: dati dal gestionale (2019)',
    'Estrazione: dati dal 1° giugno 2017 al 31 dicembre 2019',
  ])('lets a sheet that begins with %j be raw data', (line) => {
    expect(isReportContent([[line], ['ID utente', 'Data']])).toBe(false);
  });
});

describe('isReservedSheet', () => {
  it.each([
    'Indice',
    '1 Registrati',
    '2 Assistenza',
    '3 Pre-accoglienza',
    '4 Questionari',
    '5 Soggetto attuatore',
    '6 Patto di servizio',
    '7 Sintesi',
    '8 Qualità',
    'Controlli',
    'Variazioni',
    'LEGGIMI',
    '3 pre accoglienza',
    '8 QUALITA',
    'Indice (2)',
    '1 Registrati (3)',
  ])('keeps %j out of the raw data', (name) => {
    expect(isReservedSheet(name)).toBe(true);
  });

  it.each(['Registrati', 'Questionari', 'Soggetto attuatore', 'Utenti', 'Indice utenti'])(
    'lets %j be raw data',
    (name) => {
      expect(isReservedSheet(name)).toBe(false);
    },
  );
});
