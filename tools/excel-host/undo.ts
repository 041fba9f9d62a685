import { HostError } from './hostError';
import type { HostState } from './hostState';
import type { Handle } from './objects/handle';

/** What Ctrl+Z takes back. */
export interface UndoStack {
  /** One entry for a request that wrote, or for all requests of one group, by its name; the oldest first. */
  readonly steps: (string | undefined)[];
  /** The group of the request that is being carried out (`mergeUndoGroup`). */
  group?: string | undefined;
  /** How much was written in that group so far. */
  groupWrites: number;
  /** How often something was done that can't be undone: what was done before it can't be undone either. */
  cleared: number;
}

export function newUndoStack(): UndoStack {
  return { steps: [], groupWrites: 0, cleared: 0 };
}

/** What Excel on Windows and on the Mac can't undo, as far as this host does it. */
const lasting: Readonly<Partial<Record<Handle['type'], readonly string[]>>> = {
  Worksheet: ['Position', 'Name', 'Visibility', 'Delete'],
};

/**
 * Called before a write. In a group everything must be such that it can be undone; elsewhere what cannot be
 * undone clears the stack.
 */
export function beforeUndoable(
  { undo, trouble }: HostState,
  { type }: Handle,
  member: string,
): void {
  if (undo.group !== undefined && ++undo.groupWrites > trouble.groupLimit) {
    throw undoNotSupported(`${undo.groupWrites} writes`);
  }
  if (lasting[type]?.includes(member) !== true) return;
  if (undo.group !== undefined) throw undoNotSupported(`${type}.${member}`);
  undo.steps.length = 0;
  undo.cleared += 1;
}

/** Before a request. */
export function beginRequest(undo: UndoStack, group: string | undefined): void {
  if (undo.group !== group) undo.groupWrites = 0;
  undo.group = group;
}

/** After a request that wrote. */
export function addUndoStep({ steps, group }: UndoStack): void {
  if (group === undefined || steps.at(-1) !== group) steps.push(group);
}

function undoNotSupported(what: string): HostError {
  return new HostError('UndoNotSupported', `The operation can't be undone: ${what}`);
}
