import { keyOfTag } from './blockXml';
import { attributeOf, elementsOf, type XmlElement } from './xmlElements';

/** A content control of ours. */
interface Control {
  readonly key: string;
  readonly element: XmlElement;
  readonly content: XmlElement;
  /** Somebody took out all that it held: what stands in it is Word's invitation to type. */
  readonly isEmptied: boolean;
}

/** Says in a control's properties that it holds no text but Word's. */
export const invitation = '<w:showingPlcHdr/>';

/** The outermost controls of ours in a piece of a document. */
export function controlsOf(xml: string): readonly Control[] {
  const controls: Control[] = [];
  let end = 0;
  for (const element of elementsOf(xml, 'w:sdt')) {
    if (element.start < end) continue;
    const inner = xml.slice(element.contentStart, element.contentEnd);
    const [properties] = elementsOf(inner, 'w:sdtPr');
    const [content] = elementsOf(inner, 'w:sdtContent');
    const [tag] = properties
      ? elementsOf(inner.slice(properties.start, properties.end), 'w:tag')
      : [];
    if (!properties || !content || !tag) continue;
    const written = attributeOf(inner.slice(properties.start + tag.start), 'w:val') ?? '';
    const key = keyOfTag(written);
    if (key === undefined) continue;
    end = element.end;
    const isEmptied = inner.slice(properties.start, properties.end).includes(invitation);
    controls.push({ key, element, content: shifted(content, element.contentStart), isEmptied });
  }
  return controls;
}

function shifted(element: XmlElement, by: number): XmlElement {
  const { start, end, contentStart, contentEnd, isNested } = element;
  return {
    start: start + by,
    end: end + by,
    contentStart: contentStart + by,
    contentEnd: contentEnd + by,
    isNested,
  };
}

/** What a control holds, and the controls of other blocks that somebody moved into it. */
export function withoutControls(xml: string): { readonly own: string; readonly moved: string } {
  let [own, moved, done] = ['', '', 0];
  for (const { element } of controlsOf(xml)) {
    own += xml.slice(done, element.start);
    moved += xml.slice(element.start, element.end);
    done = element.end;
  }
  return { own: own + xml.slice(done), moved };
}
