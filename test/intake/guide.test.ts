import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fieldHeader } from '../../src/service/sheetNeeds';
import { rowKinds, sheetDefinitions, type SheetKind, sheetNameOf } from '../../src/service/sheets';
import { guideTables } from './guideTables';

const guide = readFileSync(new URL('../../docs/guida.md', import.meta.url), 'utf8');
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').replaceAll(
  '\\*',
  '*',
);

/** The rows of the first table that has a row for this sheet, cell by cell. */
function sheetRows(text: string): readonly (readonly string[])[] {
  const [table = ''] = /^\| `Utenti` \|.*\n(?:\|.*\n)+/m.exec(text) ?? [];
  const rows = table.trim().split('\n');
  return rows.map((row) =>
    row
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
}

describe('the guide for analysts', () => {
  it.each(guideTables().map((table) => [table.slice(0, 40), table]))(
    'publishes the names that the code knows: %s',
    (_, table) => {
      expect(guide).toContain(`${table}\n`);
    },
  );
});

describe.each([
  ['docs/guida.md', guide],
  ['README.md', readme],
])('the table of sheets in %s', (_, text) => {
  const rows = sheetRows(text);

  it('has all sheets, in the order in which an analyst keeps them', () => {
    const kinds = Object.keys(sheetDefinitions) as readonly SheetKind[];
    expect(rows.map(([name]) => name)).toEqual(kinds.map((kind) => `\`${sheetNameOf(kind)}\``));
  });

  it.each(rowKinds)('marks the columns that a sheet of %s needs', (kind) => {
    const row = rows.find(([name]) => name === `\`${sheetNameOf(kind)}\``);
    const marked = (row?.at(-1) ?? '').split(', ').filter((column) => column.includes('*'));
    const { needed, expected } = sheetDefinitions[kind];
    const wanted = [...needed, ...expected].map((fields) =>
      fields.map((field) => fieldHeader(kind, field)),
    );
    expect(marked).toHaveLength(wanted.length);
    for (const headers of wanted) {
      expect(
        marked.some((column) =>
          headers.some((header) => column.replace('*', '').startsWith(header)),
        ),
      ).toBe(true);
    }
  });
});
