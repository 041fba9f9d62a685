import { describe, expect, it } from '@jest/globals';
import { isOfOtherMeasure, isOfUntaken } from '../../src/service/measures';

describe('isOfOtherMeasure', () => {
  it.each([
    ['Valori in decine', true],
    ['Utenti (in migliaia)', true],
    ['Patti proposti', true],
    ['Patti e percentuali', false],
    ['Patti di servizio', false],
    ['Partecipanti agli incontri di marzo, gli assenti in rosso', false],
  ])('%s: %s', (title, isOther) => {
    expect(isOfOtherMeasure(title)).toBe(isOther);
  });
});

describe('isOfUntaken', () => {
  it.each([
    ...["Partecipazioni lista d'attesa", 'Liste di attesa', 'Patti in attesa', 'Patti attesi'],
    ...['Partecipazioni no show', 'No-show', 'Partecipazioni prenotate', 'Prenotazioni incontri'],
    ...['Partecipazioni da confermare', 'Patti da firmare', 'patti_da_firmare_2019'],
    ...['Partecipazioni sospese', 'Patti in sospeso', 'Patti in lavorazione', 'Patti proposti'],
    ...['Partecipazioni doppioni', 'Patti doppi', 'Partecipazioni bozza', 'Utenti cestino'],
    ...['Patti scaduti', 'Patti annullati NO', 'Questionari non validi', 'Patti old'],
    ...['Patti vecchi', 'Presenze annullate', 'Patto annullato', 'Scelta SA sospesa'],
    'Elenco dei patti di servizio annullati nel corso del 2018',
  ])('asks about %s', (name) => {
    expect(isOfUntaken(name)).toBe(true);
  });

  it.each([
    ...['Lista patti', 'Archivio patti 2018', 'Patti in corso', 'Patti chiusi', 'Patti prorogati'],
    ...['Patti GOL', 'Patti altri programmi', 'Partecipazioni altre regioni', 'Iscritti incontri'],
    ...['Patti firmati', 'Partecipazioni confermate', 'Patti validi', 'Utenti senza doppioni'],
    ...['Utenti no doppioni', 'Utenti al netto dei doppioni', 'Presenti e assenti'],
    ...['Presenze/assenze', 'Registro presenze assenze', 'Tempi di attesa', "Tempo medio d'attesa"],
    ...['giallo = in attesa', 'Utenti da elaborare', 'Dati per il report'],
  ])('counts %s', (name) => {
    expect(isOfUntaken(name)).toBe(false);
  });
});
