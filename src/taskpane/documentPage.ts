import { type PackedDocument, unpackDocument } from '../docx/packDocument';
import { type Publishable, saveDocument } from './session/publish/saveDocument';
import { documentPageWords as words } from './words/documentPageWords';

/** The page in the browser that makes the file where a pane may not: the document is behind the `#` of its address. */
const packed = location.hash.slice(1);
// Neither the history nor a bookmark needs to keep it.
history.replaceState(null, '', location.pathname);

const said = elementOf('detto');
const buttons = { document: elementOf('scarica'), page: elementOf('scarica-pagina') } as const;
const received = packed === '' ? undefined : unpacked();

if (received) {
  said.textContent = words.ready(received.published.title);
  for (const as of ['document', 'page'] as const) {
    buttons[as].hidden = false;
    buttons[as].addEventListener('click', () => {
      save(received, as);
    });
  }
} else said.textContent = packed === '' ? words.nothing : words.broken;

function unpacked(): PackedDocument | undefined {
  try {
    return unpackDocument(packed);
  } catch {
    return undefined;
  }
}

function save(document: PackedDocument, as: Publishable): void {
  try {
    said.textContent = words.saved[as](saveDocument(document, as));
  } catch {
    // Whoever made the address up may have put anything in it.
    said.textContent = words.broken;
  }
}

function elementOf(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page lacks #${id}`);
  return found;
}
