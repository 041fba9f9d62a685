import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../src/findings/catalogue';
import { shared } from '../support/shared/shared';

const folder = await shared('pane');
const names = ['guida', 'controlli', 'indicatori', 'json', 'basi-di-dati'];
const pages = new Map(
  names.map((name) => [name, readFileSync(join(folder, `${name}.html`), 'utf8')]),
);
const anchorsOf = (page: string): readonly string[] =>
  [...page.matchAll(/ id="?([^"\s>]*)/g)].map(([, anchor = '']) => anchor);

describe('the pages of the help', () => {
  it('have a place for each finding, the settings and the indicators', () => {
    const codes = Object.keys(catalogue).map((code) => code.toLowerCase());
    expect(codes.length).toBeGreaterThan(50);
    const anchors = anchorsOf(pages.get('controlli') ?? '');
    expect(codes.filter((code) => !anchors.includes(code))).toEqual([]);
    expect(anchorsOf(pages.get('guida') ?? '')).toContain('il-foglio-parametri');
    expect(anchorsOf(pages.get('indicatori') ?? '')).toEqual(
      expect.arrayContaining(['che-cosa-si-conta', 'le-formule']),
    );
  });

  it('lead to each other, to places that are there', () => {
    const links = [...pages].flatMap(([name, page]) =>
      [...page.matchAll(/href="?([^"\s>]*)/g)].map(([, link = '']) => ({ name, link })),
    );
    const inside = links.filter(({ link }) => !link.startsWith('https:'));
    expect(inside.length).toBeGreaterThan(10);
    for (const { name, link } of inside) {
      const [file = '', anchor] = link.split('#');
      const target = pages.get(file === '' ? name : file.replace(/\.html$/, ''));
      expect({ link, isThere: target !== undefined }).toEqual({ link, isThere: true });
      if (anchor !== undefined) expect(anchorsOf(target ?? '')).toContain(anchor);
    }
  });

  it('begin with the way to each of their chapters', () => {
    for (const page of pages.values()) {
      const [nav = ''] = /<nav.*?<\/nav>/s.exec(page) ?? [];
      const ways = [...nav.matchAll(/href="?#([^"\s>]*)/g)].map(([, anchor]) => anchor);
      const chapters = [...page.matchAll(/<h2 id="?([^"\s>]*)/g)].map(([, anchor]) => anchor);
      expect(chapters.length).toBeGreaterThan(2);
      expect(ways).toEqual(chapters);
    }
  });

  it('load nothing and run nothing', () => {
    for (const page of pages.values()) {
      expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
      expect(page).not.toMatch(/<script|<img|<link|url\(|\son\w+=/);
    }
  });

  it('have each place once', () => {
    for (const page of pages.values()) {
      const anchors = anchorsOf(page);
      expect(anchors.filter((anchor, n) => anchors.indexOf(anchor) !== n)).toEqual([]);
    }
  });
});
