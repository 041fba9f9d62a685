import type { Caption, DocumentBlock } from '../document/blocks';
import { type DocumentStyle, styleOfText } from '../document/documentTheme';
import { palette } from '../layout/theme';
import { type BlockHost, footnoteMark } from './blockHost';
import { figureXml, idOf } from './figureXml';
import { tableXml, tilesXml } from './tableXml';
import { field, paragraph, run, wordValue } from './wordXml';

/** What the tag of a control begins with. */
const tagPrefix = 'mip:';

/** The key of the block in a control with this tag; undefined for a control of somebody else's. */
export function keyOfTag(tag: string): string | undefined {
  return tag.startsWith(tagPrefix) ? tag.slice(tagPrefix.length) : undefined;
}

/** A block in a content control of its own, whose tag is its key. */
export function controlXml(block: DocumentBlock, host: BlockHost): string {
  const properties = [
    wordValue('alias', nameOf(block)),
    wordValue('tag', `${tagPrefix}${block.key}`),
    wordValue('id', idOf(block.key)),
    // A building block: in a control of rich text LibreOffice shows the code of a field in its first line.
    `<w:docPartObj>${wordValue('docPartGallery', 'Report MIP')}</w:docPartObj>`,
  ].join('');
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${contentXml(block, host)}</w:sdtContent></w:sdt>`;
}

const names: Readonly<Record<string, string>> = {
  titolo: 'Titolo',
  cifre: 'Cifre principali',
  'in-breve-testo': 'In breve: messaggi',
  'sintesi-analista': 'Sintesi: testo proprio',
  periodi: 'Periodi',
  'nota-metodologica-testo': 'Nota metodologica: testo',
  fonte: 'Fonte',
};

/** What a person calls the block: `Tabella 3`, `Capitolo 2: testo`. */
export function nameOf(block: DocumentBlock): string {
  const known = names[block.key];
  if (known !== undefined) return known;
  if (block.type === 'heading') return block.text;
  if ((block.type === 'table' || block.type === 'figure') && block.caption)
    return block.caption.name;
  const [, chapter = '', what = ''] = /^capitolo-(.+)-(testo|analista)$/.exec(block.key) ?? [];
  return chapter === ''
    ? block.key
    : `Capitolo ${chapter}: ${what === 'analista' ? 'testo proprio' : 'testo'}`;
}

/** What stands in the control. */
export function contentXml(block: DocumentBlock, host: BlockHost): string {
  const styled = (style: DocumentStyle, text: string): string =>
    paragraph({ style: host.styleId(style) }, run(text));
  switch (block.type) {
    case 'title':
      return [
        block.kicker === undefined ? '' : styled('kicker', block.kicker),
        styled('title', block.title),
        paragraph({ style: host.styleId('summary'), rule: palette.accent }, run(block.summary)),
      ].join('');
    case 'heading':
      return styled(block.level === 1 ? 'heading1' : 'heading2', block.text);
    case 'text':
      return block.paragraphs.map((text) => styled(styleOfText[block.role], text)).join('');
    case 'tiles':
      return tilesXml(block.tiles, host);
    case 'table':
      return [
        block.caption ? captionXml(block.caption, host) : '',
        subtitleXml(block, host),
        tableXml(block, host),
        ...block.notes.map((note) => styled('note', note)),
      ].join('');
    case 'figure':
      return [
        captionXml(block.caption, host),
        subtitleXml(block, host),
        figureXml(block, host),
        ...block.notes.map((note) => styled('note', note)),
      ].join('');
  }
}

/**
 * The number is a field, from which Word makes its lists of tables and figures. Each field sets its own
 * number, for the published numbers do not follow each other in the text.
 */
function captionXml({ name, text }: Caption, host: BlockHost): string {
  const [, label, number, letter = ''] = /^(\p{L}+) (\d+)(\p{L}?)$/u.exec(name) ?? [];
  const numbered =
    label === undefined || number === undefined
      ? run(name)
      : run(`${label} `) + field(`SEQ ${label} \\r ${number} \\* ARABIC`, number) + run(letter);
  return paragraph(
    { style: host.styleId('caption') },
    numbered,
    run(`. ${text}`, { color: palette.ink }),
  );
}

function subtitleXml(
  { subtitle, footnote }: { readonly subtitle?: string; readonly footnote?: string },
  host: BlockHost,
): string {
  if (subtitle === undefined) return '';
  const mark = footnote === undefined ? '' : footnoteMark(host, footnote);
  return paragraph({ style: host.styleId('subtitle') }, run(subtitle), mark);
}
