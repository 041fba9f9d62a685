import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';

/** The pane's controls, by what a screen reader calls them. */
export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

export const generateButton = (page: Page): Locator => button(page, 'Genera report');

export const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name });

/** Chooses from the menu of what is done now and then. */
export async function fromMenu(page: Page, name: string): Promise<void> {
  await button(page, 'Altre azioni').click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** Goes to the tab of the data and checks them. */
export async function checkData(page: Page): Promise<void> {
  await tab(page, 'Da sistemare').click();
  await button(page, 'Controlla i dati').click();
}

/** Unfolds a problem of the last check. */
export async function openProblem(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: title }).click();
}

export async function generate(page: Page): Promise<void> {
  await generateButton(page).click();
  await page.getByText(/^Aggiornato alle/).waitFor();
}

/** Waits until the pane has held the report that it found against the data. */
export async function upToDate(page: Page): Promise<void> {
  await page.getByText(/^Aggiornato il /).waitFor();
}

/** Chooses from one of the pane's drop-downs. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page
    .getByRole('combobox', { name: new RegExp(`^${label}`) })
    .or(page.getByLabel(label, { exact: true }))
    .first()
    .click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits for what comes of a click in the workbook; throws after half a minute. */
export async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 50) {
    if (waited > 30_000) throw new Error('it never came');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What axe-core finds wrong with the page, and by how many pixels the page is too wide. */
export async function faultsOf(page: Page): Promise<readonly unknown[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe);
  const violations = await page.evaluate<unknown[]>(
    'axe.run().then((result) => result.violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => [html.slice(0, 200), failureSummary])]))',
  );
  return [...violations, ...(await excessOf(page))];
}

/** By how many pixels the page is too wide, if it is. */
async function excessOf(page: Page): Promise<readonly string[]> {
  const excess = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
  return excess > 0 ? [`${excess} px too wide`] : [];
}

/** For a person to look at, where PANE_SHOTS names a folder. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['PANE_SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** The same of what is in sight alone: a whole page closes what has opened above it. */
export async function shootWindow(page: Page, name: string): Promise<void> {
  const folder = process.env['PANE_SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

export const looks = [
  { name: 'chiaro', colorScheme: 'light', forcedColors: 'none' },
  { name: 'scuro', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'contrasto', colorScheme: 'dark', forcedColors: 'active' },
] as const;

const widths = [320, 270, 480] as const;

/**
 * What is wrong with the page as it stands: how wide it is in every look at all widths, all else in each look at
 * a width of its own, as colours do not change with the width nor the order of things with the look.
 */
export async function faultsInAllLooks(page: Page, state: string): Promise<readonly unknown[]> {
  const faults: unknown[] = [];
  for (const [index, { name, ...media }] of looks.entries()) {
    await page.emulateMedia(media);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 720 });
      const isLookedInto = width === widths[index];
      const found = isLookedInto ? await faultsOf(page) : await excessOf(page);
      if (found.length > 0) faults.push([name, width, ...found]);
      await shoot(page, `${name}-${width}-${state}`);
    }
  }
  await page.emulateMedia(looks[0]);
  await page.setViewportSize({ width: 320, height: 720 });
  return faults;
}
