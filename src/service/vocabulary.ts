import { matchKey } from '../text/matchKey';
import { memoize } from '../text/memoize';
import type { Field } from './fields';
import { translatedHeaders } from './headers';
import { type Headers, type RowKind, rowKinds, sheetDefinitions } from './sheets';

/** What a header means in a sheet of one kind. */
interface HeaderMeaning {
  readonly field: Field;
  readonly isWeak: boolean;
}

type Meanings = Readonly<Partial<Record<RowKind, HeaderMeaning>>>;

const nothing: Meanings = {};

/** By key of the header, for all kinds at once: the same texts are asked for in each of them. */
const known = new Map<string, Meanings>();
for (const kind of rowKinds) {
  const { headers, weakHeaders } = sheetDefinitions[kind];
  for (const [key, meaning] of [...entries(weakHeaders, true), ...entries(headers, false)])
    known.set(key, { ...known.get(key), [kind]: meaning });
}

/**
 * What the header means in a sheet of this kind; what follows in brackets (`Età (anni)`) is optional. Of a
 * header in two languages (`Data / Date`) each part means the same.
 */
export function meaningOfHeader(header: string, kind: RowKind): HeaderMeaning | undefined {
  return meaningsOf(header)[kind];
}

const meaningsOf = memoize((header: string): Meanings => {
  const [both, one] = [inTwoLanguages(header), inOneLanguage(header)];
  return both === nothing ? one : { ...both, ...one };
});

const brackets = /[([][^)\]]*[)\]]\s*$/;

function inOneLanguage(header: string): Meanings {
  const whole = known.get(matchKey(header)) ?? nothing;
  const bare = brackets.test(header)
    ? (known.get(matchKey(header.replace(brackets, ''))) ?? nothing)
    : nothing;
  const counted = isPivotCount(header) ? pivotCounts : nothing;
  return bare === nothing && counted === nothing ? whole : { ...counted, ...bare, ...whole };
}

/** In the kinds of sheets that count. */
const pivotCounts: Meanings = Object.fromEntries(
  Object.keys(known.get('numero') ?? {}).map((kind) => [kind, { field: 'count', isWeak: false }]),
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
  const translations = translationKeys.get(found.field.endsWith('Date') ? dateField : found.field);
  const isTranslated = (part: string, index: number): boolean =>
    meanings[index] !== undefined || translations?.has(matchKey(part)) === true;
  return parts.every(isTranslated) ? found : undefined;
}

const dateField: Field = 'date';

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

function entries(headers: Headers, isWeak: boolean): [string, HeaderMeaning][] {
  return (Object.entries(headers) as [Field, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name): [string, HeaderMeaning] => [matchKey(name), { field, isWeak }]),
  );
}
