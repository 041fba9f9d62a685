import { invalidArgument, itemNotFound } from '../hostError';
import type { Sheet } from '../model/workbook';
import { textAt } from './argument';
import { aText } from './check';
import type { HandleOf } from './handle';
import type { ObjectType } from './objectType';

type Properties = HandleOf<'WorksheetCustomPropertyCollection'>;
type Property = HandleOf<'WorksheetCustomProperty'>;

/** Keys differ ignoring case, up to 255 characters; adding one that is there replaces its value. */
export const customProperties: ObjectType<Properties> = {
  items: ({ sheet }) => [...sheet.customProperties.keys()].map((key) => propertyOf(sheet, key)),
  item: ({ sheet }, key) => {
    const found = typeof key === 'string' ? findKey(sheet, key) : undefined;
    if (found === undefined) throw itemNotFound(`custom property ${JSON.stringify(key)}`);
    return propertyOf(sheet, found);
  },
  find: {
    GetItemOrNullObject: ({ sheet }, given) => {
      const key = findKey(sheet, textAt(given, 0));
      return key === undefined ? null : propertyOf(sheet, key);
    },
  },
  ask: { GetCount: ({ sheet }) => sheet.customProperties.size },
  add: {
    Add: ({ sheet }, given) => {
      const [wanted, value] = [textAt(given, 0), textAt(given, 1)];
      if (wanted === '' || wanted.length > 255)
        throw invalidArgument(`key of ${wanted.length} characters`);
      const key = findKey(sheet, wanted) ?? wanted;
      sheet.customProperties.set(key, value);
      return propertyOf(sheet, key);
    },
  },
};

export const customProperty: ObjectType<Property> = {
  identity: ({ key }) => ({ _Id: key }),
  get: { Key: ({ key }) => key, Value: ({ sheet, key }) => sheet.customProperties.get(key) ?? '' },
  set: {
    Value: ({ sheet, key }, value) => {
      sheet.customProperties.set(key, aText(value));
    },
  },
  act: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
    },
  },
};

function propertyOf(sheet: Sheet, key: string): Property {
  return { type: 'WorksheetCustomProperty', sheet, key };
}

function findKey(sheet: Sheet, wanted: string): string | undefined {
  return [...sheet.customProperties.keys()].find(
    (key) => key.toLowerCase() === wanted.toLowerCase(),
  );
}
