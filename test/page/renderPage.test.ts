import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportDocument } from '../../src/document/blocks';
import { buildDocument } from '../../src/document/buildDocument';
import { clipboardTexts } from '../../src/page/clipboardTexts';
import { renderPage } from '../../src/page/renderPage';
import { publishedRows, publishedText } from '../support/publishedRows';
import { generatedSample } from '../support/shared/madeOnce';
import {
  childrenOf,
  elements,
  type Node,
  ofClass,
  pageTables,
  parsePage,
  textOf,
} from './readPage';

let published: ReportDocument;
let page: Node;

beforeAll(async () => {
  const { report } = await generatedSample();
  published = buildDocument(report, new Map([['1 Registrati', 'Una riga.\nDue <b>righe</b>.']]));
  page = parsePage(renderPage(published));
});

describe('the page of the sample', () => {
  it('holds all published figures, in Italian form', () => {
    let compared = 0;
    for (const { table, label, below, figures } of publishedRows) {
      const rows = pageTables(page).find(({ name }) => name === table)?.rows ?? [];
      const area = rows.findIndex(({ cells: [first] }) => first === below);
      const end = rows.findIndex(({ role }, index) => index > area && role !== 'nested');
      const among =
        below === undefined
          ? rows.filter(({ role }) => role !== 'nested')
          : rows.slice(area + 1, end);
      const shown = among
        .find(({ cells: [first] }) => first === label)
        ?.cells.slice(1, figures.length + 1);
      expect({ table, label, shown }).toEqual({ table, label, shown: figures.map(publishedText) });
      compared += figures.length;
    }
    expect(compared).toBe(538);
  });

  it('has the tables of the document, cell by cell', () => {
    const tables = published.blocks.filter((block) => block.type === 'table');
    expect(pageTables(page)).toEqual(
      tables.map(({ key, caption, header, rows }) => ({
        id: key,
        name: caption?.name ?? '',
        header: header.map(({ text }) => text.replace('\n', ' ')),
        rows: rows.map(({ role, cells }) => ({
          role: role === 'item' ? '' : role,
          cells: cells.map(({ text }) => text),
        })),
      })),
    );
  });

  it('says every text of the document', () => {
    const whole = textOf(page);
    for (const block of published.blocks) {
      if (block.type === 'text') for (const text of block.paragraphs) expect(whole).toContain(text);
      if (block.type === 'tiles')
        for (const { text, label } of block.tiles) expect(whole).toContain(`${label}${text}`);
      if (block.type === 'figure') {
        expect(whole).toContain(block.altText);
        expect(whole).toContain(block.subtitle);
      }
      if (block.type === 'figure' || block.type === 'table')
        for (const note of block.notes) expect(whole).toContain(note);
    }
  });

  it('has one element per block, in their order, by its key', () => {
    const ids = elements('*', page).flatMap(({ attribs: { id } }) =>
      id === undefined ? [] : [id],
    );
    expect(new Set(ids).size).toBe(ids.length);
    const keys = published.blocks.map(({ key }) => key);
    expect(ids.filter((id) => keys.includes(id))).toEqual(keys);
  });

  it('is in Italian, with headings that skip no level', () => {
    expect(elements('html', page)[0]?.attribs['lang']).toBe('it');
    const levels = ['h1', 'h2', 'h3', 'h4'].flatMap((name) => elements(name, page));
    const inOrder = elements('*', page).filter((element) => levels.includes(element));
    let before = 0;
    for (const { name } of inOrder) {
      const level = Number(name.slice(1));
      expect(level).toBeLessThanOrEqual(before + 1);
      before = level;
    }
    expect(elements('h1', page)).toHaveLength(1);
  });

  it('says of each header cell what it heads', () => {
    for (const cell of elements('th', page)) {
      expect(['col', 'row', 'rowgroup']).toContain(cell.attribs['scope']);
      expect(textOf(cell)).not.toBe('');
    }
    for (const table of elements('table', page)) {
      expect(elements('thead', table)).toHaveLength(1);
      const named = elements('caption', table).length > 0 || 'aria-label' in table.attribs;
      expect(named).toBe(true);
    }
  });

  it('numbers the four footnotes of the publication, each with a way there and back', () => {
    const links = elements('sup', page).flatMap((mark) => elements('a', mark));
    expect(links.map(textOf)).toEqual(['1', '1', '2', '3', '4', '2', '3', '4']);
    const ids = new Set(elements('*', page).map(({ attribs }) => attribs['id']));
    for (const { attribs } of elements('a', page)) {
      expect(attribs['href']).toMatch(/^#/);
      expect(ids).toContain(attribs['href']?.slice(1));
    }
  });

  it('holds nothing that loads or runs', () => {
    const names = new Set(elements('*', page).map(({ name }) => name));
    for (const name of ['script', 'img', 'link', 'iframe', 'object', 'use', 'image', 'form'])
      expect(names).not.toContain(name);
    const [style] = elements('style', page);
    expect(style && textOf(style)).not.toMatch(/url\(|@import/);
    for (const { attribs } of elements('*', page))
      expect(Object.keys(attribs).filter((name) => /^on|^src|^xlink/.test(name))).toEqual([]);
    const policy = elements('meta', page).find(
      ({ attribs }) => attribs['http-equiv'] === 'Content-Security-Policy',
    );
    expect(policy?.attribs['content']).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
  });

  it('is the same text each time', () => {
    expect(renderPage(published)).toBe(renderPage(published));
  });

  it('shows what the analyst wrote as text', () => {
    const [box] = ofClass('analyst', page);
    expect(box && elements('p', box).map(textOf)).toEqual(['Una riga.', 'Due <b>righe</b>.']);
  });
});

describe('what is copied for Word', () => {
  it('has the tables of the document, cell by cell, as HTML and as plain text', () => {
    const { html, plain } = clipboardTexts(published);
    const tables = published.blocks.filter((block) => block.type === 'table');
    const wanted = tables.map(({ header, rows }) =>
      [header, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(({ text }) => text)),
    );
    const copied = elements('table', parsePage(html)).map((table) =>
      elements('tr', table).map((row) => childrenOf(row).map(textOf)),
    );
    const joined = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
      rows.map((cells) => cells.map((cell) => cell.replace('\n', '')));
    expect(copied).toEqual(wanted.map(joined));
    for (const rows of wanted)
      expect(plain).toContain(
        rows.map((cells) => cells.join('\t').replaceAll('\n', ' ')).join('\n'),
      );
  });

  it('says every text and the values of every figure, with no style elsewhere', () => {
    const { html, plain } = clipboardTexts(published);
    const copied = parsePage(html);
    for (const whole of [textOf(copied), plain]) {
      for (const block of published.blocks) {
        if (block.type === 'text')
          for (const text of block.paragraphs) expect(whole).toContain(text);
        if (block.type === 'figure') expect(whole).toContain(block.altText);
        if (block.type === 'table') for (const note of block.notes) expect(whole).toContain(note);
      }
    }
    expect(elements('*', copied).filter(({ attribs }) => 'class' in attribs)).toEqual([]);
    for (const name of ['style', 'link', 'script', 'img'])
      expect(elements(name, copied)).toEqual([]);
  });
});
