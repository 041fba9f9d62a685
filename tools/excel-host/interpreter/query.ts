import { invalidArgument } from '../hostError';
import type { HostState } from '../hostState';
import type { Handle } from '../objects/handle';
import type { Members } from '../objects/objectType';
import { objectTypeOf } from '../objects/registry';
import type { Json, WireQuery } from '../wire';
import { locate, missing } from './member';

type Loaded = Record<string, Json>;

/** The answer to `load`: the selected properties by their wire names, nested where the selection is. */
export function answerQuery(handle: Handle, query: WireQuery | undefined, state: HostState): Json {
  const selected = [...(query?.Select ?? []), ...(query?.Expand ?? [])].map((path) =>
    path.split(/[/.]/),
  );
  return load(handle, selected.length === 0 ? [['*']] : selected, state, query);
}

function load(
  handle: Handle,
  selected: readonly (readonly string[])[],
  state: HostState,
  page?: WireQuery,
): Loaded {
  const type = objectTypeOf(handle);
  if (type.items === undefined) return loadObject(handle, selected, state);
  const own = selected.filter(([first]) => findName(type.get, first) !== undefined);
  const ofItems = selected
    .filter((path) => !own.includes(path))
    .map((path) => (path[0]?.toLowerCase() === 'items' ? path.slice(1) : path))
    .map((path) => (path.length === 0 ? ['*'] : path));
  const loaded: Loaded = loadObject(handle, own, state);
  if (ofItems.length > 0) {
    const skipped = page?.Skip ?? 0;
    const items = type.items(handle, state).slice(skipped, skipped + (page?.Top ?? Infinity));
    loaded._Items = items.map((item) => ({
      ...objectTypeOf(item).identity?.(item),
      ...load(item, ofItems, state),
    }));
  }
  return loaded;
}

function loadObject(
  handle: Handle,
  selected: readonly (readonly string[])[],
  state: HostState,
): Loaded {
  const loaded: Loaded = {};
  for (const [first = '*', ...rest] of selected) {
    const names = first === '*' ? Object.keys(objectTypeOf(handle).get ?? {}) : [first];
    for (const name of names) mergeInto(loaded, loadMember(handle, name, rest, state));
  }
  return loaded;
}

function loadMember(
  handle: Handle,
  name: string,
  rest: readonly string[],
  state: HostState,
): Loaded {
  const type = objectTypeOf(handle);
  return locate(handle.type, name, () => {
    const scalar = findName(type.get, name);
    const read = scalar === undefined ? undefined : type.get?.[scalar];
    if (scalar !== undefined && read !== undefined) {
      if (rest.length > 0) throw invalidArgument(`${name}/${rest.join('/')}`);
      return { [scalar]: read(handle, state) };
    }
    const navigation = findName(type.child, name);
    const follow = navigation === undefined ? undefined : type.child?.[navigation];
    if (navigation === undefined || follow === undefined) throw missing(handle, name);
    return { [navigation]: load(follow(handle, state), [rest.length === 0 ? ['*'] : rest], state) };
  });
}

/** The client selects by API names, the answer carries wire names: they differ in capitals only. */
function findName<F>(
  members: Members<F> | undefined,
  name: string | undefined,
): string | undefined {
  const wanted = name?.toLowerCase();
  return Object.keys(members ?? {}).find((member) => member.toLowerCase() === wanted);
}

function mergeInto(target: Loaded, source: Loaded): void {
  for (const [name, value] of Object.entries(source)) {
    const there = target[name];
    if (isLoaded(there) && isLoaded(value)) mergeInto(there, value);
    else target[name] = value;
  }
}

function isLoaded(value: Json | undefined): value is Loaded {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
