import { splitList } from '../../text/splitList';
import { citizenshipClasses } from './citizenshipClasses';
import type { WordClasses } from './classReader';

/** Dimensions of the profile that are words; age is a number. */
export const wordDimensions = [
  'gender',
  'education',
  'employment',
  'citizenship',
  'informationChannel',
] as const;

export type WordDimension = (typeof wordDimensions)[number];

/** What names none of these stays a class of its own, as written. */
export const wordClasses: Readonly<Record<WordDimension, WordClasses>> = {
  gender: [
    {
      label: 'Donne',
      words: splitList('F, D, femmina, femmine, femminile, donna, sig.ra, signora'),
    },
    { label: 'Uomini', words: splitList('M, U, maschio, maschi, maschile, uomo, sig., signore') },
  ],
  education: [
    {
      label: 'Nessun titolo o licenza elementare',
      kindOf: ['Diploma'],
      words: splitList(`
        nessuno, nessun titolo, licenza elementare, elementare, scuola elementare, scuola
        primaria, diploma di scuola elementare, lic. elem., elementari
      `),
    },
    {
      label: 'Licenza media',
      kindOf: ['Diploma'],
      words: splitList(`
        media, medie, scuola media, diploma di scuola media, licenza media inferiore, scuola media
        inferiore, scuola secondaria di primo grado, obbligo scolastico, scuola secondaria di I
        grado, scuola secondaria di 1° grado, scuola dell'obbligo, lic. media, medie inferiori,
        terza media, secondaria inferiore, secondaria di primo grado, secondaria di I grado,
        secondaria di 1° grado
      `),
    },
    {
      label: 'Qualifica professionale',
      kindOf: ['Diploma'],
      words: splitList(`
        qualifica, diploma di qualifica, diploma di qualifica professionale, IeFP, qualif. prof.,
        qualifica triennale, diploma triennale, diploma di 2-3 anni, istruzione e formazione
        professionale
      `),
    },
    {
      label: 'Diploma',
      words: splitList(`
        diplomato, diplomata, diploma superiore, diploma di scuola superiore, scuola superiore,
        licenza superiore, maturità, diploma di maturità, superiori, scuola media superiore,
        diploma di scuola media superiore, licenza media superiore, scuola secondaria di secondo
        grado, diploma di scuola secondaria di secondo grado, scuola secondaria di II grado,
        scuola secondaria di 2° grado, diploma quinquennale, dipl., diploma di 4-5 anni, media
        superiore, medie superiori, secondaria superiore, secondaria di secondo grado, secondaria
        di II grado, secondaria di 2° grado, liceo, licenza liceale, ragioneria, ragioniere,
        geometra, perito, istituto magistrale, diploma magistrale, maturità magistrale, istituto
        tecnico, istituto professionale
      `),
    },
    {
      label: 'Laurea triennale',
      kindOf: ['Laurea'],
      besideWider: splitList('triennale, breve, primo livello, I livello, 1° livello, L3'),
      words: splitList(`
        laurea breve, laurea di primo livello, laurea di I livello, triennale, laurea triennale
      `),
    },
    {
      label: 'Laurea magistrale',
      kindOf: ['Laurea'],
      besideWider: splitList(`
        magistrale, specialistica, secondo livello, II livello, 2° livello, quadriennale,
        quinquennale, ciclo unico, vecchio ordinamento, v.o., LM
      `),
      words: splitList(`
        laurea specialistica, laurea di secondo livello, laurea di II livello, magistrale,
        specialistica, laurea vecchio ordinamento, laurea a ciclo unico, laurea quinquennale,
        laurea magistrale a ciclo unico, laurea v.o.
      `),
    },
    {
      label: 'Laurea',
      kindOf: ['Diploma'],
      words: splitList('laureato, laureata, titolo universitario, università, diploma di laurea'),
    },
    {
      label: 'Post laurea',
      kindOf: ['Laurea'],
      words: splitList(`
        post-laurea, titolo post laurea, master, dottorato, dottorato di ricerca, master o
        dottorato, specializzazione post laurea, master universitario, PhD, master di primo
        livello, master di I livello, master di secondo livello, master di II livello
      `),
    },
  ],
  employment: [
    {
      label: 'Disoccupati',
      words: splitList(`
        disoccupato, disoccupata, disoccupato/a, in cerca di occupazione, in cerca di lavoro, in
        cerca di nuova occupazione, in cerca di impiego, senza lavoro, NASpI, percettore NASpI,
        percettrice NASpI
      `),
    },
    {
      label: 'Inoccupati',
      kindOf: ['Disoccupati'],
      words: splitList(`
        inoccupato, inoccupata, inoccupato/a, in cerca di prima occupazione, in cerca di primo
        impiego, in cerca di primo lavoro, in cerca della prima occupazione, mai occupato, mai
        occupata
      `),
    },
    {
      label: 'Occupati',
      words: splitList('occupato, occupata, occupato/a, lavoratore, lavoratrice'),
    },
    {
      label: 'Occupati dipendenti',
      kindOf: ['Occupati'],
      words: splitList(`
        occupato dipendente, dipendente, lavoratore dipendente, lavoro dipendente, occupata
        dipendente, occupato/a dipendente, dipendenti, lavoratrice dipendente, tempo determinato,
        tempo indeterminato, part time, apprendista
      `),
    },
    {
      label: 'Occupati autonomi',
      kindOf: ['Occupati'],
      words: splitList(`
        occupato autonomo, autonomo, lavoratore autonomo, lavoro autonomo, libero professionista,
        occupata autonoma, lavoratrice autonoma, autonomi, autonoma, libera professionista,
        partita IVA, P. IVA, imprenditore, imprenditrice, titolare di impresa, artigiano,
        artigiana, commerciante
      `),
    },
    { label: 'Studenti', words: splitList('studente, studentessa, studente/ssa, studentesse') },
    {
      label: 'Pensionati',
      words: splitList(
        'pensionato, pensionata, ritirato dal lavoro, ritirata dal lavoro, in pensione',
      ),
    },
    {
      label: 'Inattivi',
      words: splitList('inattivo, inattiva, casalinga, casalingo, non occupato, non occupata'),
    },
    {
      label: 'In mobilità o cassa integrazione',
      kindOf: ['Disoccupati', 'Occupati dipendenti'],
      words: splitList(`
        in mobilità, mobilità, cassa integrazione, in cassa integrazione, cassintegrato,
        cassaintegrato, CIG, cassintegrata, cassaintegrata, CIGS, CIGO, CIGD, liste di mobilità
      `),
    },
  ],
  citizenship: citizenshipClasses,
  informationChannel: [
    {
      label: 'Internet',
      words: splitList('web, sito, sito web, sito internet, online, on line, motore di ricerca'),
    },
    {
      label: "Centro per l'impiego",
      words: splitList('CPI, centro impiego, centri per l’impiego, operatore CPI, operatori CPI'),
    },
    {
      label: 'Passaparola',
      words: splitList(`
        passa parola, amici, amici e parenti, amici/parenti, amici o parenti, passaparola di amici
        e parenti, conoscenti, amici e conoscenti, familiari, amico, amica, parenti, parente,
        familiare, conoscente
      `),
    },
    {
      label: 'Social network',
      words: splitList('social, social media, facebook, instagram, linkedin'),
    },
    { label: 'Stampa, radio e TV', words: splitList('stampa, giornali, radio, TV, televisione') },
    {
      label: 'Manifesti e volantini',
      words: splitList('manifesti, volantini, volantino, depliant'),
    },
    { label: 'Eventi', words: splitList('evento, fiera, fiere, fiere ed eventi, seminari') },
    {
      label: 'Camera di commercio',
      words: splitList('camere di commercio, camera commercio, CCIAA'),
    },
    {
      label: 'Associazione di categoria',
      words: splitList('associazioni di categoria, associazione categoria'),
    },
    { label: 'Numero verde', words: splitList('call center, telefono') },
    { label: 'Altro', words: splitList('altri, altro canale, altre fonti') },
  ],
};
