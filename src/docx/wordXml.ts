import { officeRelationships } from '../opc/partName';
import { escapeXml } from '../text/xmlText';

/** Elements of WordprocessingML, as text. */

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const wordNamespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${officeRelationships}"`,
].join(' ');

const twipsPerCm = 1440 / 2.54;
const emusPerCm = 360_000;

/** Twentieths of a point. */
export function twips(cm: number): number {
  return Math.floor(cm * twipsPerCm);
}

export function emus(cm: number): number {
  return Math.floor(cm * emusPerCm);
}

/** Word's `sz`: half points. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** `<w:name w:val="value"/>` */
export function wordValue(name: string, value: string | number): string {
  return `<w:${name} w:val="${escapeXml(String(value))}"/>`;
}

/** `#RRGGBB` as Word writes it. */
export function hex(color: string): string {
  return color.slice(1);
}

interface RunLook {
  readonly isBold?: boolean;
  /** In points. */
  readonly size?: number;
  readonly color?: string;
}

/** A text; its line breaks stay. */
export function run(text: string, { isBold, size, color }: RunLook = {}): string {
  const looks = [
    isBold === undefined ? '' : `<w:b w:val="${isBold ? 1 : 0}"/>`,
    color === undefined ? '' : wordValue('color', hex(color)),
    size === undefined
      ? ''
      : wordValue('sz', halfPoints(size)) + wordValue('szCs', halfPoints(size)),
  ].join('');
  const lines = text
    .split('\n')
    .map((line) => (line === '' ? '' : `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`));
  return `<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`;
}

interface ParagraphLook {
  readonly style: string;
  /** On the page of the paragraph after it, where the style does not say so. */
  readonly keepsWithNext?: boolean;
  readonly align?: 'left' | 'right';
  /** In cm. */
  readonly indent?: number;
  /** Of a rule below it. */
  readonly rule?: string;
  /** In cm from the left. */
  readonly tabs?: readonly number[];
}

export function paragraph(look: ParagraphLook, ...content: readonly string[]): string {
  const { style, keepsWithNext, align, indent, rule, tabs = [] } = look;
  const stops = tabs.map((at) => `<w:tab w:val="left" w:pos="${twips(at)}"/>`);
  const properties = [
    wordValue('pStyle', style),
    keepsWithNext === true ? '<w:keepNext/>' : '',
    rule === undefined
      ? ''
      : `<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="4" w:color="${hex(rule)}"/></w:pBdr>`,
    stops.length === 0 ? '' : `<w:tabs>${stops.join('')}</w:tabs>`,
    indent === undefined ? '' : `<w:ind w:left="${twips(indent)}"/>`,
    align === 'right' ? wordValue('jc', 'right') : '',
  ].join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${content.join('')}</w:p>`;
}

/** A field that Word can work out anew, and what it says now. */
export function field(instruction: string, result: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = `<w:r><w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText></w:r>`;
  return mark('begin') + code + mark('separate') + run(result) + mark('end');
}
