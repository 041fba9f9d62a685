import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { types } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import type { GeneratedReport } from '../../../src/app/generateReport';
import { generated } from '../generated';
import { memorySource } from '../memorySource';
import { rowsOfSample } from '../rowsOfSample';

/** Plain data that the first file of a run to ask makes for all: a copy of its own for each. */
export async function madeOnce<T>(name: string, make: () => Promise<T>): Promise<T> {
  const path = join(process.env['SHARED_FOLDER'] ?? '', name);
  if (existsSync(path)) return ofThisRealm(deserialize(readFileSync(path))) as T;
  const made = await make();
  // Two files may make it at a time. None may read the half of it.
  const own = `${path}.${process.pid}`;
  writeFileSync(own, serialize(made));
  renameSync(own, path);
  return made;
}

/** The report of the published sample. */
export const generatedSample = (): Promise<GeneratedReport> =>
  madeOnce('sample', () => generated(memorySource(rowsOfSample())));

/**
 * The same made of this realm's objects, what is named twice being one again: jest takes those of another realm for
 * different ones.
 */
function ofThisRealm(value: unknown, known = new Map<unknown, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const same = known.get(value);
  if (same !== undefined) return same;
  const copied = (part: unknown): unknown => ofThisRealm(part, known);
  const keep = <T>(copy: T): T => {
    known.set(value, copy);
    return copy;
  };
  if (types.isMap(value)) {
    const copy = keep(new Map());
    for (const [key, held] of value) copy.set(copied(key), copied(held));
    return copy;
  }
  if (types.isSet(value)) {
    const copy = keep(new Set());
    for (const held of value) copy.add(copied(held));
    return copy;
  }
  if (Array.isArray(value)) {
    const copy: unknown[] = keep([]);
    for (const held of value) copy.push(copied(held));
    return copy;
  }
  if (types.isTypedArray(value)) throw new Error('typed arrays are not known here');
  const copy: Record<string, unknown> = keep({});
  for (const [name, held] of Object.entries(value)) copy[name] = copied(held);
  return copy;
}
