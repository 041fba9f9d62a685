import { describe, expect, it } from '@jest/globals';
import { countData } from '../../src/app/countData';
import { dayOf } from '../../src/calendar/day';
import { somethingCounted } from '../../src/cli/outcome';
import type { RawCell } from '../../src/intake/rawSource';
import { refusal } from '../../src/taskpane/session/summariseData';
import { type MemorySheets, memorySource } from '../support/memorySource';

const users = ['ID utente', 'Data registrazione', 'Provincia'];
const registered = (date: RawCell) => ({ Utenti: [users, ['U1', date, 'TO']] });

/** What lacks, the workbook, and what the command says after the name of the file. */
const refusals: readonly (readonly [string, MemorySheets, string])[] = [
  [
    'sheets',
    {},
    "«dati.xlsx» non contiene le registrazioni degli utenti: non c'è un foglio «Utenti», né un foglio «Registrazioni» con i conteggi, e nessun altro foglio ne ha le colonne; non ci sono altri fogli. Aggiungi un foglio «Utenti» con le colonne «ID utente», «Data registrazione» e «Area territoriale» (o «Provincia»), oppure dai questi nomi al foglio e alle colonne che già ci sono.",
  ],
  [
    'sheets that are no report',
    {
      '1 Registrati': [
        ['x', 'y'],
        [1, 2],
      ],
      Indice: [['a']],
    },
    "«dati.xlsx» non contiene le registrazioni degli utenti: non c'è un foglio «Utenti», né un foglio «Registrazioni» con i conteggi, e nessun altro foglio ne ha le colonne; ci sono soltanto fogli di un report, che non sono dati. Aggiungi un foglio «Utenti» con le colonne «ID utente», «Data registrazione» e «Area territoriale» (o «Provincia»), oppure dai questi nomi al foglio e alle colonne che già ci sono.",
  ],
  [
    'a known sheet',
    {
      Foglio1: [
        ['Quando', 'Dove', 'Quanti'],
        ['10/01/2018', 'Chieri', 3],
      ],
      Note: [['Chiamare Ivrea']],
    },
    "«dati.xlsx» non contiene le registrazioni degli utenti: non c'è un foglio «Utenti», né un foglio «Registrazioni» con i conteggi, e nessun altro foglio ne ha le colonne; i fogli trovati sono: «Foglio1» («Quando», «Dove» e «Quanti»), «Note». Aggiungi un foglio «Utenti» con le colonne «ID utente», «Data registrazione» e «Area territoriale» (o «Provincia»), oppure dai questi nomi al foglio e alle colonne che già ci sono.",
  ],
  [
    'a sheet of registrations',
    {
      Patti: [
        ['ID utente', 'Data'],
        ['U1', '10/01/2018'],
      ],
    },
    "«dati.xlsx» non contiene le registrazioni degli utenti: non c'è un foglio «Utenti», né un foglio «Registrazioni» con i conteggi, e nessun altro foglio ne ha le colonne; i fogli trovati sono: «Patti» («ID utente» e «Data»). Aggiungi un foglio «Utenti» con le colonne «ID utente», «Data registrazione» e «Area territoriale» (o «Provincia»), oppure dai questi nomi al foglio e alle colonne che già ci sono.",
  ],
  [
    'the column of dates',
    {
      Utenti: [
        ['ID utente', 'Provincia'],
        ['U1', 'TO'],
      ],
    },
    '«dati.xlsx» non contiene le registrazioni degli utenti: nel foglio «Utenti», che ha «ID utente» e «Provincia», manca la colonna «Data registrazione» (o «Mese», «Semestre», «Anno»): il foglio non è stato letto. Aggiungi la colonna oppure, se ha un altro nome, indicala nel foglio Parametri con una correzione (Foglio, Campo, Colonna).',
  ],
  [
    'rows',
    { Utenti: [users] },
    '«dati.xlsx» non contiene le registrazioni degli utenti: il foglio «Utenti» non contiene righe di dati. Incolla i dati nel foglio oppure eliminalo se non serve.',
  ],
  [
    'a column that counts',
    {
      Registrazioni: [
        ['Mese', 'Area territoriale', 'MIP'],
        ['gen 2018', 'CMTO', 12],
        ['feb 2018', 'CMTO', 15],
      ],
    },
    '«dati.xlsx» non contiene le registrazioni degli utenti: le righe del foglio «Registrazioni» non hanno né un identificativo né un numero riconosciuto, e una colonna di numeri non è usata: «MIP» (C): il foglio non è stato letto. Quale colonna conta? Indicala nel foglio Parametri con una correzione (Foglio, Campo «Numero», Colonna); se ogni riga vale uno, come Colonna scrivi «nessuna».',
  ],
  [
    'numbers in the place of shares',
    {
      Registrazioni: [
        ['Provincia', '2018', '2019'],
        ['TO', 0.5, 0.4],
        ['CN', 0.5, 0.6],
      ],
    },
    '«dati.xlsx» non contiene le registrazioni degli utenti: nel foglio «Registrazioni» al posto dei conteggi ci sono percentuali (per esempio «0.5»), che non dicono quanti sono: il foglio non è stato letto. Scrivi i numeri da cui vengono le percentuali; se è una tabella pivot, scegli «Mostra valori come: nessun calcolo».',
  ],
  [
    'labels of a pivot table that can be told apart',
    {
      Registrazioni: [
        ['Etichette di riga', 'Somma di Numero'],
        ['Uno', 30],
        ['Due', 13],
        ['Tre', 17],
        ['Totale complessivo', 30],
      ],
    },
    '«dati.xlsx» non contiene le registrazioni degli utenti: il foglio «Registrazioni» è una tabella pivot in formato compatto: sotto «Etichette di riga» stanno insieme i gruppi e ciò che contengono (per esempio «Uno» e «Due»), e non si distinguono: il foglio non è stato letto. In Excel, nella scheda Progettazione, scegli Layout report, Mostra in formato tabella e poi Ripeti tutte le etichette elementi; oppure incolla l’elenco da cui viene la pivot.',
  ],
  [
    'a sheet that is to be read',
    { ...registered('10/01/2018'), Parametri: [['Fogli da non leggere', 'Utenti']] },
    "«dati.xlsx» non contiene le registrazioni degli utenti: non c'è un foglio «Utenti», né un foglio «Registrazioni» con i conteggi, e nessun altro foglio ne ha le colonne; non ci sono altri fogli; «Utenti» è fra i «Fogli da non leggere» del foglio Parametri. Togli il foglio delle registrazioni da «Fogli da non leggere», nel foglio Parametri.",
  ],
  [
    'a date that can be read',
    registered('boh'),
    "In «dati.xlsx» non c'è nulla da contare: nessuna riga si può contare (per esempio, nella cella B2 del foglio «Utenti»: la data «boh» nella colonna «Data registrazione» non si legge: ciò che la riga riporta a quella data non è contato); i fogli letti sono «Utenti» («ID utente», «Data registrazione» e «Provincia»). Correggi le celle segnalate fra i rilievi, oppure indica un’altra colonna nel foglio Parametri con una correzione (Foglio, Campo, Colonna).",
  ],
  [
    'a date that can be read, in a column that a correction names',
    {
      Utenti: [
        ['Email', 'Data registrazione', 'Provincia'],
        ['a@x.it', 'boh', 'TO'],
      ],
      Parametri: [
        ['Foglio', 'Campo', 'Colonna'],
        ['Utenti', 'ID utente', 'Email'],
      ],
    },
    "In «dati.xlsx» non c'è nulla da contare: nessuna riga si può contare (per esempio, nella cella B2 del foglio «Utenti»: la data «boh» nella colonna «Data registrazione» non si legge: ciò che la riga riporta a quella data non è contato); i fogli letti sono «Utenti» («Email», «Data registrazione» e «Provincia»). Correggi le celle segnalate fra i rilievi, oppure indica un’altra colonna nel foglio Parametri con una correzione (Foglio, Campo, Colonna).",
  ],
  [
    'a date up to that of the data',
    { ...registered('10/01/2018'), Parametri: [['Dati al', '31/12/2010']] },
    "In «dati.xlsx» non c'è nulla da contare: la data più vecchia è il 10/01/2018 e viene dopo il giorno dei dati, 31/12/2010; i fogli letti sono «Utenti» («ID utente», «Data registrazione» e «Provincia»). Correggi «Dati al» nel foglio Parametri.",
  ],
  [
    'a date up to today',
    registered('10/01/2029'),
    "In «dati.xlsx» non c'è nulla da contare: la data più vecchia è il 10/01/2029 e viene dopo oggi, 15/06/2020; i fogli letti sono «Utenti» («ID utente», «Data registrazione» e «Provincia»). Correggi le date.",
  ],
  [
    'a date up to today, and the date of the data is a slip',
    { ...registered('10/01/2029'), Parametri: [['Dati al', '30/06/2029']] },
    "In «dati.xlsx» non c'è nulla da contare: la data più vecchia è il 10/01/2029 e viene dopo oggi, 15/06/2020; i fogli letti sono «Utenti» («ID utente», «Data registrazione» e «Provincia»). Correggi le date.",
  ],
  [
    'a beginning of the service',
    { ...registered('10/01/2018'), Parametri: [['Inizio servizio', '01/01/2021']] },
    "In «dati.xlsx» non c'è nulla da contare: «Inizio servizio» (01/01/2021) viene dopo il giorno dei dati, 15/06/2020; i fogli letti sono «Utenti» («ID utente», «Data registrazione» e «Provincia»). Correggi «Inizio servizio» nel foglio Parametri.",
  ],
  [
    'a count of somebody',
    {
      Registrazioni: [
        ['Mese', 'Area territoriale', 'Numero'],
        ['gen 2018', 'CMTO', 0],
      ],
    },
    "In «dati.xlsx» non c'è nulla da contare: tutti i conteggi sono zero; i fogli letti sono «Registrazioni» («Mese», «Area territoriale» e «Numero»). Scrivi i conteggi nella loro colonna.",
  ],
];

describe('a refusal says what was found, what lacks and the one thing to do: without', () => {
  it.each(refusals)('%s', async (_, sheets, sentence) => {
    const hooks = { onProgress: () => undefined, signal: new AbortController().signal };
    const counted = await countData(memorySource(sheets), { today: dayOf(2020, 6, 15) }, hooks);
    if (counted.outcome === 'counted') throw new Error('there is something to count');
    const told = Promise.resolve().then(() => somethingCounted('dati.xlsx', counted));
    await expect(told).rejects.toMatchObject({ message: sentence, hint: undefined });
    // The pane says the same of the workbook that is open.
    const [, why] = /(: .*)$/.exec(sentence) ?? [];
    expect(refusal(counted)).toMatchObject({
      problem: { sentence: expect.stringContaining(why ?? '?') },
    });
  });
});
