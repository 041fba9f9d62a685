import { describe, expect, it } from '@jest/globals';
import { createHost } from '../createHost';
import type { ObjectType } from '../objects/objectType';
import { objectTypes } from '../objects/registry';
import { connectOffice } from '../officeClient';

interface ProxyClass {
  readonly prototype: object;
}

const classes = connectOffice(createHost()) as unknown as Readonly<Record<string, ProxyClass>>;

/** The client sets these two under names that it doesn't list. */
const unlisted = ['Gridlines', 'Headings'];

/** Every property and method of the client's class, by its wire name. */
function wireNames(typeName: string): ReadonlySet<string> {
  const prototype = classes[typeName]?.prototype ?? {};
  const names = Object.getOwnPropertyNames(prototype);
  return new Set([...names.map((name) => name.charAt(0).toUpperCase() + name.slice(1)), ...names]);
}

describe('the members that the host knows', () => {
  it.each(Object.entries<ObjectType<never>>(objectTypes))(
    'are members of Excel.%s',
    (typeName, type) => {
      const known = wireNames(typeName);
      expect(known.size).toBeGreaterThan(0);
      const groups = [
        type.get,
        type.set,
        type.tune,
        type.child,
        type.find,
        type.add,
        type.ask,
        type.act,
      ];
      const members = groups.flatMap((group) => Object.keys(group ?? {}));
      expect(members.filter((name) => !known.has(name) && !unlisted.includes(name))).toEqual([]);
    },
  );
});
