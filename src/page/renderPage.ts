import type {
  DocumentBlock,
  FigureBlock,
  HeadingBlock,
  ReportDocument,
  TextBlock,
  TilesBlock,
  TitleBlock,
} from '../document/blocks';
import { pageSetUp } from '../document/documentTheme';
import { decimals, element, text, voidElement } from './element';
import { styleSheet } from './styleSheet';
import { drawFigure } from './svg/drawFigure';
import { footnotesOf, noteHtml, tableHtml, titlesHtml } from './tableHtml';

/** Nothing is loaded and nothing runs: the page has its styles and its pictures in itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The report as one page of HTML that needs no other file. */
export function renderPage(report: ReportDocument): string {
  return pageOf(report, policy, '');
}

const printing = 'addEventListener("load",()=>print())';

/** The same page, which asks the browser to print it as soon as it is opened: that one script may run. */
export function renderPrintedPage(report: ReportDocument): string {
  const allowed = `${policy}; script-src 'sha256-mLwZK/58pwnQlrLLG9VetvWBvS+jgUzfbG6LTwhkmas='`;
  return pageOf(report, allowed, `<script>${printing}</script>\n`);
}

function pageOf({ title, blocks }: ReportDocument, allowed: string, script: string): string {
  const titles = blocks.filter((block) => block.type === 'title');
  const chapters = chaptersOf(blocks.filter((block) => block.type !== 'title'));
  const body = [
    element('a', { class: 'skip', href: '#contenuto' }, 'Vai al contenuto'),
    element('header', {}, titles.map(titleHtml).join('\n')),
    contents(chapters),
    element('main', { id: 'contenuto' }, chapters.map(chapterHtml).join('\n')),
  ].join('\n');
  return `${[
    '<!doctype html>',
    '<html lang="it">',
    '<head>',
    voidElement('meta', { charset: 'utf-8' }),
    voidElement('meta', { 'http-equiv': 'Content-Security-Policy', content: allowed }),
    voidElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    voidElement('meta', { name: 'color-scheme', content: 'light dark' }),
    ...titles.map(({ summary }) => voidElement('meta', { name: 'description', content: summary })),
    element('title', {}, text(title)),
    element('style', {}, styleSheet(title)),
    '</head>',
    element('body', {}, `\n${body}\n${script}`),
    '</html>',
  ].join('\n')}\n`;
}

interface Chapter {
  /** The summary has none. */
  readonly heading?: HeadingBlock;
  readonly parts: string[];
}

/** Footnotes go on in number from chapter to chapter, and headings skip no level. */
function chaptersOf(blocks: readonly DocumentBlock[]): readonly Chapter[] {
  const chapters: Chapter[] = [{ parts: [] }];
  let [footnote, level, under] = [1, 1, 'Tabella'];
  for (const block of blocks) {
    if (block.type === 'heading') {
      if (block.level === 1) chapters.push({ heading: block, parts: [] });
      level = Math.min(block.level + 1, level + 1);
      under = block.text;
    }
    chapters.at(-1)?.parts.push(blockHtml(block, { footnote, level, under }));
    if (block.type === 'table') footnote += footnotesOf(block).length;
  }
  return chapters;
}

interface Before {
  readonly footnote: number;
  readonly level: number;
  /** The heading that the block is under. */
  readonly under: string;
}

function blockHtml(block: DocumentBlock, { footnote, level, under }: Before): string {
  switch (block.type) {
    case 'title':
      return titleHtml(block);
    case 'heading':
      return element(
        `h${level}`,
        { id: block.key, class: `level${block.level}` },
        text(block.text),
      );
    case 'text':
      return textHtml(block);
    case 'tiles':
      return tilesHtml(block);
    case 'table':
      return tableHtml(block, footnote, under);
    case 'figure':
      return figureHtml(block);
  }
}

function titleHtml({ key, kicker, title, summary }: TitleBlock): string {
  return [
    ...(kicker === undefined ? [] : [element('p', { class: 'kicker' }, text(kicker))]),
    element('h1', { id: key }, text(title)),
    element('p', { class: 'summary' }, text(summary)),
  ].join('\n');
}

function textHtml({ key, role, paragraphs }: TextBlock): string {
  const of = (name: string): string =>
    paragraphs.map((paragraph) => element(name, {}, text(paragraph))).join('\n');
  if (role === 'bullets') return element('ul', { id: key }, of('li'));
  if (role === 'note') return element('div', { id: key }, paragraphs.map(noteHtml).join('\n'));
  return element('div', { id: key, class: role }, of('p'));
}

function tilesHtml({ key, tiles }: TilesBlock): string {
  const shown = tiles.map(({ label, text: value }) =>
    element('div', {}, element('dt', {}, text(label)) + element('dd', {}, text(value))),
  );
  return element('dl', { id: key, class: 'tiles' }, shown.join('\n'));
}

function chapterHtml({ heading, parts }: Chapter): string {
  const name = heading ? { 'aria-labelledby': heading.key } : { 'aria-label': 'Sintesi' };
  return element('section', name, `\n${parts.join('\n')}\n`);
}

/** Links to the chapters. */
function contents(chapters: readonly Chapter[]): string {
  const links = chapters.flatMap(({ heading }) =>
    heading
      ? [element('li', {}, element('a', { href: `#${heading.key}` }, text(heading.text)))]
      : [],
  );
  if (links.length === 0) return '';
  return element('nav', { 'aria-label': 'Capitoli' }, element('ul', {}, links.join('\n')));
}

/** In cm: what a small screen is wide, on paper. */
const narrow = 8.4;

/**
 * A figure drawn twice: as wide as a page and for small screens, on which the texts of the wide one are too
 * small to be read. The style sheet shows one of them. Who hears the page is told of one picture.
 */
export function figureHtml(block: FigureBlock): string {
  const { key, caption, subtitle, altText, notes, panels, data } = block;
  const [titleId, valuesId] = [`${key}-titolo`, `${key}-valori`];
  const told = [
    element('title', { id: titleId }, text(caption.name)),
    element('desc', { id: valuesId }, text(altText)),
  ].join('');
  const drawn = (room: number, name: string, before: string): string => {
    const { width, height, markup } = drawFigure(panels, data, room);
    const viewBox = `0 0 ${decimals(width)} ${decimals(height)}`;
    const named = { role: 'img', 'aria-labelledby': `${titleId} ${valuesId}` };
    return element('svg', { class: name, viewBox, ...named }, `${before}${markup}`);
  };
  return element(
    'figure',
    { id: key },
    [
      element('figcaption', {}, titlesHtml(caption, text(subtitle))),
      drawn(pageSetUp.textWidth, 'wide', told),
      drawn(narrow, 'narrow', ''),
      ...notes.map(noteHtml),
    ].join('\n'),
  );
}
