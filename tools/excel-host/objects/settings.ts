import { itemNotFound } from '../hostError';
import { textAt, valueAt } from './argument';
import type { HandleOf } from './handle';
import type { ObjectType } from './objectType';

const settingOf = (key: string): HandleOf<'Setting'> => ({ type: 'Setting', key });

/** Adding a key that is there replaces its value. */
export const settings: ObjectType<HandleOf<'SettingCollection'>> = {
  items: (_handle, { workbook }) => [...workbook.settings.keys()].map(settingOf),
  item: (_handle, key, { workbook }) => {
    if (typeof key !== 'string' || !workbook.settings.has(key)) {
      throw itemNotFound(`setting ${JSON.stringify(key)}`);
    }
    return settingOf(key);
  },
  find: {
    GetItemOrNullObject: (_handle, given, { workbook }) => {
      const key = textAt(given, 0);
      return workbook.settings.has(key) ? settingOf(key) : null;
    },
  },
  ask: { GetCount: (_handle, _given, { workbook }) => workbook.settings.size },
  add: {
    Add: (_handle, given, { workbook }) => {
      const key = textAt(given, 0);
      workbook.settings.set(key, valueAt(given, 1) ?? null);
      return settingOf(key);
    },
  },
};

export const setting: ObjectType<HandleOf<'Setting'>> = {
  identity: ({ key }) => ({ _Id: key }),
  get: {
    Key: ({ key }) => key,
    Value: ({ key }, { workbook }) => workbook.settings.get(key) ?? null,
  },
  set: {
    Value: ({ key }, value, { workbook }) => {
      workbook.settings.set(key, value);
    },
  },
  act: {
    Delete: ({ key }, _given, { workbook }) => {
      workbook.settings.delete(key);
    },
  },
};
