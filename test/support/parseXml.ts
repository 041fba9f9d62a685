export interface XmlElement {
  /** With its prefix, as written: `c:ser`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text and that of all elements within it. */
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const token =
  /<\?.*?\?>|<!--.*?-->|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gsy;

// eslint-disable-next-line no-control-regex -- XML 1.0 cannot hold these
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/** The root element. Throws where the text is not well-formed; knows no DTD and no CDATA, which the files at hand lack. */
export function parseXml(xml: string): XmlElement {
  const bad = forbidden.exec(xml);
  if (bad) throw new Error(`a character that XML forbids at ${bad.index}`);
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [root];
  token.lastIndex = 0;
  for (;;) {
    const start = token.lastIndex;
    const match = token.exec(xml);
    if (!match) {
      if (start < xml.length)
        throw new Error(`not XML at ${start}: ${xml.slice(start, start + 60)}`);
      break;
    }
    const [, closing, opening, attributes = '', selfClosing, text] = match;
    if (opening !== undefined) {
      open.push({ name: opening, attributes: readAttributes(attributes), children: [], text: '' });
    }
    if (closing !== undefined || selfClosing === '/') close(open, closing ?? opening ?? '');
    if (text !== undefined) (open.at(-1) ?? root).text += decodeEntities(text);
  }
  const [element, ...others] = root.children;
  if (!element || others.length > 0 || open.length !== 1) throw new Error('not one whole element');
  return element;
}

function close(open: OpenElement[], name: string): void {
  const element = open.pop();
  const parent = open.at(-1);
  if (!element || !parent || element.name !== name) throw new Error(`unexpected </${name}>`);
  parent.children.push(element);
  parent.text += element.text;
}

function readAttributes(text: string): Record<string, string> {
  const pairs = text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries(
    Array.from(pairs, ([, name = '', double, single]) => [
      name,
      decodeEntities(double ?? single ?? ''),
    ]),
  );
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decodeEntities(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);|&/gi, (whole, name: string | undefined) => {
    const decoded = name?.startsWith('#') ? decodeNumber(name) : entities[name ?? ''];
    if (decoded === undefined) throw new Error(`not an entity: ${whole}`);
    return decoded;
  });
}

function decodeNumber(name: string): string {
  const hexadecimal = /^#x/i.test(name);
  return String.fromCodePoint(parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10));
}

/** All elements of this name below, in document order. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** The element reached by this path of names, each the first child of its name. */
export function at(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}
