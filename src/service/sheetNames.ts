import { matchKey, matchWords } from '../text/matchKey';
import { splitList } from '../text/splitList';
import type { SheetKind } from './sheetKind';

/**
 * The names that a sheet of each kind goes by, alone or within a longer name (`Utenti 2019`). The
 * first is the one that messages use.
 */
export const sheetSynonyms: Readonly<Record<SheetKind, readonly string[]>> = {
  registration: splitList(`
    Utenti, Utente, Utenti registrati, Registrati, Registrazioni, Registrazione, Anagrafica,
    Anagrafica utenti, Anagrafiche, Iscritti, Iscrizioni, Registrazioni utenti, Elenco
    utenti, Utenti iscritti
  `),
  meeting: splitList(`
    Incontri, Incontro, Incontri di pre-accoglienza, Incontri pre-accoglienza, Incontri di
    preaccoglienza, Incontri preaccoglienza, Calendario incontri, Incontri svolti, Incontri
    realizzati
  `),
  participation: splitList(`
    Partecipazioni, Partecipazione, Partecipanti, Pre-accoglienza, Preaccoglienza, Presenze,
    Presenti, Pre-accoglienze, Partecipanti pre-accoglienza, Partecipazioni pre-accoglienza,
    Partecipanti agli incontri, Presenze agli incontri, Partecipazioni agli incontri,
    Partecipanti incontri, Presenze incontri, Partecipazioni incontri, Partecipanti agli
    incontri di pre-accoglienza, Partecipazioni agli incontri di pre-accoglienza
  `),
  questionnaire: splitList(`
    Questionari, Questionario, Questionari di autovalutazione, Autovalutazione, Questionario
    di autovalutazione, Questionari autovalutazione, Autovalutazioni
  `),
  providerChoice: splitList(`
    Scelte SA, Scelta SA, Soggetto attuatore, Scelte, Scelta, Scelte del SA, Scelta del
    soggetto attuatore, Scelte del soggetto attuatore, Scelta del SA, Scelta soggetto
    attuatore, Scelte soggetto attuatore, Scelte dei soggetti attuatori, Scelte soggetti
    attuatori, Scelte degli attuatori
  `),
  pact: splitList(`
    Patti, Patto, Patti di servizio, Patto di servizio, PdS, Patti firmati, Firma patto,
    Firme patti, Firma PdS
  `),
  contact: splitList(`
    Contatti, Contatto, Numero verde, Chiamate, Telefonate, Assistenza, Chiamate numero
    verde, Numero verde e mail, Contatti numero verde, Mail, Email, Chiamate al numero
    verde, Contatti assistenza
  `),
  satisfaction: splitList(`
    Gradimento, Soddisfazione, Questionari di gradimento, Questionario di gradimento,
    Questionari gradimento, Questionario gradimento, Customer satisfaction, Questionari di
    soddisfazione, Questionario di soddisfazione, Gradimento utenti, Soddisfazione utenti,
    Schede di gradimento, Gradimento incontri
  `),
  territory: splitList(`
    Territorio, Territori, CPI, Centri per l'impiego, Elenco CPI, Aree territoriali, Elenco
    centri per l'impiego, CPI e aree, Ambiti territoriali
  `),
  providers: splitList(`
    Soggetti attuatori, Elenco soggetti attuatori, Elenco SA, Attuatori, Anagrafica soggetti
    attuatori, Anagrafica SA, Enti attuatori
  `),
  settings: ['Parametri', 'Parametro', 'Impostazioni'],
};

/** Kinds that one name may stand for besides its own; the headers tell which. */
const alsoMeans: Readonly<Partial<Record<SheetKind, readonly SheetKind[]>>> = {
  providers: ['providerChoice'],
  providerChoice: ['providers'],
  meeting: ['participation'],
  territory: ['participation'],
};

interface KnownName {
  readonly kind: SheetKind;
  readonly key: string;
  readonly words: readonly string[];
}

const knownNames: readonly KnownName[] = (
  Object.entries(sheetSynonyms) as [SheetKind, readonly string[]][]
).flatMap(([kind, names]) =>
  names.map((name) => ({ kind, key: matchKey(name), words: matchWords(name) })),
);

/**
 * The kinds that a sheet of this name may be, the likeliest first: the name that takes more words
 * wins (`Questionari di gradimento`), then the one that comes first (`Partecipazioni CPI`).
 */
export function kindsByName(name: string): readonly SheetKind[] {
  const key = matchKey(name);
  const words = matchWords(name);
  const found = knownNames
    .map((known) => ({
      known,
      position: known.key === key ? 0 : runPosition(words, known.words),
    }))
    .filter(({ position }) => position >= 0)
    .sort((a, b) => b.known.words.length - a.known.words.length || a.position - b.position)
    .flatMap(({ known }) => [known.kind, ...(alsoMeans[known.kind] ?? [])]);
  return [...new Set(found)];
}

/** Where `run` stands in `words`, one after the other, or -1. */
function runPosition(words: readonly string[], run: readonly string[]): number {
  return words.findIndex((_, start) => run.every((word, offset) => words[start + offset] === word));
}
