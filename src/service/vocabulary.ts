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

const meanings = new Map(rowKinds.map((kind) => [kind, memoize(meaningIn(kind))]));

/**
 * What the header means in a sheet of this kind; what follows in brackets (`Età (anni)`) is optional. Of a
 * header in two languages (`Data / Date`) each part means the same.
 */
export function meaningOfHeader(header: string, kind: RowKind): HeaderMeaning | undefined {
  return meanings.get(kind)?.(header);
}

function meaningIn(kind: RowKind): (header: string) => HeaderMeaning | undefined {
  const { headers, weakHeaders } = sheetDefinitions[kind];
  const known = new Map([...entries(weakHeaders, true), ...entries(headers, false)]);
  const inOneLanguage = (header: string): HeaderMeaning | undefined =>
    known.get(matchKey(header)) ??
    known.get(matchKey(header.replace(/[([][^)\]]*[)\]]\s*$/, ''))) ??
    (known.has('numero') && isPivotCount(header) ? { field: 'count', isWeak: false } : undefined);
  return (header) => inOneLanguage(header) ?? inTwoLanguages(header, inOneLanguage);
}

const betweenLanguages = /\s*[/|\n\r]+\s*|\s+[-–—]\s+/;

/** The one field that the Italian part of a header means. The other parts mean it too, or translate it. */
function inTwoLanguages(
  header: string,
  meaningOf: (part: string) => HeaderMeaning | undefined,
): HeaderMeaning | undefined {
  const divided = header.split(betweenLanguages).filter((part) => part.trim() !== '');
  if (divided.length > 1) return sharedMeaning(divided, meaningOf);
  // The languages stood in lines of their own.
  const words = header.trim().split(/\s+/);
  for (let at = 1; at < Math.min(words.length, mostWords); at++) {
    const halves = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const found = sharedMeaning(halves, meaningOf);
    if (found) return found;
  }
  return undefined;
}

const mostWords = 6;

function sharedMeaning(
  parts: readonly string[],
  meaningOf: (part: string) => HeaderMeaning | undefined,
): HeaderMeaning | undefined {
  const [found, ...others] = parts.flatMap((part) => meaningOf(part) ?? []);
  if (!found || others.some(({ field }) => field !== found.field)) return undefined;
  const translations = translationKeys.get(found.field.endsWith('Date') ? dateField : found.field);
  const isTranslated = (part: string): boolean =>
    meaningOf(part) !== undefined || translations?.has(matchKey(part)) === true;
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
