import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { shared } from '../support/shared/shared';
import { origin } from './openPane';

describe('the production bundle', () => {
  let folder: string;
  let files: readonly string[];
  let page: string;

  beforeAll(async () => {
    folder = await shared('pane');
    files = readdirSync(folder);
    page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  });

  it('starts with less than 250 KB of script, compressed', () => {
    const scripts = files.filter((name) => /^taskpane\..*\.js$/.test(name));
    expect(scripts).toHaveLength(1);
    const [script = ''] = scripts;
    expect(gzipSync(readFileSync(join(folder, script))).length).toBeLessThan(250_000);
  });

  it('has the hash of its content in the name of every script and style', () => {
    const loaded = files.filter((name) => /\.(js|css)$/.test(name));
    expect(loaded.filter((name) => !/(?:^|\.)[0-9a-f]{20}\.(js|css)$/.test(name))).toEqual([]);
    const named = [...page.matchAll(/(?:src|href)="?([^\s">]+)/g)].map(([, address]) => address);
    expect(named.filter((name = '') => !name.startsWith('https://'))).toEqual(
      expect.arrayContaining(loaded.filter((name) => name.startsWith('taskpane.'))),
    );
  });

  it('paints a shell and states its policy before any script', () => {
    const places = ['Content-Security-Policy', '<link', '<script'].map((text) =>
      page.indexOf(text),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(page.match(/<script[^>]*>/g)?.every((tag) => tag.includes('defer'))).toBe(true);
    expect(page).toContain('Caricamento');
  });

  it('loads nothing from elsewhere but office.js', () => {
    const elsewhere = [...page.matchAll(/https:\/\/[^\s"'>;]+/g)].map(
      ([address]) => new URL(address).host,
    );
    expect(new Set(elsewhere)).toEqual(new Set(['appsforoffice.microsoft.com']));
  });

  it('lets office.js ask whether to trust a host, and frames nothing else', () => {
    expect(page.match(/frame-src[^;"]*/g)).toEqual([
      'frame-src https://appsforoffice.microsoft.com',
    ]);
  });

  it('is where its manifest says', () => {
    const manifest = readFileSync(join(folder, 'manifest.xml'), 'utf8');
    const own = [...manifest.matchAll(new RegExp(`${origin}/([^"<]+)`, 'g'))].map(
      ([, path]) => path,
    );
    expect(own.length).toBeGreaterThan(8);
    for (const path of own)
      expect(readFileSync(join(folder, path ?? '')).length).toBeGreaterThan(0);
  });
});
