import type { ClipboardTexts } from '../../../page/clipboardTexts';
import type { PaneAction } from '../../state/paneAction';
import { problemWords } from '../../words/problemWords';
import { stepWords } from '../../words/steps';
import { type Dispatch, failed, type JobHooks } from '../runJob';
import { loadPublishing } from './exportDocument';

/**
 * Puts the text and the tables of the document that is published on the clipboard. Where that has to happen
 * in a click, and the work took longer than a click lasts, the user is asked for another one.
 */
export async function copyReport(hooks: JobHooks): Promise<PaneAction> {
  const { publishWorkbook } = await loadPublishing();
  return publishWorkbook(hooks, async ({ published, data }): Promise<PaneAction> => {
    hooks.dispatch({ type: 'progressed', step: stepWords.document, share: 1 });
    const { clipboardTexts } = await import(
      /* webpackChunkName: "document" */ '../../../page/clipboardTexts'
    );
    const texts = clipboardTexts(published);
    const isCopied = await copyTexts(texts);
    const outcome = isCopied ? copied : ({ kind: 'readyToCopy', texts } as const);
    return { type: 'published', outcome, data };
  });
}

const copied = { kind: 'copied' } as const;

/** The other click. */
export async function copyReady(dispatch: Dispatch, texts: ClipboardTexts): Promise<void> {
  const isCopied = await copyTexts(texts);
  dispatch(isCopied ? { type: 'published', outcome: copied } : failed(problemWords.noClipboard));
}

/** Whether the texts are on the clipboard now: by its own interface, else as with Ctrl+C. */
async function copyTexts({ html, plain }: ClipboardTexts): Promise<boolean> {
  try {
    const blob = (text: string, type: string): Blob => new Blob([text], { type });
    const item = { 'text/html': blob(html, 'text/html'), 'text/plain': blob(plain, 'text/plain') };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    return copyAsIfSelected({ html, plain });
  }
}

function copyAsIfSelected({ html, plain }: ClipboardTexts): boolean {
  let isCopied = false;
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
    event.preventDefault();
    isCopied = event.clipboardData !== null;
  };
  document.addEventListener('copy', put);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only other way there is
    return document.execCommand('copy') && isCopied;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', put);
  }
}
