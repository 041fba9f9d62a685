import type { HostState } from '../hostState';
import type { Json, JsonObject } from '../wire';
import type { Argument } from './argument';
import type { Handle } from './handle';

/**
 * What one Office object type can do, by wire names. A name that is in none of these records answers
 * NotImplemented. Members that change the document stand apart from those that only look at it: protection,
 * read-only workbooks and the count of writes depend on it.
 */
export interface ObjectType<H> {
  /** Scalar properties. */
  readonly get?: Members<(handle: H, state: HostState) => Json>;
  readonly set?: Members<(handle: H, value: Json, state: HostState) => void>;
  /** Properties of the session, not of the document: they can be set in a read-only workbook too. */
  readonly tune?: Members<(handle: H, value: Json, state: HostState) => void>;
  /** Navigation properties. */
  readonly child?: Members<(handle: H, state: HostState) => Handle>;
  /** Methods that give an object and change nothing; null makes a null object. */
  readonly find?: Members<
    (handle: H, given: readonly Argument[], state: HostState) => Handle | null
  >;
  /** Methods that make an object. */
  readonly add?: Members<(handle: H, given: readonly Argument[], state: HostState) => Handle>;
  /** Methods that give a value, or change only what is seen. */
  readonly ask?: Members<(handle: H, given: readonly Argument[], state: HostState) => Json>;
  /** Methods that change the document. */
  readonly act?: Members<(handle: H, given: readonly Argument[], state: HostState) => void>;
  /** What `collection[key]` gives. */
  readonly item?: (handle: H, key: Json, state: HostState) => Handle;
  /** What `collection.items` gives. */
  readonly items?: (handle: H, state: HostState) => readonly Handle[];
  /** What the client gets to find the object again: `{Id}` or `{_Id}`. */
  readonly identity?: (handle: H) => JsonObject;
  /** Throws where a change of this member is refused. */
  readonly guard?: (handle: H, member: string, state: HostState) => void;
}

export type Members<F> = Readonly<Record<string, F>>;
