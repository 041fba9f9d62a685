import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Host } from '../../tools/excel-host/createHost';
import { bridgeToExcel, type ExcelBridge } from './excelBridge';

/** Where the built manifest says that the pane is served. */
export const origin = 'https://localhost:3000';

/** Where the pane loads office.js from; the tests answer with the package's unmodified files. */
const officeFolder = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const officePackage = dirname(
  createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'),
);

/** What Excel says that it can do. */
const currentSets = { ExcelApi: '1.17', SharedRuntime: '1.1' };

export interface Surroundings {
  readonly host: Host;
  /** `missing`: office.js does not load; `silent`: nobody answers; `outside`: it loads, but not in Excel. */
  readonly office?: 'inExcel' | 'outside' | 'missing' | 'silent';
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Excel says who it is no sooner than this; absent: at once. */
  readonly isReady?: Promise<unknown>;
  /** Run in the page before anything else. */
  readonly script?: string;
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

export interface OpenPane extends ExcelBridge {
  readonly page: Page;
  /** Addresses that the page asked for, besides its own files and office.js. */
  readonly strayRequests: readonly string[];
  /** What the page complained about: errors of scripts, what its policy refused. */
  readonly complaints: readonly string[];
}

/** Where panes are opened one after the other: the next begins in the process of the one before. */
export async function paneContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    // A screenshot or a check in the middle of a movement would tell nothing.
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const kept = await context.newPage();
  await kept.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await kept.goto(origin);
  return context;
}

/** The pane that was built into the folder, in the fully booted office.js. */
export async function openPane(
  context: BrowserContext,
  folder: string,
  surroundings: Surroundings,
): Promise<OpenPane> {
  const { host, office = 'inExcel', width = 320, requirementSets = currentSets } = surroundings;
  const { colorScheme = 'light', forcedColors = 'none' } = surroundings;
  const { isReady = Promise.resolve(), script } = surroundings;
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 720 });
  await page.emulateMedia({ colorScheme, forcedColors });
  if (script !== undefined) await page.addInitScript(script);
  // Sooner than the test's own limit, so that a failure says what was waited for.
  page.setDefaultTimeout(60_000);
  const strayRequests: string[] = [];
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const address = route.request().url();
    const path = fileAt(address, folder);
    if (path === undefined) strayRequests.push(address);
    const isOffice = address.startsWith(officeFolder);
    if (isOffice && office === 'silent') return;
    const isMissing = isOffice && office === 'missing';
    if (path !== undefined && existsSync(path) && !isMissing) await route.fulfill({ path });
    else await route.abort();
  });
  const bridge = await bridgeToExcel(page, host, { requirementSets, isReady });
  const hostInfo = office === 'outside' ? '' : '?_host_Info=Excel$Mac$16.00$it-IT$$$$0';
  const waitUntil = office === 'silent' ? 'commit' : 'load';
  await page.goto(`${origin}/taskpane.html${hostInfo}`, { waitUntil });
  return { page, strayRequests, complaints, ...bridge };
}

function fileAt(address: string, folder: string): string | undefined {
  const { pathname } = new URL(address);
  if (address.startsWith(`${origin}/`)) return join(folder, pathname);
  if (!address.startsWith(officeFolder)) return undefined;
  return join(officePackage, pathname.replace('/lib/1/hosted/', ''));
}
