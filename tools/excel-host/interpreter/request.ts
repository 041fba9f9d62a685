import { HostError, httpStatusOf } from '../hostError';
import type { HostState } from '../hostState';
import type { Json, WireError, WireRequest, WireResponse, WireResult } from '../wire';
import { runAction } from './actions';
import { LocatedError } from './member';
import type { Paths } from './paths';

/** Runs the actions in their order up to the first that fails: those before it stay done, those after it never run. */
export function runRequest(request: WireRequest, state: HostState): WireResponse {
  const paths: Paths = { request, state, evaluated: new Map() };
  const results: WireResult[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      failIfTold(index, state);
      const value: Json = runAction(paths, action);
      results.push({ ActionId: action.Id, Value: value });
      state.counters.actions += 1;
    } catch (error) {
      return { Results: results, Error: wireError(error, index) };
    }
  }
  return { Results: results };
}

/** A request that is refused as a whole. */
export function refusal(error: HostError): WireResponse {
  return { Results: [], Error: wireError(error, 0) };
}

function failIfTold(index: number, { trouble, counters }: HostState): void {
  const { failAction } = trouble;
  if (failAction?.request === counters.requests && failAction.action === index) {
    throw new HostError(failAction.code, `action ${index} was made to fail`);
  }
}

/** Anything but an error of the host's is a mistake in the host itself, and comes out as it is. */
function wireError(error: unknown, actionIndex: number): WireError {
  const cause = error instanceof LocatedError ? error.cause : error;
  if (!(cause instanceof HostError)) throw error;
  return {
    Code: cause.code,
    Message: cause.message,
    Location: error instanceof LocatedError ? error.location : '',
    ActionIndex: actionIndex,
    HttpStatusCode: httpStatusOf(cause.code),
  };
}
