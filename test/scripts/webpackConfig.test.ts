import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Configuration {
  readonly name: string;
  readonly plugins: readonly { readonly patterns?: readonly Pattern[] }[];
}

interface Pattern {
  readonly from: string;
  readonly transform?: (content: Buffer) => string;
}

// A path in a variable: the compiler has no types for the configuration.
const path = '../../webpack.config.js';
const { default: configure } = (await import(path)) as {
  readonly default: (env?: { readonly baseUrl?: string }) => readonly Configuration[];
};

function manifestFor(env?: { readonly baseUrl: string }): string | undefined {
  const patterns = configure(env).flatMap(({ plugins }) =>
    plugins.flatMap((p) => p.patterns ?? []),
  );
  const manifest = patterns.find(({ from }) => from === 'manifest.xml');
  return manifest?.transform?.(readFileSync('manifest.xml'));
}

describe('the address of the add-in', () => {
  it('is that of the development server unless another is given', () => {
    expect(manifestFor()).toBe(readFileSync('manifest.xml', 'utf8'));
  });

  it.each(['https://example.org/mip', 'https://example.org/mip/'])(
    'is %s everywhere in the manifest',
    (baseUrl) => {
      const manifest = manifestFor({ baseUrl });
      expect(manifest).not.toContain('localhost');
      expect(manifest).toContain('"https://example.org/mip/taskpane.html"');
    },
  );

  it.each(['http://example.org', 'example.org', 'https://example.org/?a=1'])(
    'is never %s',
    (baseUrl) => {
      expect(() => configure({ baseUrl })).toThrow('must be an https address');
    },
  );
});
