import { invalidArgument } from '../hostError';
import type { Json } from '../wire';
import type { Handle, HandleOf } from './handle';

/** What the client passed to a method: a plain value, or one of its objects (null for a null object). */
export type Argument = { readonly value: Json } | { readonly object: Handle | null };

/** The plain value at this place; undefined when it was left out. */
export function valueAt(given: readonly Argument[], index: number): Json | undefined {
  const argument = given[index];
  if (argument === undefined || !('value' in argument)) {
    if (argument !== undefined) throw invalidArgument(`argument ${index + 1} is an object`);
    return undefined;
  }
  return argument.value ?? undefined;
}

export function rangeAt(given: readonly Argument[], index: number): HandleOf<'Range'> {
  const range = optionalRangeAt(given, index);
  if (range === undefined) throw invalidArgument(`argument ${index + 1} is no range`);
  return range;
}

export function optionalRangeAt(
  given: readonly Argument[],
  index: number,
): HandleOf<'Range'> | undefined {
  const argument = given[index];
  if (argument === undefined || !('object' in argument)) return undefined;
  return argument.object?.type === 'Range' ? argument.object : undefined;
}

export function textAt(given: readonly Argument[], index: number): string {
  const value = valueAt(given, index);
  if (typeof value !== 'string') throw invalidArgument(`argument ${index + 1} is no text`);
  return value;
}

export function optionalTextAt(given: readonly Argument[], index: number): string | undefined {
  return valueAt(given, index) === undefined ? undefined : textAt(given, index);
}

/** A whole number, negative ones included. */
export function integerAt(given: readonly Argument[], index: number, absent?: number): number {
  const value = valueAt(given, index) ?? absent;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw invalidArgument(`argument ${index + 1} is no whole number`);
  }
  return value;
}

export function flagAt(given: readonly Argument[], index: number): boolean {
  const value = valueAt(given, index) ?? false;
  if (typeof value !== 'boolean') throw invalidArgument(`argument ${index + 1} is no boolean`);
  return value;
}
