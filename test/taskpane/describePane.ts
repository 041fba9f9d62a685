import { afterAll, afterEach, beforeAll, describe, expect, jest } from '@jest/globals';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { shared } from '../support/shared/shared';
import { type OpenPane, openPane, paneContext, type Surroundings } from './openPane';

export type Open = (surroundings: Surroundings) => Promise<OpenPane>;

/** In milliseconds: a machine may be busy with other things. */
const patience = 240_000;

const describeInBrowser = process.env['CHROMIUM_AT'] === undefined ? describe.skip : describe;

/** Office.js that does not load is what one of the tests is about; its telemetry is kept out by the policy. */
function isExpected(fault: string): boolean {
  const isTelemetry = fault.startsWith('Framing ') && fault.includes('//telemetryservice.');
  return fault.includes('ERR_FAILED') || isTelemetry;
}

/**
 * Tests of the production bundle in Chromium. After each, the page has asked for nothing but its own
 * files and office.js, and has not complained.
 */
export function describePane(title: string, define: (open: Open) => void): void {
  jest.setTimeout(patience);
  describeInBrowser(`${title} (skipped without Chromium)`, () => {
    let browser: Browser;
    let context: BrowserContext;
    let folder: string;
    const opened: OpenPane[] = [];

    beforeAll(async () => {
      folder = await shared('pane');
      browser = await chromium.connect(await shared('browser'));
      context = await paneContext(browser);
    });

    afterEach(async () => {
      const faults = opened
        .splice(0)
        .flatMap((pane) => [...pane.strayRequests, ...pane.complaints]);
      const [, ...pages] = context.pages();
      await Promise.all(pages.map((page) => page.close()));
      expect(faults.filter((fault) => !isExpected(fault))).toEqual([]);
    });

    afterAll(async () => {
      await browser.close();
    });

    define(async (surroundings) => {
      const pane = await openPane(context, folder, surroundings);
      opened.push(pane);
      return pane;
    });
  });
}
