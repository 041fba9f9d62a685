import { type DocumentStyle, documentStyles, type TextStyle } from '../document/documentTheme';
import { palette } from '../layout/theme';
import { escapeXml } from '../text/xmlText';
import { beforeEnd } from './docxPackage';
import { halfPoints, hex, wordValue } from './wordXml';
import { attributeOf, elementsOf } from './xmlElements';

/** The ids of the styles that blocks are written in. */
export interface StyleIds {
  readonly texts: Readonly<Record<DocumentStyle, string>>;
  readonly table: string;
  readonly footnoteReference: string;
}

const tableStyle = 'Tabella del rapporto';
const footnoteReference = 'footnote reference';
/** Word's own styles are no styles of somebody's. */
const builtIn = [
  'Title',
  'heading 1',
  'heading 2',
  'List Bullet',
  'caption',
  'Subtitle',
  'footnote text',
  'footer',
  footnoteReference,
];

/**
 * The styles of a document with those that it lacks. A style that is there by name keeps its looks.
 * `bullets`: the list that a style of ours for bullets belongs to.
 */
export function withStyles(
  xml: string,
  bullets: number,
): { readonly xml: string; readonly ids: StyleIds } {
  const known = new Map<string, string>();
  for (const { xml: style } of elementsOf(xml, 'w:style')) {
    const [name] = elementsOf(style, 'w:name');
    const written = name && attributeOf(name.xml, 'w:val');
    if (written !== undefined)
      known.set(written.toLowerCase(), attributeOf(style, 'w:styleId') ?? '');
  }
  const normal = known.get('normal') ?? '';
  const plainTable = known.get('normal table');
  const taken = new Set(known.values());
  const added: string[] = [];
  const idOf = (name: string, styleXml: (id: string) => string): string => {
    const own = known.get(name.toLowerCase());
    if (own !== undefined) return own;
    const plain = name.replace(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase());
    const id = taken.has(plain) ? `Mip${plain}` : plain;
    taken.add(id);
    added.push(styleXml(id));
    return id;
  };
  const texts = Object.fromEntries(
    Object.entries<TextStyle>(documentStyles).map(([style, look]) => [
      style,
      idOf(look.name, (id) =>
        textStyleXml(id, look, normal, style === 'bullet' ? bullets : undefined),
      ),
    ]),
  ) as Record<DocumentStyle, string>;
  const ids = {
    texts,
    table: idOf(tableStyle, (id) => tableStyleXml(id, plainTable)),
    footnoteReference: idOf(footnoteReference, footnoteReferenceXml),
  };
  return { xml: added.length === 0 ? xml : beforeEnd(xml, 'w:styles', added.join('')), ids };
}

function head(type: string, id: string, name: string): string {
  const custom = builtIn.includes(name) ? '' : ' w:customStyle="1"';
  return `<w:style w:type="${type}"${custom} w:styleId="${escapeXml(id)}">${wordValue('name', name)}`;
}

function textStyleXml(
  id: string,
  { name, size, bold, color, spaceAbove, spaceBelow, lineSpacing, keepsWithNext, level }: TextStyle,
  normal: string,
  list: number | undefined,
): string {
  const points = (value: number): number => Math.round(value * 20);
  const paragraph = [
    keepsWithNext ? '<w:keepNext/>' : '',
    list === undefined ? '' : `<w:numPr>${wordValue('numId', list)}</w:numPr>`,
    `<w:spacing w:before="${points(spaceAbove)}" w:after="${points(spaceBelow)}" w:line="${Math.round(lineSpacing * 240)}" w:lineRule="auto"/>`,
    level === undefined ? '' : wordValue('outlineLvl', level - 1),
  ].join('');
  const run = [
    bold ? '<w:b/><w:bCs/>' : '',
    wordValue('color', hex(color)),
    wordValue('sz', halfPoints(size)) + wordValue('szCs', halfPoints(size)),
  ].join('');
  const based = normal === '' ? '' : wordValue('basedOn', normal);
  return `${head('paragraph', id, name)}${based}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

function footnoteReferenceXml(id: string): string {
  return `${head('character', id, footnoteReference)}<w:rPr>${wordValue('vertAlign', 'superscript')}</w:rPr></w:style>`;
}

/** Rules between rows; below the header and around totals they stand with the cells. */
function tableStyleXml(id: string, based: string | undefined): string {
  const rule = (side: string, size: number, color: string): string =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${hex(color)}"/>`;
  const rules = [
    rule('top', 12, palette.accent),
    rule('bottom', 8, palette.accent),
    rule('insideH', 4, palette.gridline),
  ].join('');
  const margin = (side: string, width: number): string =>
    `<w:${side} w:w="${width}" w:type="dxa"/>`;
  const margins =
    margin('top', 20) + margin('left', 57) + margin('bottom', 20) + margin('right', 57);
  return [
    head('table', id, tableStyle),
    based === undefined ? '' : wordValue('basedOn', based),
    `<w:tblPr><w:tblBorders>${rules}</w:tblBorders><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr></w:style>`,
  ].join('');
}
