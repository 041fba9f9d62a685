import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createHost } from '../createHost';
import { objectTypes } from '../objects/registry';

const readme = readFileSync('tools/excel-host/README.md', 'utf8');

describe('README.md', () => {
  it('lists the object types that the host knows', () => {
    expect(readme).toContain(`\n${Object.keys(objectTypes).join(', ')}.\n`);
  });

  it('tells of all trouble that is in a host from the start', () => {
    const table = readme.slice(readme.indexOf('## Trouble'));
    const untold = Object.keys(createHost().trouble).filter(
      (name) => !table.includes(`\`${name}\``),
    );
    expect(untold).toEqual([]);
  });
});
