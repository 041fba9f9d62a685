import { invalidArgument } from '../hostError';
import type { Json } from '../wire';

/** Lets a value of the right kind through and throws InvalidArgument for any other. */
export type Check<T> = (value: Json) => T;

export const aFlag: Check<boolean> = (value) => {
  if (typeof value !== 'boolean') throw invalidArgument(`${JSON.stringify(value)} is no boolean`);
  return value;
};

export const aText: Check<string> = (value) => {
  if (typeof value !== 'string') throw invalidArgument(`${JSON.stringify(value)} is no text`);
  return value;
};

export const aNumber: Check<number> = (value) => {
  if (typeof value !== 'number') throw invalidArgument(`${JSON.stringify(value)} is no number`);
  return value;
};

/** A number, or `''` for automatic. */
export const aNumberOrAutomatic: Check<number | ''> = (value) =>
  value === '' ? '' : aNumber(value);

/** `#RRGGBB`; `''` takes a colour away. Named colours are left out: the theme uses none. */
export const aColor: Check<string> = (value) => {
  const text = aText(value);
  if (text !== '' && !/^#[\dA-F]{6}$/i.test(text)) throw invalidArgument(`colour ${text}`);
  return text.toUpperCase();
};

export function between(least: number, most: number): Check<number> {
  return (value) => {
    const number = aNumber(value);
    if (number < least || number > most) {
      throw invalidArgument(`${number} is not between ${least} and ${most}`);
    }
    return number;
  };
}

/** One of an Office enumeration's values, exactly as the client's enumeration spells it. */
export function oneOf<const T extends string>(...allowed: readonly T[]): Check<T> {
  return (value) => {
    const found = allowed.find((one) => one === value);
    if (found === undefined)
      throw invalidArgument(`${JSON.stringify(value)} is none of ${allowed.join(', ')}`);
    return found;
  };
}
