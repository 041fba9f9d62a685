import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { guideTables } from './guideTables';

const guide = readFileSync(new URL('../../docs/guida.md', import.meta.url), 'utf8');

describe('the guide for analysts', () => {
  it.each(guideTables().map((table) => [table.slice(0, 40), table]))(
    'publishes the names that the code knows: %s',
    (_, table) => {
      expect(guide).toContain(`${table}\n`);
    },
  );
});
