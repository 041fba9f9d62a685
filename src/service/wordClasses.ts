import { matchKey } from '../text/matchKey';
import { splitList } from '../text/splitList';

/** Dimensions of the profile that are words; age is a number. */
export const wordDimensions = [
  'gender',
  'education',
  'employment',
  'citizenship',
  'informationChannel',
] as const;

export type WordDimension = (typeof wordDimensions)[number];

/** The classes of one dimension: how each prints, and the words that mean it. */
export type WordClasses = readonly {
  readonly label: string;
  readonly words: readonly string[];
}[];

/** Words are compared by `matchKey`. What is not here stays a class of its own, as written. */
export const wordClasses: Readonly<Record<WordDimension, WordClasses>> = {
  gender: [
    { label: 'Donne', words: splitList('F, D, femmina, femmine, femminile, donna') },
    { label: 'Uomini', words: splitList('M, U, maschio, maschi, maschile, uomo') },
  ],
  education: [
    {
      label: 'Nessun titolo o licenza elementare',
      words: splitList(`
        nessuno, nessun titolo, licenza elementare, elementare, scuola elementare, scuola
        primaria, diploma di scuola elementare
      `),
    },
    {
      label: 'Licenza media',
      words: splitList(`
        media, medie, scuola media, diploma di scuola media, licenza media inferiore, scuola
        media inferiore, scuola secondaria di primo grado, obbligo scolastico, scuola
        secondaria di I grado, scuola secondaria di 1° grado, scuola dell'obbligo
      `),
    },
    {
      label: 'Qualifica professionale',
      words: splitList(`
        qualifica, diploma di qualifica, diploma di qualifica professionale, IeFP
      `),
    },
    {
      label: 'Diploma',
      words: splitList(`
        diplomato, diplomata, diploma superiore, diploma di scuola superiore, scuola
        superiore, licenza superiore, maturità, diploma di maturità, superiori, scuola media
        superiore, diploma di scuola media superiore, licenza media superiore, scuola
        secondaria di secondo grado, diploma di scuola secondaria di secondo grado, scuola
        secondaria di II grado, scuola secondaria di 2° grado, diploma quinquennale
      `),
    },
    {
      label: 'Laurea triennale',
      words: splitList(`
        laurea breve, laurea di primo livello, laurea di I livello, triennale
      `),
    },
    {
      label: 'Laurea magistrale',
      words: splitList(`
        laurea specialistica, laurea di secondo livello, laurea di II livello, magistrale,
        specialistica, laurea vecchio ordinamento, laurea a ciclo unico, laurea
        quinquennale, laurea magistrale a ciclo unico, laurea v.o.
      `),
    },
    { label: 'Laurea', words: splitList('laureato, laureata, titolo universitario, università') },
    {
      label: 'Post laurea',
      words: splitList(`
        post-laurea, titolo post laurea, master, dottorato, dottorato di ricerca, master o
        dottorato, specializzazione post laurea, master universitario
      `),
    },
  ],
  employment: [
    {
      label: 'Disoccupati',
      words: splitList(`
        disoccupato, disoccupata, disoccupato/a, in cerca di occupazione
      `),
    },
    {
      label: 'Inoccupati',
      words: splitList(`
        inoccupato, inoccupata, inoccupato/a, in cerca di prima occupazione, in cerca di
        primo impiego
      `),
    },
    { label: 'Occupati', words: splitList('occupato, occupata, occupato/a, lavoratore') },
    {
      label: 'Occupati dipendenti',
      words: splitList(`
        occupato dipendente, dipendente, lavoratore dipendente, lavoro dipendente, occupata
        dipendente, occupato/a dipendente
      `),
    },
    {
      label: 'Occupati autonomi',
      words: splitList(`
        occupato autonomo, autonomo, lavoratore autonomo, lavoro autonomo, libero
        professionista, occupata autonoma, lavoratrice autonoma
      `),
    },
    { label: 'Studenti', words: splitList('studente, studentessa, studente/ssa') },
    { label: 'Pensionati', words: splitList('pensionato, pensionata, ritirato dal lavoro') },
    {
      label: 'Inattivi',
      words: splitList('inattivo, inattiva, casalinga, casalingo, non occupato'),
    },
    {
      label: 'In mobilità o cassa integrazione',
      words: splitList(`
        in mobilità, mobilità, cassa integrazione, in cassa integrazione, cassintegrato,
        cassaintegrato, CIG, cassintegrata
      `),
    },
  ],
  citizenship: [
    {
      label: 'Italiana',
      words: splitList('italiano, italiani, italia, IT, ITA, cittadinanza italiana'),
    },
    {
      label: 'UE',
      words: splitList(`
        unione europea, europea, comunitaria, comunitario, comunitari, altro paese UE,
        stato UE, paese UE, altra UE, UE (esclusa Italia), cittadino UE, EU, altri paesi UE, romania,
        rumena, rumeno, romena, romeno, francia, francese, germania, tedesca, tedesco,
        spagna, spagnola, spagnolo, polonia, polacca, polacco, bulgaria, bulgara, bulgaro,
        portogallo, portoghese, grecia, greca, greco, belgio, belga, austria, austriaca,
        austriaco, croazia, croata, ungheria, ungherese, olanda, paesi bassi, olandese,
        irlanda, irlandese, slovenia, slovena, sloveno, slovacchia, slovacca, svezia,
        svedese, danimarca, danese, finlandia, finlandese, lituania, lituana, lettonia,
        lettone, estonia, estone, malta, maltese, cipro, cipriota, repubblica ceca, ceca,
        lussemburgo, lussemburghese
      `),
    },
    {
      label: 'Extra UE',
      words: splitList(`
        extra-UE, extracomunitaria, extracomunitario, extracomunitari, non UE, paese terzo,
        extra EU, fuori UE, paese extra UE, altro paese extra UE, cittadino extra UE, paesi terzi, non
        comunitaria, non comunitario, extra unione europea, apolide, marocco, marocchina,
        marocchino, albania, albanese, cina, cinese, perù, peruviana, peruviano, nigeria,
        nigeriana, nigeriano, egitto, egiziana, egiziano, ucraina, ucraino, moldavia,
        moldova, moldava, moldavo, senegal, senegalese, tunisia, tunisina, tunisino,
        algeria, algerina, ecuador, ecuadoriana, brasile, brasiliana, brasiliano, argentina,
        argentino, india, indiana, indiano, pakistan, pakistana, pakistano, bangladesh,
        bengalese, filippine, filippina, filippino, russia, russa, russo, turchia, turca,
        turco, iran, iraniana, iraniano, cuba, cubana, cubano, colombia, colombiana,
        venezuela, venezuelana, camerun, camerunense, ghana, ghanese, costa d'avorio,
        ivoriana, ivoriano, serbia, serba, serbo, macedonia, macedone, bosnia, bosniaca,
        kosovo, kosovara, svizzera, svizzero, regno unito, britannica, britannico, inglese,
        stati uniti, statunitense
      `),
    },
    { label: 'Straniera', words: splitList('straniero, stranieri, estera, estero') },
  ],
  informationChannel: [
    {
      label: 'Internet',
      words: splitList(`
        web, sito, sito web, sito internet, online, on line, motore di ricerca
      `),
    },
    {
      label: "Centro per l'impiego",
      words: splitList(`
        CPI, centro impiego, centri per l’impiego, operatore CPI, operatori CPI
      `),
    },
    {
      label: 'Passaparola',
      words: splitList(`
        passa parola, amici, amici e parenti, amici/parenti, amici o parenti, passaparola di
        amici e parenti, conoscenti, amici e conoscenti, familiari
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

/** The ways in which users get in touch. */
export const contactClasses: WordClasses = [
  {
    label: 'Numero verde',
    words: splitList(`
        verde, telefono, telefonata, telefonate, telefonico, telefonica, chiamata, chiamate,
        chiamate al numero verde, call center, tel, NV, chiamata numero verde, chiamate
        numero verde, numero verde telefonico
      `),
  },
  {
    label: 'Mail',
    words: splitList(`
        e-mail, mails, e-mails, posta, posta elettronica, casella mail, casella e-mail,
        casella di posta, messaggio di posta elettronica, PEC, contatto mail, indirizzo mail
      `),
  },
];

/** The label of the class by the key of each word that means it. */
export function labelsByKey(classes: WordClasses): ReadonlyMap<string, string> {
  return new Map(
    classes.flatMap(({ label, words }) =>
      [label, ...words].map((word) => [matchKey(word), label] as const),
    ),
  );
}

/** Of each dimension of the profile the labels of its classes, by the keys of their words. */
export const profileLabels: Readonly<Record<WordDimension, ReadonlyMap<string, string>>> = {
  gender: labelsByKey(wordClasses.gender),
  education: labelsByKey(wordClasses.education),
  employment: labelsByKey(wordClasses.employment),
  citizenship: labelsByKey(wordClasses.citizenship),
  informationChannel: labelsByKey(wordClasses.informationChannel),
};

/** The class of women or men that the text names; undefined where it names neither. */
export function genderOf(text: string): string | undefined {
  return profileLabels.gender.get(matchKey(text));
}
