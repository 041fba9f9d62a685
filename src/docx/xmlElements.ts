import { memoize } from '../text/memoize';

/** An element of a part, by places in its text. */
export interface XmlElement {
  readonly start: number;
  readonly end: number;
  /** What stands between its tags; empty where it closes itself. */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Its text with its tags, and without them. */
  readonly xml: string;
  readonly inner: string;
  /** Whether one of the same name is around it. */
  readonly isNested: boolean;
}

/** Tags of this name, with groups that tell how they close; without groups what only looks like tags. */
const tagsOf = memoize(
  (name: string) =>
    new RegExp(
      `<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<\\?[\\s\\S]*?\\?>|<(/?)${name}(?=[\\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*?(/?)>`,
      'g',
    ),
);

/**
 * The elements of this name, prefix included, in the order in which they begin. The XML is not checked: an
 * element that does not close is left out.
 */
export function elementsOf(xml: string, name: string): readonly XmlElement[] {
  // Most pieces of a document have none of the rarer elements.
  if (!xml.includes(`<${name}`)) return [];
  const found: Omit<XmlElement, 'xml' | 'inner'>[] = [];
  const open: { readonly start: number; readonly contentStart: number }[] = [];
  for (const match of xml.matchAll(tagsOf(name))) {
    const [text, closing, selfClosing] = match;
    if (closing === undefined) continue;
    const end = match.index + text.length;
    if (selfClosing === '/') {
      const isNested = open.length > 0;
      found.push({ start: match.index, end, contentStart: end, contentEnd: end, isNested });
    } else if (closing === '/') {
      const begun = open.pop();
      if (begun) found.push({ ...begun, end, contentEnd: match.index, isNested: open.length > 0 });
    } else {
      open.push({ start: match.index, contentStart: end });
    }
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map((place) => ({
      ...place,
      xml: xml.slice(place.start, place.end),
      inner: xml.slice(place.contentStart, place.contentEnd),
    }));
}

/** The value of an attribute in the tag that stands first in this text; undefined where it has none. */
export function attributeOf(xml: string, name: string): string | undefined {
  const [first = ''] = /^[^>]*>/.exec(xml) ?? [];
  const [, double, single] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(first) ?? [];
  const value = double ?? single;
  return value === undefined ? undefined : unescapeXml(value);
}

/** The values of an attribute of all elements of this name that have it. */
export function attributesOf(xml: string, element: string, name: string): readonly string[] {
  return elementsOf(xml, element).flatMap((each) => attributeOf(each.xml, name) ?? []);
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

/** Text of an element or an attribute as a reader sees it. */
export function unescapeXml(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code =
      name[1]?.toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
