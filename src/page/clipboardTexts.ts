import type {
  DocumentBlock,
  ReportDocument,
  TableBlock,
  TableCell,
  TableRow,
} from '../document/blocks';
import { type DocumentStyle, documentStyles, styleOfText } from '../document/documentTheme';
import { fontName, palette } from '../layout/theme';
import { element, text } from './element';
import { footnotesOf } from './tableHtml';

/** The document as programs take it from the clipboard. */
export interface ClipboardTexts {
  /** Every element has its styles, for Word reads no style sheet. Charts are told by their values. */
  readonly html: string;
  /** Cells are parted by tabs. */
  readonly plain: string;
}

export function clipboardTexts({ blocks }: ReportDocument): ClipboardTexts {
  const lines = blocks.flatMap(linesOf);
  const body = element(
    'body',
    { style: `font-family:${fontName}` },
    lines.map(lineHtml).join('\n'),
  );
  return {
    html: element('html', { lang: 'it' }, `<head><meta charset="utf-8"></head>${body}`),
    plain: lines.map(linePlain).join('\n'),
  };
}

/** What stands below the line before: a paragraph or a table. */
type Line = Paragraph | TableBlock;

interface Paragraph {
  readonly type: 'paragraph';
  readonly style: DocumentStyle;
  readonly text: string;
}

function linesOf(block: DocumentBlock): readonly Line[] {
  switch (block.type) {
    case 'title':
      return [
        ...paragraphs('kicker', block.kicker),
        ...paragraphs('title', block.title),
        ...paragraphs('summary', block.summary),
      ];
    case 'heading':
      return paragraphs(`heading${block.level}`, block.text);
    case 'text':
      return paragraphs(styleOfText[block.role], ...block.paragraphs);
    case 'tiles':
      return paragraphs('body', ...block.tiles.map((tile) => `${tile.label}: ${tile.text}`));
    case 'table':
      return [
        ...titles(block),
        block,
        ...paragraphs('note', ...footnotesOf(block), ...block.notes),
      ];
    case 'figure':
      return [
        ...titles(block),
        ...paragraphs('body', block.altText),
        ...paragraphs('note', ...block.notes),
      ];
  }
}

function titles({
  caption,
  subtitle,
}: Pick<TableBlock, 'caption' | 'subtitle'>): readonly Paragraph[] {
  const name = caption && `${caption.name}. ${caption.text}`;
  return [...paragraphs('caption', name), ...paragraphs('subtitle', subtitle)];
}

function paragraphs(
  style: DocumentStyle,
  ...texts: readonly (string | undefined)[]
): readonly Paragraph[] {
  return texts
    .filter((each) => each !== undefined && each !== '')
    .map((each) => ({ type: 'paragraph', style, text: each ?? '' }));
}

function lineHtml(line: Line): string {
  if (line.type === 'table') return tableHtml(line);
  const { style } = line;
  const look = { style: css(style) };
  if (style === 'heading1') return element('h1', look, text(line.text));
  if (style === 'heading2') return element('h2', look, text(line.text));
  if (style === 'bullet') return element('ul', {}, element('li', look, text(line.text)));
  return element('p', look, text(line.text));
}

function css(style: DocumentStyle): string {
  const { size, bold, color, spaceAbove, spaceBelow } = documentStyles[style];
  const weight = bold ? 'bold' : 'normal';
  return `font-size:${size}pt;font-weight:${weight};color:${color};margin:${spaceAbove}pt 0 ${spaceBelow}pt`;
}

function tableHtml({ header, rows }: TableBlock): string {
  const look: CellLook = { style: 'cell', weight: 'bold' };
  const head = element('tr', {}, header.map((cell) => cellHtml('th', cell, look)).join(''));
  const body = rows.map((row) => rowHtml(row, header.length));
  return element(
    'table',
    { style: 'border-collapse:collapse;width:100%' },
    `${element('thead', {}, head)}\n${element('tbody', {}, body.join('\n'))}`,
  );
}

function rowHtml({ role, cells }: TableRow, columns: number): string {
  const isStrong = role === 'total' || role === 'area' || role === 'group';
  const look: CellLook = {
    style: role === 'nested' ? 'nestedCell' : 'cell',
    weight: isStrong ? 'bold' : 'normal',
    ...(role === 'group' ? { colspan: columns } : {}),
  };
  const fill = isStrong && role !== 'total' ? `background:${palette.areaFill}` : undefined;
  return element('tr', { style: fill }, cells.map((cell) => cellHtml('td', cell, look)).join(''));
}

interface CellLook {
  readonly style: DocumentStyle;
  readonly weight: 'bold' | 'normal';
  readonly colspan?: number;
}

function cellHtml(
  name: 'th' | 'td',
  { text: written, align }: TableCell,
  { style, weight, colspan }: CellLook,
): string {
  const { size, color } = documentStyles[style];
  const look = `font-size:${size}pt;color:${color};font-weight:${weight};text-align:${align};padding:2pt 4pt;border-bottom:0.5pt solid ${palette.rule}`;
  return element(name, { colspan, style: look }, written.split('\n').map(text).join('<br>'));
}

function linePlain(line: Line): string {
  if (line.type === 'paragraph') return line.style === 'bullet' ? `• ${line.text}` : line.text;
  const row = (cells: readonly TableCell[]): string =>
    cells.map((cell) => cell.text.replaceAll('\n', ' ')).join('\t');
  return [line.header, ...line.rows.map(({ cells }) => cells)].map(row).join('\n');
}
