import { matchKey } from '../text/matchKey';
import { memoize } from '../text/memoize';
import type { Field } from './fields';
import { type Headers, type RowKind, rowKinds, sheetDefinitions } from './sheets';

/** What a header means in a sheet of one kind. */
interface HeaderMeaning {
  readonly field: Field;
  readonly isWeak: boolean;
}

const meanings = new Map(rowKinds.map((kind) => [kind, memoize(meaningIn(kind))]));

/** What the header means in a sheet of this kind; what follows in brackets (`Età (anni)`) is optional. */
export function meaningOfHeader(header: string, kind: RowKind): HeaderMeaning | undefined {
  return meanings.get(kind)?.(header);
}

function meaningIn(kind: RowKind): (header: string) => HeaderMeaning | undefined {
  const { headers, weakHeaders } = sheetDefinitions[kind];
  const known = new Map([...entries(weakHeaders, true), ...entries(headers, false)]);
  return (header) =>
    known.get(matchKey(header)) ??
    known.get(matchKey(header.replace(/[([][^)\]]*[)\]]\s*$/, ''))) ??
    (known.has('numero') && isPivotCount(header) ? { field: 'count', isWeak: false } : undefined);
}

/** What a pivot table calls its values: `Somma di Numero`, `Conteggio di ID utente`. */
function isPivotCount(header: string): boolean {
  return /^\s*(?:somma|conteggio|sum|count)\s+(?:di|of)\s+\S/i.test(header);
}

function entries(headers: Headers, isWeak: boolean): [string, HeaderMeaning][] {
  return (Object.entries(headers) as [Field, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name): [string, HeaderMeaning] => [matchKey(name), { field, isWeak }]),
  );
}
