import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { loadProduct } from '../product/build.mjs';
import { median } from '../report/median.mjs';

const browserPath = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync);
const inProject = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Sizes of the production bundle, and how soon it shows and is ready in Chromium, office.js included. */
export async function measurePane({ isQuick }) {
  const product = await loadProduct('pane');
  execFileSync(execPath, [inProject('scripts/build.mjs'), 'addin'], { stdio: 'inherit' });
  const folder = inProject('dist/addin');
  const files = readdirSync(folder)
    .filter((name) => /\.(js|css|html)$/.test(name))
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
    });
  if (browserPath === undefined) return { files };
  return { files, ...(await timeStarts(product, folder, browserPath, isQuick ? 3 : 9)) };
}

/** A new browser context each time: nothing of the page is in its cache. */
async function timeStarts({ openPane, paneContext, sampleHost }, folder, browserPath, rounds) {
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  const starts = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const context = await paneContext(browser);
      const { page } = await openPane(context, folder, { host: sampleHost() });
      await page.getByRole('button', { name: 'Genera report' }).first().waitFor();
      // Read a moment later than it is so: an upper bound.
      const ready = await page.evaluate('performance.now()');
      const paint = await page.evaluate(
        "performance.getEntriesByName('first-contentful-paint')[0]?.startTime",
      );
      starts.push({ ready, paint });
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return {
    firstPaint: median(starts.map(({ paint }) => paint)),
    ready: median(starts.map(({ ready }) => ready)),
  };
}
