import { accessDenied, HostError, notImplemented } from '../hostError';
import type { HostState } from '../hostState';
import type { Handle } from '../objects/handle';
import type { Members } from '../objects/objectType';
import { objectTypeOf } from '../objects/registry';
import { beforeUndoable } from '../undo';

/** An error on its way out, with the place that the client reports: `Range.values`. */
export class LocatedError extends Error {
  constructor(
    override readonly cause: HostError,
    readonly location: string,
  ) {
    super(cause.message);
  }
}

/** Runs one member and puts its name on the error that it throws. */
export function locate<R>(type: string, member: string, run: () => R): R {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw new LocatedError(error, `${type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`);
  }
}

export function findMember<F>(members: Members<F> | undefined, name: string): F | undefined {
  return members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
}

export function missing(handle: Handle, member: string): HostError {
  return notImplemented(`${handle.type}.${member}`);
}

/** Counts a change and throws where the workbook or the object refuses it. */
export function beforeWrite(handle: Handle, member: string, state: HostState): void {
  const { counters, trouble, workbook } = state;
  counters.writes += 1;
  counters.written.add(`${handle.type}.${member}`);
  if (trouble.failWrite?.write === counters.writes) {
    throw new HostError(trouble.failWrite.code, `write ${counters.writes} was made to fail`);
  }
  if (trouble.refuseMember === `${handle.type}.${member}`) {
    throw new HostError('GeneralException', `${member} does not work here`);
  }
  beforeUndoable(state, handle, member);
  if (workbook.readOnly) throw accessDenied('the workbook is read-only');
  objectTypeOf(handle).guard?.(handle, member, state);
}
