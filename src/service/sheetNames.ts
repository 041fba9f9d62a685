import { matchKey, matchWords } from '../text/matchKey';
import { memoize } from '../text/memoize';
import { splitList } from '../text/splitList';
import { type RowKind, sheetDefinitions, type SheetKind } from './sheets';
import { fileOf, titlesOf } from './sheetTitles';

interface KnownName {
  readonly kind: SheetKind;
  readonly key: string;
  readonly words: readonly string[];
}

const knownNames: readonly KnownName[] = (Object.keys(sheetDefinitions) as SheetKind[]).flatMap(
  (kind) =>
    sheetDefinitions[kind].names.map((name) => ({
      kind,
      key: matchKey(name),
      words: matchWords(name),
    })),
);

const knownKeys = new Set(knownNames.map(({ key }) => key));
const firstWords = new Set(knownNames.map(({ words }) => words[0]));

/**
 * The kinds that a sheet of this name may be, the likeliest first. The name that takes more words wins
 * (`Questionari di gradimento` over `Questionari`), then the one that comes first (`Partecipazioni CPI`);
 * but one after a `per` or `con` comes last.
 * Where the sheet's own name says no kind, the name of its file may.
 */
export function kindsByName(name: string): readonly SheetKind[] {
  for (const title of titlesOf(name)) {
    const kinds = kindsByTitle(title);
    if (kinds.length > 0) return kinds;
  }
  return [];
}

const kindsByTitle = memoize((name: string): readonly SheetKind[] => {
  const found = namesIn(name).flatMap(({ known }) => [
    known.kind,
    sheetDefinitions[known.kind].alsoMeans ?? known.kind,
  ]);
  return [...new Set(found)];
});

interface FoundName {
  readonly known: KnownName;
  readonly position: number;
}

/** What comes after these says by what or of whom the rows are: `Patti per soggetto attuatore`. */
const prepositions = new Set(splitList('per, con, dopo, presso, secondo, dal, dai, dagli'));

/** `Medie per CPI` lists no job centres: it has numbers for each. */
function isDivision({ kind }: KnownName, before: string | undefined): boolean {
  return (kind === 'territory' || kind === 'providers') && prepositions.has(before ?? '');
}

/** The known names in a title, the likeliest first. */
function namesIn(name: string): readonly FoundName[] {
  const key = matchKey(name);
  const words = matchWords(name);
  // Cells are asked as well, and most of them name nothing.
  if (!knownKeys.has(key) && !words.some((word) => firstWords.has(word))) return [];
  const found = knownNames
    .map((known) => ({ known, position: known.key === key ? 0 : runPosition(words, known.words) }))
    .filter(({ known, position }) => position >= 0 && !isDivision(known, words[position - 1]));
  const ends = found.map(({ known, position }) => position + known.words.length);
  const firstEnd = Math.min(...ends);
  const cut = words.findIndex((word, index) => index >= firstEnd && prepositions.has(word));
  const isAfter = ({ position }: FoundName): number => (cut >= 0 && position > cut ? 1 : 0);
  return found.sort(
    (a, b) =>
      isAfter(a) - isAfter(b) ||
      b.known.words.length - a.known.words.length ||
      a.position - b.position,
  );
}

const summaryWord = /^(?:riepilog|sintesi$|pivot$|grafic|statistic|cruscotto$|dashboard$)/;
const notesWords = new Set(splitList('note, legenda, leggenda, istruzioni, leggimi, avvertenze'));

/**
 * As `kindsByName`, among sheets of these names. Notes have no kind (`Legenda questionari`), nor has a sheet
 * that sums up another (`Riepilogo utenti` beside `Utenti`). The name of a file says nothing of a sheet where
 * another sheet of the file has a name that says its kind.
 */
export function kindsAmong(name: string, names: readonly string[]): readonly SheetKind[] {
  const [own] = titlesOf(name);
  const words = matchWords(own);
  if (words.length > 1 && notesWords.has(words[0] ?? '')) return [];
  const file = fileOf(name);
  const isBesideNamed =
    file !== undefined &&
    names.some((other) => fileOf(other) === file && kindsByTitle(titlesOf(other)[0]).length > 0);
  const kinds = isBesideNamed ? kindsByTitle(own) : kindsByName(name);
  if (!isOfSummary(name)) return kinds;
  const isListed = names.some((other) => kindsByName(other)[0] === kinds[0] && !isOfSummary(other));
  return isListed ? [] : kinds;
}

/** Whether a sheet of this name explains others, and rows in it are examples: `Istruzioni`. */
export function isOfExplanations(name: string): boolean {
  return /^\W*(?:istruzioni|leggimi|avvertenze|legg?enda|esempi[oi]?)(?!\p{L})/iu.test(
    titlesOf(name)[0],
  );
}

/** Whether a sheet of this name sums up others: `Riepilogo patti`, `Statistiche`. */
export function isOfSummary(name: string): boolean {
  return matchWords(titlesOf(name)[0]).some((word) => summaryWord.test(word));
}

/** Whether sheets of the kind have rows: `Parametri` has none. */
export function isRowKind(kind: SheetKind): kind is RowKind {
  return kind !== 'settings';
}

/** The words of a title that do not say what the sheet is: `Alba` of `Partecipazioni CPI Alba`. */
export function restOfTitle(name: string): readonly string[] {
  const words = matchWords(name);
  const written = name.match(/\p{L}+|\p{N}+/gu) ?? [];
  if (written.length !== words.length) return [];
  const [likeliest] = namesIn(name);
  return likeliest ? written.toSpliced(likeliest.position, likeliest.known.words.length) : written;
}

/** Where `run` stands in `words`, one after the other, or -1. */
function runPosition(words: readonly string[], run: readonly string[]): number {
  return words.findIndex((_, start) => run.every((word, offset) => words[start + offset] === word));
}
