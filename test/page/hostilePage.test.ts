import { expect, it } from '@jest/globals';
import { buildDocument } from '../../src/document/buildDocument';
import { renderPage } from '../../src/page/renderPage';
import { hostileSheets } from '../report/hostileSource';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';
import { elements, parsePage, textOf } from './readPage';

it('shows names that mean something to browsers as text', async () => {
  const { report } = await generated(memorySource(hostileSheets()));
  const written = { ...report, title: '</style><script>alert(1)</script>"\\' };
  const html = renderPage(buildDocument(written, new Map()));
  const page = parsePage(html);
  const names = new Set(elements('*', page).map(({ name }) => name));
  for (const name of ['script', 'img', 'iframe']) expect(names).not.toContain(name);
  expect(elements('style', page)).toHaveLength(1);
  expect(html).not.toMatch(/<script|<!--|<!\[CDATA/);
  const whole = textOf(page);
  for (const text of ['<script>alert(1)</script>', ']]>', 'a"b', '&amp;'])
    expect(whole).toContain(text);
});
