import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { buildDocument } from '../../src/document/buildDocument';
import { renderPage } from '../../src/page/renderPage';
import { generatedSample } from '../support/shared/madeOnce';
import { shared } from '../support/shared/shared';

const describeInBrowser = process.env['CHROMIUM_AT'] === undefined ? describe.skip : describe;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const address = 'http://rapporto.test/';

describeInBrowser('the page in Chromium', () => {
  let browser: Browser;
  let html = '';

  beforeAll(async () => {
    browser = await chromium.connect(await shared('browser'));
    const { report } = await generatedSample();
    html = renderPage(buildDocument(report, new Map()));
  });

  afterAll(() => browser.close());

  it.each([
    [320, 'light', 'none'],
    [320, 'dark', 'none'],
    [1024, 'light', 'none'],
    [1024, 'dark', 'none'],
    [1024, 'dark', 'active'],
  ] as const)(
    'is accessible, fits and asks for nothing: %i px, %s, forced colours %s',
    async (width, colorScheme, forcedColors) => {
      const viewport = { width, height: 900 };
      const context = await browser.newContext({ viewport, colorScheme, forcedColors });
      const page = await context.newPage();
      const asked: string[] = [];
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      await page.route('**/*', async (route) => {
        asked.push(route.request().url());
        await route.fulfill({ contentType: 'text/html', body: html });
      });
      await page.goto(address);
      await page.evaluate(axe);
      // What is not a matter of colours is the same in every look.
      const rules = colorScheme === 'light' ? '' : "{ runOnly: 'color-contrast' }";
      const violations = await page.evaluate(
        `axe.run(${rules}).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))]))`,
      );
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect({ violations, overflow, complaints }).toEqual({
        violations: [],
        overflow: 0,
        complaints: [],
      });
      expect(asked).toEqual([address]);
      const shown = await page.evaluate(
        '[...document.querySelectorAll("svg")].filter((svg) => svg.getClientRects().length > 0).map((svg) => svg.classList[0])',
      );
      expect(new Set(shown as string[])).toEqual(new Set([width === 320 ? 'narrow' : 'wide']));
      await context.close();
    },
  );

  it('prints a tagged PDF on A4, of twelve full pages at most', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.setContent(html);
    const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true });
    const pdf = bytes.toString('latin1');
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toMatch(/\/Lang \(it\)/);
    expect(pdf).toMatch(/\/S\s*\/Figure/);
    expect(pdf).toMatch(/\/S\s*\/TH/);
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59\d\.?\d* 84\d/);
    const pages = spawnSync('pdftotext', ['-layout', '-', '-'], { input: bytes })
      .stdout.toString()
      .split('\f')
      .slice(0, -1);
    expect(pages.length).toBeLessThanOrEqual(12);
    const lines = pages.map((text) => text.split('\n').filter((line) => line.trim() !== ''));
    // Of tables and texts together, the number of the page among them.
    expect(lines.filter(({ length }) => length < 15)).toEqual([]);
    await context.close();
  });
});
