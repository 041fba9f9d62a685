/**
 * What the test files of a run share: the built command, pane and page, the sample with its report, one
 * Chromium and LibreOffice kept open. Each is made when a file first asks for it and ends with the run. Jest runs the files in processes
 * of their own, so they ask over HTTP, at the address in SHARED_AT; CHROMIUM_AT and SOFFICE_AT
 * are set where there is one. What they make themselves for one another stands in SHARED_FOLDER.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** LibreOffice keeps cached results of .xlsx formulas unless its profile says otherwise: 0 is "always recalculate". */
const recalculating = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Without windows it starts in a third of the time and takes two thirds of the processor. */
const browserPaths = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** By name: what gives the text that the files get. */
const makers = {
  command: () => built('cli'),
  pane: () => built('addin'),
  web: () => built('web'),
  sample: sampleFolder,
  browser: browserAddress,
  office: () => officeProfile(),
  recalculatingOffice: () => officeProfile(recalculating),
};

/** What must be ended with the run. */
const endings = [];

/** By name: the texts that were asked for, each made once. */
const texts = new Map();

function made(name) {
  if (!texts.has(name)) texts.set(name, makers[name]());
  return texts.get(name);
}

export default async function listen() {
  const server = createServer(({ url }, response) => {
    made(url.slice(1)).then(
      (text) => response.end(text),
      (error) => response.writeHead(500).end(error.stack),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  endings.push(() => server.close());
  const browser = browserPaths.find((path) => existsSync(path));
  const office = process.env.PATH.split(':').find((folder) => existsSync(join(folder, 'soffice')));
  if (office !== undefined) process.env.SOFFICE_AT = join(office, 'soffice');
  if (browser !== undefined) process.env.CHROMIUM_AT = browser;
  const folder = mkdtempSync(join(tmpdir(), 'shared-'));
  endings.push(() => rmSync(folder, { recursive: true }));
  process.env.SHARED_FOLDER = folder;
  process.env.SHARED_AT = `http://127.0.0.1:${server.address().port}`;
}

export async function endAll() {
  await Promise.all(endings.map((end) => end()));
}

/** The folder of a bundle, brought up to date. */
async function built(name) {
  await promisify(execFile)(process.execPath, ['scripts/build.mjs', name]);
  return resolve('dist', name);
}

/** The folder where the command alone has put `esempio.xlsx` and `rapporto.xlsx`. */
async function sampleFolder() {
  const program = join(await made('command'), 'mip-report.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  endings.push(() => rmSync(folder, { recursive: true }));
  await promisify(execFile)(process.execPath, [program], { cwd: folder });
  return join(folder, 'out');
}

async function browserAddress() {
  const { chromium } = await import('playwright-core');
  const server = await chromium.launchServer({
    executablePath: process.env.CHROMIUM_AT,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
      .concat(['--disable-background-networking', '--disable-component-update'])
      .concat(['--disable-sync'])
      // A page after another in the same context takes over its process, which takes half a second to start.
      .concat(['--renderer-process-limit=1'])
      // Other cores have other tests to run: threads that compile and collect take more of them than they give.
      .concat(['--js-flags=--single-threaded']),
  });
  endings.push(() => server.close());
  return server.wsEndpoint();
}

/** An empty workbook. */
const blank = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="A"/></office:spreadsheet></office:body></office:document>
`;

/**
 * The profile, as an address, of a LibreOffice that is open: to start it takes longer than most
 * conversions. A LibreOffice that shows no workbook ends after a conversion, so it is given one to show.
 */
async function officeProfile(settings = '') {
  const folder = mkdtempSync(join(tmpdir(), 'soffice-'));
  mkdirSync(join(folder, 'user'));
  if (settings !== '') writeFileSync(join(folder, 'user', 'registrymodifications.xcu'), settings);
  writeFileSync(join(folder, 'blank.fods'), blank);
  const profile = pathToFileURL(folder).href;
  const office = spawn(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      ...['--headless', '--norestore', join(folder, 'blank.fods')],
    ],
    { stdio: 'ignore' },
  );
  const ended = once(office, 'exit');
  endings.push(async () => {
    office.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  while (!existsSync(join(folder, '.~lock.blank.fods#'))) {
    if (office.exitCode !== null) throw new Error('LibreOffice did not stay open');
    await setTimeout(50);
  }
  return profile;
}
