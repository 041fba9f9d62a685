import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Host } from '../host/createHost';
import { origin } from './buildPane';

const officeAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const clientPath = createRequire(import.meta.url).resolve(
  '@microsoft/office-js/dist/excel-web-16.00.debug.js',
);

/** Lets the unmodified Excel client, which stands without the rest of office.js, talk to the host. */
const connection = `
  OfficeExtension.HttpUtility.setCustomSendRequestFunc(async ({ body }) => ({
    statusCode: 200, headers: {}, body: await askHost(JSON.stringify(body)),
  }));
  OfficeExtension.ClientRequestContext.defaultRequestUrlAndHeaders = '${origin}/workbook';
`;

export interface Surroundings {
  /** Absent: office.js does not load. */
  readonly office?: { readonly host: 'Excel' | null; readonly isOld?: boolean };
  readonly host?: Host;
  readonly width?: number;
  readonly forcedColors?: 'active' | 'none';
}

export interface OpenPane {
  readonly page: Page;
  /** Every address that the page asked for. */
  readonly requests: readonly string[];
}

/** The pane that was built into the folder, in a browser of its own, with nothing of the test in the page. */
export async function openPane(
  browser: Browser,
  folder: string,
  { office, host, width = 320, forcedColors = 'none' }: Surroundings,
): Promise<OpenPane> {
  const context = await browser.newContext({ viewport: { width, height: 700 }, forcedColors });
  const page = await context.newPage();
  const requests: string[] = [];
  if (host) await page.exposeFunction('askHost', host.handle);
  await page.route('**/*', async (route) => {
    const address = route.request().url();
    requests.push(address);
    const path = join(folder, new URL(address).pathname);
    if (address.startsWith(`${origin}/`) && existsSync(path)) {
      await route.fulfill({ path });
    } else if (address === officeAddress && office) {
      await route.fulfill({ contentType: 'text/javascript', body: clientText(office) });
    } else {
      await route.abort();
    }
  });
  await page.goto(`${origin}/taskpane.html`);
  return { page, requests };
}

/** Whether the page asked for nothing but its own files and office.js. */
export function isWithinBounds(address: string): boolean {
  return address === officeAddress || address.startsWith(`${origin}/`);
}

function clientText({ host, isOld = false }: NonNullable<Surroundings['office']>): string {
  const entry = `var Office = {
    onReady: () => Promise.resolve({ host: ${JSON.stringify(host)} }),
    context: { requirements: { isSetSupported: () => ${String(!isOld)} } },
    actions: { associate: (name, run) => { ribbon[name] = run; } },
    addin: { showAsTaskpane: () => Promise.resolve() },
  };
  var ribbon = {};`;
  return host === null ? entry : `${readFileSync(clientPath, 'utf8')};${connection};${entry}`;
}
