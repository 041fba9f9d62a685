import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../src/findings/catalogue';
import { describeFinding } from '../../src/findings/describeFinding';
import type { Finding } from '../../src/findings/finding';
import { findingCodes } from '../support/findingCodes';
import { exampleFindings } from './exampleFindings';

/** A code as docs/controlli.md publishes it. */
interface Published {
  readonly code: string;
  readonly severity: string;
  readonly explanation: string;
  readonly examples: readonly string[];
  readonly actions: readonly string[];
}

const published = readFileSync(new URL('../../docs/controlli.md', import.meta.url), 'utf8')
  .split(/^### /m)
  .slice(1)
  .map(readSection);

function readSection(section: string): Published {
  const [code = '', ...rest] = section.split(/^## /m)[0]?.trim().split('\n') ?? [];
  const text = rest.join('\n');
  const [, severity = '', explanation = ''] = /\*\*(\p{L}+)\.\*\* (.+)/u.exec(text) ?? [];
  const after = (label: string): readonly string[] =>
    [...text.matchAll(new RegExp(`^- ${label}: (.+)$`, 'gm'))].map(([, line = '']) => line);
  return {
    code,
    severity: severity.toLowerCase(),
    explanation,
    examples: after('Per esempio'),
    actions: after('Che cosa fare'),
  };
}

describe('the published catalogue', () => {
  it('names every code once, and no other', () => {
    expect(published.map(({ code }) => code).sort()).toEqual([...findingCodes].sort());
  });

  it.each(findingCodes)('says of %s what the product says', (code) => {
    const entry = published.find((each) => each.code === code);
    expect(entry?.severity).toBe(catalogue[code].severity);
    expect(entry?.actions).toEqual([catalogue[code].action]);
    expect(entry?.examples).toEqual(
      exampleFindings[code].map(
        (example) => describeFinding({ code, ...example } as Finding).meaning,
      ),
    );
    expect(entry?.explanation).toMatch(/^\p{Lu}.{40,}\.$/u);
  });
});
