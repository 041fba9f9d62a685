import { type PackedDocument, unpackDocument } from '../docx/packDocument';
import { renderPage } from '../page/renderPage';
import { saveDocument } from './session/publish/saveDocument';
import { documentPageWords as words, savedWords } from './words/publishWords';

/** The page in the browser that makes the files where a pane may not. Its address holds the report. */
const packed = location.hash.slice(1);
// Neither the history nor a bookmark needs to keep it.
history.replaceState(null, '', location.pathname);

const said = elementOf('detto');
const received = packed === '' ? undefined : unpacked();

if (received) {
  const { published } = received;
  said.textContent = words.ready(published.title);
  elementOf('spiegazione').hidden = false;
  offer('scarica', () => savedWords.document(saveDocument(received, 'document')));
  offer('scarica-pagina', () => savedWords.page(saveDocument(received, 'page')));
  // Browsers suggest the title as the name of the file.
  document.title = published.title;
  offer('salva-pdf', () => {
    print(renderPage(published));
    return words.printing;
  });
} else said.textContent = packed === '' ? words.nothing : words.broken;

function unpacked(): PackedDocument | undefined {
  try {
    return unpackDocument(packed);
  } catch {
    return undefined;
  }
}

/** Shows the button, which does this and says what came of it. */
function offer(id: string, make: () => string): void {
  const button = elementOf(id);
  button.hidden = false;
  button.addEventListener('click', () => {
    try {
      said.textContent = make();
    } catch {
      // Whoever made the address up may have put anything in it.
      said.textContent = words.broken;
    }
  });
}

/** Has the browser ask how to print another page than this one. */
function print(html: string): void {
  document.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  // Some browsers print nothing of a frame that is not shown.
  frame.className = 'da-stampare';
  frame.title = 'Report';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.addEventListener('load', () => {
    const shown = frame.contentWindow;
    shown?.addEventListener('afterprint', () => {
      frame.remove();
    });
    shown?.focus();
    shown?.print();
  });
  frame.srcdoc = html;
  document.body.append(frame);
}

function elementOf(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page lacks #${id}`);
  return found;
}
