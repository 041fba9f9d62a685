import { invalidArgument, itemAlreadyExists, itemNotFound } from '../hostError';
import type { HostState } from '../hostState';
import {
  formatArea,
  parseArea,
  parseSheetAddress,
  quoteSheetName,
  spellFormula,
} from '../model/address';
import { findSheetByName } from '../model/sheetName';
import type { NamedItem, Sheet, Workbook } from '../model/workbook';
import type { Json } from '../wire';
import { type Argument, optionalRangeAt, optionalTextAt, textAt } from './argument';
import { aFlag, aText } from './check';
import { fields } from './fields';
import type { HandleOf } from './handle';
import type { ObjectType } from './objectType';
import { rangeOf } from './ranges/rangePlaces';

type Names = HandleOf<'NamedItemCollection'>;
type Name = HandleOf<'NamedItem'>;

export const names: ObjectType<Names> = {
  items: (handle, state) => listOf(handle, state).map((item) => nameOf(handle, item)),
  item: (handle, key, state) => {
    const item = typeof key === 'string' ? findName(listOf(handle, state), key) : undefined;
    if (item === undefined) throw itemNotFound(`name ${JSON.stringify(key)}`);
    return nameOf(handle, item);
  },
  find: {
    GetItemOrNullObject: (handle, given, state) => {
      const item = findName(listOf(handle, state), textAt(given, 0));
      return item === undefined ? null : nameOf(handle, item);
    },
  },
  ask: { GetCount: (handle, _given, state) => listOf(handle, state).length },
  add: {
    Add: (handle, given, state) => {
      const name = textAt(given, 0);
      const list = listOf(handle, state);
      if (
        !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) ||
        name.length > 255 ||
        parseArea(name) !== undefined
      ) {
        throw invalidArgument(`name ${name}`);
      }
      if (findName(list, name) !== undefined) throw itemAlreadyExists(`name ${name}`);
      const comment = optionalTextAt(given, 2) ?? '';
      const item: NamedItem = { name, formula: formulaFrom(given), visible: true, comment };
      list.push(item);
      return nameOf(handle, item);
    },
  },
};

const parts = fields(({ item }: Name) => item, {
  Visible: ['visible', aFlag],
  Comment: ['comment', aText],
  Formula: ['formula', aFormula],
});

export const name: ObjectType<Name> = {
  identity: ({ item }) => ({ _Id: item.name }),
  get: {
    ...parts.get,
    Name: ({ item }) => item.name,
    Scope: ({ sheet }) => (sheet === undefined ? 'Workbook' : 'Worksheet'),
    Type: ({ item }) => (item.formula.includes('#REF!') ? 'Error' : 'Range'),
    Value: ({ item }) => (item.formula.includes('#REF!') ? '#REF!' : item.formula.slice(1)),
  },
  set: parts.set,
  find: {
    GetRange: ({ item }, _given, { workbook }) => {
      const range = namedRange(workbook, [item], item.name);
      if (range === undefined) throw itemNotFound(`the range of ${item.name}`);
      return range;
    },
    GetRangeOrNullObject: ({ item }, _given, { workbook }) =>
      namedRange(workbook, [item], item.name) ?? null,
  },
  act: {
    Delete: ({ item, sheet }, _given, { workbook }) => {
      const owner = sheet ?? workbook;
      owner.names = owner.names.filter((other) => other !== item);
    },
  },
};

/** The range that a name stands for; undefined where there is no such name or it is broken. */
export function namedRange(
  workbook: Workbook,
  items: readonly NamedItem[],
  wanted: string,
): HandleOf<'Range'> | undefined {
  const address = parseSheetAddress(findName(items, wanted)?.formula ?? '');
  const sheet = address === undefined ? undefined : findSheetByName(workbook, address.sheet);
  return address === undefined || sheet === undefined ? undefined : rangeOf(sheet, address.area);
}

function listOf({ sheet }: Names, { workbook }: HostState): NamedItem[] {
  return (sheet ?? workbook).names;
}

function nameOf({ sheet }: { readonly sheet?: Sheet }, item: NamedItem): Name {
  return { type: 'NamedItem', item, ...(sheet === undefined ? {} : { sheet }) };
}

function findName(items: readonly NamedItem[], wanted: string): NamedItem | undefined {
  return items.find(({ name: own }) => own.toLowerCase() === wanted.toLowerCase());
}

/** From a range, or a text that begins with `=`. */
function formulaFrom(given: readonly Argument[]): string {
  const range = optionalRangeAt(given, 1);
  if (range !== undefined)
    return `=${quoteSheetName(range.sheet.name)}!${formatArea(range.area, '$')}`;
  return aFormula(textAt(given, 1));
}

function aFormula(value: Json): string {
  const formula = aText(value);
  if (!formula.startsWith('=')) throw invalidArgument(`${formula} doesn't begin with =`);
  return spellFormula(formula);
}
