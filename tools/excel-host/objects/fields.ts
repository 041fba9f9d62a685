import type { Json } from '../wire';
import type { Check } from './check';

type Field<D> = { readonly [K in keyof D]: readonly [key: K, check: Check<D[K]>] }[keyof D];

interface FieldMembers<H, N extends string> {
  readonly get: Readonly<Record<N, (handle: H) => Json>>;
  readonly set: Readonly<Record<N, (handle: H, value: Json) => void>>;
}

/** Scalars that are read from and written to plain data as they are, by wire name. */
export function fields<H, D extends object, N extends string>(
  dataOf: (handle: H) => D,
  members: Readonly<Record<N, Field<D>>>,
): FieldMembers<H, N> {
  const get: Partial<Record<N, (handle: H) => Json>> = {};
  const set: Partial<Record<N, (handle: H, value: Json) => void>> = {};
  for (const [name, [key, check]] of Object.entries(members) as [N, Field<D>][]) {
    get[name] = (handle) => dataOf(handle)[key] as Json;
    set[name] = (handle, value) => {
      dataOf(handle)[key] = check(value);
    };
  }
  return { get, set } as FieldMembers<H, N>;
}
