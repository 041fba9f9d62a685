import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What a person may do to a document. `where` picks among the controls that are left. */
export type Edit =
  | { readonly kind: 'insert'; readonly where: number; readonly text: string }
  | { readonly kind: 'delete'; readonly where: number }
  | { readonly kind: 'move'; readonly where: number; readonly to: number }
  | { readonly kind: 'restyle'; readonly color: string }
  | { readonly kind: 'retype'; readonly where: number; readonly text: string }
  | { readonly kind: 'typeBelow'; readonly where: number; readonly text: string };

const where = fc.nat(200);
const text = fc.stringMatching(/^[a-z]{6,12}$/).map((word) => `scritto a mano: ${word}`);

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('insert' as const), where, text }),
    fc.record({ kind: fc.constant('delete' as const), where }),
    fc.record({ kind: fc.constant('move' as const), where, to: where }),
    fc.record({
      kind: fc.constant('restyle' as const),
      color: fc.constantFrom('FF0000', '00AA00'),
    }),
    fc.record({ kind: fc.constant('retype' as const), where, text }),
    fc.record({ kind: fc.constant('typeBelow' as const), where, text }),
  ),
  { minLength: 1, maxLength: 8 },
);

/** What stands in the body: the controls, and what a person put between them. */
type Pieces = string[];

export interface EditedDocument extends Edited {
  readonly bytes: Uint8Array;
}

export interface Edited {
  /** Keys of the controls that were deleted. */
  readonly deleted: readonly string[];
  /** Texts typed in controls that are still there, by key. */
  readonly typed: ReadonlyMap<string, readonly string[]>;
}

/** The document after the edits, as another program would save it. */
export function edited(bytes: Uint8Array, all: readonly Edit[]): EditedDocument {
  const parts = unzipSync(bytes);
  const done = editParts(parts, all);
  return { bytes: zipSync(parts), ...done };
}

/** The same in the parts of the document. */
export function editParts(parts: Record<string, Uint8Array>, all: readonly Edit[]): Edited {
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const [, head = '', body = '', tail = ''] =
    /^([\s\S]*<w:body>)([\s\S]*)(<w:sectPr>[\s\S]*)$/.exec(xml) ?? [];
  const pieces: Pieces = body.match(/<w:sdt>[\s\S]*?<\/w:sdt>/g) ?? [];
  const deleted: string[] = [];
  const typed = new Map<string, string[]>();
  let styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
  for (const edit of all) {
    if (edit.kind === 'restyle') {
      styles = styles.replace(/<w:color w:val="\w+"\/>/, `<w:color w:val="${edit.color}"/>`);
      continue;
    }
    const controls = pieces.flatMap((piece, index) => (piece.startsWith('<w:sdt>') ? [index] : []));
    const at = controls[edit.where % controls.length] ?? 0;
    const piece = pieces[at] ?? '';
    const key = keyOf(piece);
    switch (edit.kind) {
      case 'insert':
        pieces.splice(at, 0, `<w:p><w:r><w:t>${edit.text}</w:t></w:r></w:p>`);
        break;
      case 'delete':
        pieces.splice(at, 1);
        deleted.push(key);
        typed.delete(key);
        break;
      case 'move':
        pieces.splice(at, 1);
        pieces.splice(edit.to % (pieces.length + 1), 0, piece);
        break;
      case 'retype':
        // In the first run of text: of a caption, a paragraph, a cell.
        pieces[at] = piece.replace(/(<w:t xml:space="preserve">)/, `$1${edit.text} `);
        note(typed, key, edit.text);
        break;
      case 'typeBelow':
        pieces[at] = piece.replace(
          /<\/w:sdtContent><\/w:sdt>$/,
          `<w:p><w:r><w:t>${edit.text}</w:t></w:r></w:p></w:sdtContent></w:sdt>`,
        );
        note(typed, key, edit.text);
        break;
    }
  }
  parts['word/document.xml'] = strToU8(head + pieces.join('') + tail);
  parts['word/styles.xml'] = strToU8(styles);
  return { deleted, typed };
}

export function keyOf(control: string): string {
  return /<w:tag w:val="mip:([^"]+)"/.exec(control)?.[1] ?? '';
}

function note(typed: Map<string, string[]>, key: string, text: string): void {
  typed.set(key, [...(typed.get(key) ?? []), text]);
}
