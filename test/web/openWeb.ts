import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const origin = 'http://localhost:3001';

export interface OpenWeb {
  readonly page: Page;
  /** All that was asked of the network since the page was ready. */
  readonly requests: string[];
  /** What the page complained about: errors of scripts, what its policy refused. */
  readonly complaints: readonly string[];
}

/** The page that was built into the folder, ready to open a file, at a time that stands still. */
export async function openWeb(
  browser: Browser,
  folder: string,
  { now, ...options }: BrowserContextOptions & { readonly now: Date },
): Promise<OpenWeb> {
  const context = await browser.newContext({
    ...{ reducedMotion: 'reduce', timezoneId: 'UTC', acceptDownloads: true },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.clock.setFixedTime(now);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  context.on('request', (request) => requests.push(request.url()));
  await context.route('**/*', async (route) => {
    const address = route.request().url();
    const { pathname } = new URL(address);
    const path = join(folder, pathname === '/' ? 'index.html' : pathname);
    if (address.startsWith(origin) && existsSync(path)) await route.fulfill({ path });
    else await route.abort();
  });
  await page.goto(`${origin}/`);
  await page.getByText('Nessun file aperto').waitFor();
  requests.length = 0;
  return { page, requests, complaints };
}

/** Drops files and folders on the page as a person does: the browser makes of their paths what it makes of a drag. */
export async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const area = page.locator('section.open');
  await area.scrollIntoViewIfNeeded();
  const box = await area.boundingBox();
  const place = { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
  await session.detach();
}
