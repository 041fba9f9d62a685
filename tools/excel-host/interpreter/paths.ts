import { HostError, itemNotFound } from '../hostError';
import type { HostState } from '../hostState';
import type { Argument } from '../objects/argument';
import type { Handle } from '../objects/handle';
import { objectTypeOf } from '../objects/registry';
import { type Json, pathType, type WireArguments, type WirePath, type WireRequest } from '../wire';
import { beforeWrite, findMember, locate, missing } from './member';

/** The objects of one request: every path is evaluated once, when it is first needed, and remembered. */
export interface Paths {
  readonly request: WireRequest;
  readonly state: HostState;
  readonly evaluated: Map<number, Handle | null>;
}

/** The object that a path stands for; null for a null object, and for whatever hangs on one. */
export function evaluatePath(paths: Paths, id: number): Handle | null {
  const known = paths.evaluated.get(id);
  if (known !== undefined) return known;
  const path = paths.request.ObjectPaths[String(id)];
  if (path === undefined) throw new HostError('InvalidReference', `no object path ${id}`);
  const handle = evaluate(paths, path);
  paths.evaluated.set(id, handle);
  return handle;
}

function evaluate(paths: Paths, path: WirePath): Handle | null {
  if (path.ObjectPathType === pathType.root) return { type: 'Workbook' };
  if (path.ObjectPathType === pathType.nullObject) return null;
  if (path.ObjectPathType === pathType.reference) return referenced(paths.state, path.Name);
  const parent = evaluatePath(paths, path.ParentObjectPathId ?? 0);
  if (parent === null) return null;
  const member = path.ObjectPathType === pathType.indexer ? 'getItem' : path.Name;
  return locate(parent.type, member, () => step(paths, parent, path));
}

function step(paths: Paths, parent: Handle, path: WirePath): Handle | null {
  const { state } = paths;
  const type = objectTypeOf(parent);
  if (path.ObjectPathType === pathType.indexer) {
    const key: Json = path.ArgumentInfo?.Arguments?.[0] ?? null;
    if (type.item === undefined) throw missing(parent, 'getItem');
    return type.item(parent, key, state);
  }
  if (path.ObjectPathType === pathType.property) {
    const child = findMember(type.child, path.Name);
    if (child === undefined) throw missing(parent, path.Name);
    return child(parent, state);
  }
  if (path.ObjectPathType !== pathType.method)
    throw missing(parent, `path type ${path.ObjectPathType}`);
  const given = evaluateArguments(paths, path.ArgumentInfo);
  const find = findMember(type.find, path.Name);
  if (find !== undefined) return find(parent, given, state);
  const add = findMember(type.add, path.Name);
  if (add === undefined) throw missing(parent, path.Name);
  beforeWrite(parent, path.Name, state);
  return add(parent, given, state);
}

export function evaluateArguments(
  paths: Paths,
  info: WireArguments | undefined,
): readonly Argument[] {
  const ids = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((value, index) => {
    const id = ids[index];
    return typeof id === 'number' && id !== 0 ? { object: evaluatePath(paths, id) } : { value };
  });
}

function referenced(state: HostState, id: string): Handle {
  const range = state.references.get(id);
  if (range === undefined) throw itemNotFound(`reference ${id}`);
  if (!state.workbook.sheets.includes(range.sheet)) {
    throw new HostError('InvalidReference', `the sheet of reference ${id} is gone`);
  }
  return range;
}
