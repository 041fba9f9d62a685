import { HostError, notImplemented } from '../hostError';
import type { HostState } from '../hostState';
import type { Handle } from '../objects/handle';
import { objectTypeOf } from '../objects/registry';
import { actionType, type Json, type WireAction } from '../wire';
import { beforeWrite, findMember, locate, missing } from './member';
import { evaluateArguments, evaluatePath, type Paths } from './paths';
import { answerQuery } from './query';

/** Does one action and gives what the client gets for it. On a null object nothing happens and the answer is null. */
export function runAction(paths: Paths, action: WireAction): Json {
  if (action.ActionType === actionType.trace) return null;
  const handle = evaluatePath(paths, action.ObjectPathId);
  if (handle === null) return null;
  const run = runners[action.ActionType];
  if (run === undefined) throw notImplemented(`action type ${action.ActionType}`);
  return run(handle, action, paths);
}

type Runner = (handle: Handle, action: WireAction, paths: Paths) => Json;

const runners: Readonly<Record<number, Runner>> = {
  [actionType.instantiate]: (handle) => objectTypeOf(handle).identity?.(handle) ?? {},
  [actionType.query]: (handle, { QueryInfo }, { state }) => answerQuery(handle, QueryInfo, state),
  [actionType.setProperty]: (handle, { Name, ArgumentInfo }, { state }) => {
    setProperty(handle, Name, ArgumentInfo?.Arguments?.[0] ?? null, state);
    return null;
  },
  [actionType.update]: (handle, { ObjectState }, { state }) => {
    for (const [name, value] of Object.entries(ObjectState ?? {})) {
      setProperty(handle, name.charAt(0).toUpperCase() + name.slice(1), value ?? null, state);
    }
    return null;
  },
  [actionType.method]: callMethod,
};

function setProperty(handle: Handle, name: string, value: Json, state: HostState): void {
  locate(handle.type, name, () => {
    const type = objectTypeOf(handle);
    const tune = findMember(type.tune, name);
    if (tune !== undefined) {
      tune(handle, value, state);
      return;
    }
    const set = findMember(type.set, name);
    if (set === undefined) throw missing(handle, name);
    beforeWrite(handle, name, state);
    set(handle, value, state);
  });
}

function callMethod(handle: Handle, action: WireAction, paths: Paths): Json {
  const { state } = paths;
  if (action.Name === '_KeepReference') return keepReference(handle, action, paths);
  return locate(handle.type, action.Name, () => {
    const type = objectTypeOf(handle);
    const given = evaluateArguments(paths, action.ArgumentInfo);
    const ask = findMember(type.ask, action.Name);
    if (ask !== undefined) return ask(handle, given, state);
    const act = findMember(type.act, action.Name);
    if (act === undefined) throw missing(handle, action.Name);
    beforeWrite(handle, action.Name, state);
    act(handle, given, state);
    return null;
  });
}

/** The cells outlive the request: the next Instantiate of its path tells the client the reference id. */
function keepReference(handle: Handle, action: WireAction, { state, evaluated }: Paths): Json {
  if (handle.type !== 'Range' && handle.type !== 'RangeAreas')
    throw new HostError('NotImplemented', `${handle.type}._KeepReference`);
  if (handle.referenceId !== undefined) return null;
  const referenceId = `ref-${state.counters.requests}-${action.ObjectPathId}`;
  const kept = { ...handle, referenceId };
  state.references.set(referenceId, kept);
  evaluated.set(action.ObjectPathId, kept);
  return null;
}
