import { complexFields, plainText } from './plainText';
import { attributeOf, elementsOf, unescapeXml } from './xmlElements';

/** Where a bookmark or a comment begins or ends. Cross-references lead to bookmarks. */
interface Anchor {
  readonly xml: string;
  /** The same for both ends of a bookmark, and for all that belongs to a comment. */
  readonly owner: string;
  readonly isStart: boolean;
  /** In the text that it was found in. */
  readonly at: number;
}

interface Paragraph {
  /** What it says, and how many before it say the same. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A block as it is written now, with the bookmarks and comments that people hung on its old text. Each stands
 * on the same letters of the paragraph that says the same as its old one. Where no paragraph does, it stands
 * around the first one: a comment on a figure that has changed is a comment on the caption of its table.
 */
export function withAnchors(written: string, old: string, kept: string): string {
  const anchors = anchorsIn(old).filter(({ xml }) => !kept.includes(xml));
  if (anchors.length === 0) return written;
  const [before, now] = [paragraphsIn(old), paragraphsIn(written)];
  const [first] = now;
  if (!first) return written;
  const homes = new Map<string, Paragraph | undefined>();
  const placed = anchors.map(({ xml, owner, isStart, at }) => {
    const own = before.find(({ start, end }) => start <= at && at < end);
    const home = homes.has(owner) ? homes.get(owner) : own;
    homes.set(owner, home);
    const same = now.find(({ name }) => name === home?.name);
    const letters = same && own === home ? lettersIn(old.slice(home?.start, at)) : undefined;
    return { xml, at: placeIn(written, same ?? first, isStart, letters) };
  });
  return placed
    .sort((a, b) => a.at - b.at)
    .reduceRight((text, { xml, at }) => text.slice(0, at) + xml + text.slice(at), written);
}

function anchorsIn(xml: string): readonly Anchor[] {
  const named = (name: string, kind: string, isStart: boolean): readonly Anchor[] =>
    elementsOf(xml, name).map((mark) => ({
      xml: mark.xml,
      owner: `${kind} ${attributeOf(mark.xml, 'w:id')}`,
      isStart,
      at: mark.start,
    }));
  const runs = xml.includes('<w:commentReference') ? elementsOf(xml, 'w:r') : [];
  const references = runs.flatMap((run) => {
    const [reference] = elementsOf(run.xml, 'w:commentReference');
    if (!reference) return [];
    const owner = `comment ${attributeOf(reference.xml, 'w:id')}`;
    return [{ xml: run.xml, owner, isStart: false, at: run.start }];
  });
  return [
    ...named('w:bookmarkStart', 'bookmark', true),
    ...named('w:bookmarkEnd', 'bookmark', false),
    ...named('w:commentRangeStart', 'comment', true),
    ...named('w:commentRangeEnd', 'comment', false),
    ...references,
  ].sort((a, b) => a.at - b.at);
}

function paragraphsIn(xml: string): readonly Paragraph[] {
  const counts = new Map<string, number>();
  return elementsOf(xml, 'w:p')
    .filter(({ isNested, inner }) => !isNested && inner !== '')
    .map(({ contentStart: start, contentEnd: end, inner }) => {
      const text = plainText(inner).trim();
      const count = counts.get(text) ?? 0;
      counts.set(text, count + 1);
      return { name: `${count} ${text}`, start, end };
    });
}

/** Between two runs and in no field, behind so many `letters`; without them at an end of the paragraph. */
function placeIn(xml: string, paragraph: Paragraph, isStart: boolean, letters?: number): number {
  const content = xml.slice(paragraph.start, paragraph.end);
  const fields = complexFields(content);
  const places = elementsOf(content, 'w:r')
    .filter(
      ({ isNested, start: at }) => !isNested && !fields.some((f) => f.start < at && at < f.end),
    )
    .map(({ start }) => start);
  const before = (place: number): number => lettersIn(content.slice(0, place));
  const found = isStart
    ? (places.findLast((place) => before(place) <= (letters ?? 0)) ?? places[0])
    : places.find((place) => before(place) >= (letters ?? Infinity));
  return paragraph.start + (found ?? content.length);
}

function lettersIn(xml: string): number {
  return elementsOf(xml, 'w:t').reduce((count, { inner }) => count + unescapeXml(inner).length, 0);
}
