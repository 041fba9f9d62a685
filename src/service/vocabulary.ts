import { matchKey } from '../text/matchKey';
import { memoize } from '../text/memoize';
import { dateFieldOf, type Field } from './fields';
import { plainHeaders, translatedHeaders } from './headers';
import { headerSense, headerWords, inOneGender, withoutQualifiers } from './headerWords';
import { type Headers, type RowKind, rowKinds, sheetDefinitions } from './sheets';
import { laterStages, type Stage } from './stages';

/** What a header means in a sheet of one kind. */
export interface HeaderMeaning {
  readonly field: Field;
  /**
   * How sure that is. `likely`: the name of the field with words besides that change nothing (`Area di
   * residenza`); `weak`: a name that other columns may have as well (`N.`).
   */
  readonly strength: 'clear' | 'likely' | 'weak';
}

type Meanings = Readonly<Partial<Record<RowKind, HeaderMeaning>>>;

const nothing: Meanings = {};

/** By key of the header, for all kinds at once: the same texts are asked for in each of them. */
const known = new Map<string, Meanings>();
/** By sense: the names of the fields however they are cut short and joined. */
const knownSenses = new Map<string, Meanings>();
for (const kind of rowKinds) {
  const { headers, weakHeaders } = sheetDefinitions[kind];
  for (const [name, meaning] of [...entries(weakHeaders, 'weak'), ...entries(headers, 'clear')]) {
    for (const [names, key] of [
      [known, matchKey(name)],
      [knownSenses, headerSense(name)],
    ] as const)
      names.set(key, { ...names.get(key), [kind]: meaning });
  }
}

/**
 * What the header means in a sheet of this kind; what follows in brackets (`Età (anni)`) is optional. Of a
 * header in two languages (`Data / Date`) each part means the same.
 */
export function meaningOfHeader(header: string, kind: RowKind): HeaderMeaning | undefined {
  return meaningsOf(header)[kind];
}

/** The step whose date the header names: `Data firma` the pact's. `Data` alone may be of anything. */
export function stageDatedBy(header: string): Stage | undefined {
  const meaning = meaningOfHeader(header, 'registration');
  if (meaning === undefined || meaning.strength === 'weak') return undefined;
  if (meaning.field !== 'date')
    return laterStages.find((stage) => meaning.field === dateFieldOf(stage));
  return meaningOfHeader(header, 'contact')?.field === 'date' ? undefined : 'registration';
}

const meaningsOf = memoize((header: string): Meanings => {
  const [both, one] = [inTwoLanguages(header), inOneLanguage(header)];
  return both === nothing ? one : { ...both, ...one };
});

const brackets = /(?:[([][^)\]]*[)\]]|(?<!\p{L})s[iì]?\s*\/\s*no?)\s*\??\s*$/iu;

function inOneLanguage(header: string): Meanings {
  const bare = brackets.test(header) ? byWords(header.replace(brackets, '')) : nothing;
  const counted = isPivotCount(header) ? pivotCounts : nothing;
  const whole = byWords(header);
  return bare === nothing && counted === nothing ? whole : { ...counted, ...bare, ...whole };
}

/** What a header of no brackets means by its name, else by its words, else by those that are left of them. */
function byWords(header: string): Meanings {
  const words = headerWords(header);
  const named = known.get(matchKey(header)) ?? known.get(matchKey(inOneGender(header))) ?? nothing;
  if (words.length < 2 || words.length > mostWordsOfHeader) return named;
  const meanings = { ...likelyMeanings(header), ...knownSenses.get(words.join(' ')), ...named };
  return Object.keys(meanings).length === 0 ? nothing : meanings;
}

/** What is longer is no header. */
const mostWordsOfHeader = 8;

function likelyMeanings(header: string): Meanings {
  const likely = withoutQualifiers(header).flatMap(({ sense, fields: those, kind: only }) => {
    const meanings = bareCounts.has(sense) ? undefined : knownSenses.get(sense);
    if (!meanings) return [];
    return (only ? [only] : rowKinds).flatMap((kind) => {
      const meaning = meanings[kind];
      const strength = meaning?.strength === 'weak' ? 'weak' : 'likely';
      return meaning && those.has(meaning.field) ? [[kind, { ...meaning, strength }]] : [];
    });
  });
  return Object.fromEntries(likely) as Meanings;
}

/** `Numero` says nothing of what is counted. */
const bareCounts = new Set(plainHeaders.count.map(headerSense));

/** In the kinds of sheets that count. */
const pivotCounts: Meanings = Object.fromEntries(
  Object.keys(known.get('numero') ?? {}).map((kind) => [
    kind,
    { field: 'count', strength: 'clear' },
  ]),
);

const betweenLanguages = /\s*[/|\n\r]+\s*|\s+[-–—]\s+/;

/** The one field that the Italian part of a header means. The other parts mean it too, or translate it. */
function inTwoLanguages(header: string): Meanings {
  const divided = header.split(betweenLanguages).filter((part) => part.trim() !== '');
  if (divided.length > 1) return sharedMeanings(divided);
  // The languages stood in lines of their own.
  const words = header.trim().split(/\s+/);
  let found = nothing;
  for (let at = 1; at < Math.min(words.length, mostWords); at++) {
    const shared = sharedMeanings([words.slice(0, at).join(' '), words.slice(at).join(' ')]);
    if (shared !== nothing) found = { ...shared, ...found };
  }
  return found;
}

const mostWords = 6;

function sharedMeanings(parts: readonly string[]): Meanings {
  const own = parts.map(inOneLanguage);
  if (own.every((each) => each === nothing)) return nothing;
  let shared = nothing;
  for (const kind of rowKinds) {
    const meanings = own.map((each) => each[kind]);
    const meaning = sharedMeaning(parts, meanings);
    if (meaning) shared = { ...shared, [kind]: meaning };
  }
  return shared;
}

/** `meanings`: those of the parts. */
function sharedMeaning(
  parts: readonly string[],
  meanings: readonly (HeaderMeaning | undefined)[],
): HeaderMeaning | undefined {
  const [found, ...others] = meanings.filter((meaning) => meaning !== undefined);
  if (!found || others.some(({ field }) => field !== found.field)) return undefined;
  const isOfDay = found.field === dateField || laterDates.has(found.field);
  const translations = translationKeys.get(isOfDay ? dateField : found.field);
  const isTranslated = (part: string, index: number): boolean =>
    meanings[index] !== undefined ||
    translations?.has(matchKey(part)) === true ||
    (isOfDay && foreignDate.test(part));
  return parts.every(isTranslated) ? found : undefined;
}

const dateField: Field = 'date';
const laterDates: ReadonlySet<Field> = new Set(laterStages.map(dateFieldOf));
/** `Date d'inscription`, `Registration date`, `Datum der Unterschrift`, `Anmeldedatum`. */
const foreignDate = /^\s*(?:date|datum)(?!\p{L})|(?:(?<!\p{L})date|datum)\s*$/iu;

const translationKeys: ReadonlyMap<Field, ReadonlySet<string>> = new Map(
  (Object.entries(translatedHeaders) as [Field, readonly string[]][]).map(([field, names]) => [
    field,
    new Set(names.map(matchKey)),
  ]),
);

/** What a pivot table calls its values: `Somma di Numero`, `Conteggio di ID utente`. */
export function isPivotCount(header: string): boolean {
  return /^\s*(?:somma|conteggio|sum|count)\s+(?:di|of)\s+\S/i.test(header);
}

function entries(
  headers: Headers,
  strength: HeaderMeaning['strength'],
): readonly (readonly [name: string, HeaderMeaning])[] {
  return (Object.entries(headers) as [Field, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name) => [name, { field, strength }] as const),
  );
}
