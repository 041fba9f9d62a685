import { matchKey, matchWords } from '../text/matchKey';
import { memoize } from '../text/memoize';
import { splitList } from '../text/splitList';
import type { Field } from './fields';
import { joinedInitials } from './placeKey';
import { profileFields, type RowKind } from './sheets';
import { laterStages, stageDefinitions, stages } from './stages';

/** Words that join the others of a header and say nothing themselves. */
const joints = new Set(splitList('di, del, dello, della, dei, degli, delle, d, dell, l'));
/** `Al giorno` is the last day of a time, `Nato/a il` is no place. */
const jointsWithin = new Set(splitList('il, lo, la, le, gli, al, alla, all, allo, per'));

/** Words as they are cut short, and other forms that mean the same. */
const writtenOut: ReadonlyMap<string, string> = new Map(
  Object.entries({
    registrazione: 'reg, registr, registraz',
    iscrizione: 'iscr, iscriz',
    data: 'dt',
    codice: 'cod',
    utente: 'ut',
    numero: 'n, nr, num',
    territoriale: 'terr, territ',
    provincia: 'prov',
    residenza: 'res, resid',
    nascita: 'nasc',
    titolo: 'tit',
    studio: 'studi, stud',
    condizione: 'cond, condiz',
    occupazionale: 'occ, occup, occupaz',
    lavorativa: 'lav, lavorat',
    soggetto: 'sogg',
    attuatore: 'att, attuat',
    fiscale: 'fisc',
    incontro: 'inc',
    partecipazione: 'partec, partecipaz',
    autovalutazione: 'autovalut, autovalutaz',
    questionario: 'quest, question',
    accoglienza: 'acc, accogl',
    compilazione: 'compilaz',
    riferimento: 'rif',
    sottoscrizione: 'sottoscr, sottoscriz',
    cittadinanza: 'cittad',
    denominazione: 'denom',
    descrizione: 'desc, descr',
    pds: 'psp',
    // `Come hai conosciuto il servizio`, `Come è venuta a conoscenza`
    ha: 'hai',
    e: 'sei',
    venuto: 'venuta',
    registrato: 'registrata',
    iscritto: 'iscritta',
  }).flatMap(([word, forms]) => splitList(forms).map((form) => [form, word] as const)),
);

/** Where a word begins in camel case: `DataNascita`, `IDUtente`; `PdS` is one word. */
const wordStart = /(?<=\p{Ll})(?=\p{Lu}\p{L})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
/** The other gender of a word: `Registrato/a`, `Iscritto(a)`. */
const otherGender = /(?<=\p{L}[aeio])\s*(?:[/\\][aeio]|\([aeio]\))(?!\p{L})/giu;

/** A header as the rest of it is read: `Registrato/a il` is `Registrato il`. */
export function inOneGender(header: string): string {
  return header.replace(otherGender, '');
}

/** The words of a header that say something, written out: `Dt. di registr.` is `data registrazione`. */
export const headerWords = memoize((header: string): readonly string[] =>
  matchWords(joinedInitials(inOneGender(header)).replace(wordStart, ' '))
    .filter((word, at, { length }) => {
      const isWithin = at > 0 && at < length - 1;
      return !joints.has(word) && !(isWithin && jointsWithin.has(word));
    })
    .map((word) => writtenOut.get(word) ?? word),
);

export const headerSense = (header: string): string => headerWords(header).join(' ');

/** Words that a header of these fields may have besides its name. */
interface Qualifiers {
  /** Absent: on sheets of all kinds. */
  readonly kind?: RowKind;
  readonly fields: ReadonlySet<Field>;
  readonly words: ReadonlySet<string>;
  /** Words that must be left when they are taken away: a bare `Data` could be of anything. */
  readonly least: number;
}

const allQualifiers: readonly Qualifiers[] = [
  qualifiers(
    ['date', ...laterStages.map((stage) => `${stage}Date` as const)],
    'e, ora, utente, mip, servizio, portale, sito, area, web, programma, gruppo, collettivo',
    2,
  ),
  qualifiers(['userId'], 'mip, servizio, portale, programma, univoco, anonimo', 2),
  qualifiers(['area'], 'riferimento, competenza, appartenenza, residenza, utente, mip', 1),
  qualifiers(
    ['province'],
    'riferimento, competenza, appartenenza, residenza, domicilio, utente, cpi, sigla',
    1,
  ),
  qualifiers(
    ['jobCentre'],
    `riferimento, competenza, competente, appartenenza, iscrizione, svolgimento, incontro, sede,
     ospitante, territoriale, denominazione, descrizione, nome, utente`,
    1,
  ),
  qualifiers(
    ['provider'],
    'prescelto, associato, riferimento, denominazione, descrizione, nome, mip',
    1,
  ),
  qualifiers(
    profileFields,
    `utente, mip, data, momento, registrazione, iscrizione, attuale, conseguito, posseduto, più,
     elevato, alto, ultimo, compiuta, dichiarato, dichiarata, servizio, programma`,
    1,
  ),
  qualifiers(
    ['count'],
    `nuovi, nuove, effettuati, effettuate, realizzati, organizzati, ricevuti, ricevute,
     sottoscritti, stipulati, compilati`,
    1,
  ),
  // `Mese della firma` is the month of a pact on a sheet of pacts, and nothing on one of users.
  ...stages.map((kind) => {
    const words = stageDefinitions[kind].dateHeaders.flatMap(headerWords);
    return { kind, ...qualifiers(['month', 'period', 'year'], words.join(), 1) };
  }),
];

/** `Trim 1` and `Primo semestre` are times, whatever `Data 1° incontro` is. */
const ordinals = new Set(splitList('1, primo'));

function qualifiers(fields: readonly Field[], words: string, least: number): Qualifiers {
  return { fields: new Set(fields), words: new Set(splitList(words).map(matchKey)), least };
}

/** What is left of a header without the words that may stand beside fields, and beside which of them. */
export function withoutQualifiers(
  header: string,
): readonly (Pick<Qualifiers, 'kind' | 'fields'> & { readonly sense: string })[] {
  const words = headerWords(header);
  return allQualifiers.flatMap(({ words: taken, least, ...of }) => {
    const left = words.filter((word) => !taken.has(word));
    const isQualified = words.some((word) => taken.has(word) && !ordinals.has(word));
    return isQualified && left.length >= least ? [{ ...of, sense: left.join(' ') }] : [];
  });
}
