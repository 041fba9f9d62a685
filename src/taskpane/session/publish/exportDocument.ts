import type { PaneAction } from '../../state/paneAction';
import type { Publishable } from '../../state/paneState';
import { problemWords } from '../../words/problemWords';
import { stepWords } from '../../words/steps';
import { failed, type JobHooks } from '../runJob';
import type { Publication } from './publishWorkbook';

/**
 * Makes the report as it is published and hands it to the browser as a download; on the Mac, whose panes
 * start none and say nothing of it, to a page of ours in the browser.
 */
export async function exportDocument(hooks: JobHooks, as: Publishable): Promise<PaneAction> {
  const { publishWorkbook } = await loadPublishing();
  return publishWorkbook(hooks, (publication) => {
    hooks.dispatch({ type: 'progressed', step: stepWords.document, share: 1 });
    const isMac = Office.context.platform === Office.PlatformType.Mac;
    return isMac ? handOver(publication, as) : save(publication, as);
  });
}

async function save({ data, ...packed }: Publication, as: Publishable): Promise<PaneAction> {
  const { saveDocument } = await loadSaving();
  const outcome = { kind: 'exported', as, file: saveDocument(packed, as) } as const;
  return { type: 'published', outcome, data };
}

/** In letters. Browsers of the Mac take 64,000; what Excel passes on to them is not documented. */
const longestAddress = 60_000;

/** Opens the page that makes the file, with the document behind `#`, which browsers send to no server. */
async function handOver({ data, ...packed }: Publication, as: Publishable): Promise<PaneAction> {
  const { packDocument } = await loadSaving();
  const { href } = new URL(`documento.html#${packDocument(packed)}`, location.href);
  if (href.length > longestAddress) return failed(problemWords.tooLongForBrowser);
  if (!Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1'))
    return failed(problemWords.noBrowser);
  Office.context.ui.openBrowserWindow(href);
  return { type: 'published', outcome: { kind: 'handedOver', as }, data };
}

/** Loaded when a document is first asked for. */
export async function loadPublishing() {
  return import(/* webpackChunkName: "document" */ './publishWorkbook');
}

async function loadSaving() {
  const [{ saveDocument }, { packDocument }] = await Promise.all([
    import(/* webpackChunkName: "document" */ './saveDocument'),
    import(/* webpackChunkName: "document" */ '../../../docx/packDocument'),
  ]);
  return { saveDocument, packDocument };
}
