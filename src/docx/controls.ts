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
    const [properties] = elementsOf(element.inner, 'w:sdtPr');
    const [content] = elementsOf(element.inner, 'w:sdtContent');
    const [tag] = properties ? elementsOf(properties.xml, 'w:tag') : [];
    if (!properties || !content || !tag) continue;
    const key = keyOfTag(attributeOf(tag.xml, 'w:val') ?? '');
    if (key === undefined) continue;
    end = element.end;
    const isEmptied = properties.xml.includes(invitation);
    controls.push({ key, element, content: shifted(content, element.contentStart), isEmptied });
  }
  return controls;
}

function shifted(element: XmlElement, by: number): XmlElement {
  return {
    ...element,
    start: element.start + by,
    end: element.end + by,
    contentStart: element.contentStart + by,
    contentEnd: element.contentEnd + by,
  };
}

/** What a control holds, and the controls of other blocks that somebody moved into it. */
export function withoutControls(xml: string): { readonly own: string; readonly moved: string } {
  let [own, moved, done] = ['', '', 0];
  for (const { element } of controlsOf(xml)) {
    own += xml.slice(done, element.start);
    moved += element.xml;
    done = element.end;
  }
  return { own: own + xml.slice(done), moved };
}
