import { elementsOf, unescapeXml } from './xmlElements';

/** What a piece of a document says, without what Word works out by itself (numbers of captions). */
export function plainText(xml: string): string {
  const fields = [
    ...elementsOf(xml, 'w:fldSimple').filter(({ isNested }) => !isNested),
    ...complexFields(xml),
  ];
  const isWorkedOut = (at: number): boolean =>
    fields.some(({ start, end }) => at > start && at < end);
  return elementsOf(xml, 'w:t')
    .filter(({ start }) => !isWorkedOut(start))
    .map(({ inner }) => unescapeXml(inner))
    .join('');
}

/** Fields as Word saves them: between a mark where they begin and one where they end. */
export function complexFields(
  xml: string,
): readonly { readonly start: number; readonly end: number }[] {
  const fields: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (const { 0: text, 1: type, index } of xml.matchAll(
    /<w:fldChar\b[^>]*w:fldCharType="(\w+)"[^>]*>/g,
  )) {
    if (type === 'begin') open.push(index);
    const start = type === 'end' ? open.pop() : undefined;
    if (start !== undefined) fields.push({ start, end: index + text.length });
  }
  return fields;
}

/** The texts of the paragraphs, those without text left out. */
export function paragraphTexts(xml: string): readonly string[] {
  return elementsOf(xml, 'w:p')
    .map(({ inner }) => plainText(inner).trim())
    .filter((text) => text !== '');
}
