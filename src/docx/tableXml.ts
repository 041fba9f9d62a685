import type { TableBlock, TableCell, TableRow } from '../document/blocks';
import { pageSetUp, secondLineSize } from '../document/documentTheme';
import { palette } from '../layout/theme';
import { type BlockHost, footnoteMark } from './blockHost';
import { hex, paragraph, run, twips, wordValue } from './wordXml';

/** Longer tables go on to the next page, below their header; shorter ones stay whole. */
const mostRowsTogether = 40;
/** In cm, of a nested row's label. */
const nestedIndent = 0.3;

/** A table whose first row comes back on every page and whose rows do not split. */
export function tableXml(block: TableBlock, host: BlockHost): string {
  const { columnWidths, header, rows, caption, notes } = block;
  const shrunk = Math.min(1, host.textWidth / pageSetUp.textWidth);
  const widths = columnWidths.map((width) => twips(width * shrunk));
  const isWhole = rows.length <= mostRowsTogether;
  const properties = [
    wordValue('tblStyle', host.tableStyleId),
    `<w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/>`,
    '<w:tblLayout w:type="fixed"/>',
    '<w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>',
    caption ? wordValue('tblCaption', `${caption.name}. ${caption.text}`) : '',
  ].join('');
  const writing = { host, widths, columns: header.length };
  const lines = rows.map((row, index) => {
    const isLast = index === rows.length - 1;
    return rowXml(row, { ...writing, keepsWithNext: isLast ? notes.length > 0 : isWhole });
  });
  return [
    `<w:tbl><w:tblPr>${properties}</w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    headerXml(header, writing),
    ...lines,
    '</w:tbl>',
  ].join('');
}

interface Writing {
  readonly host: BlockHost;
  /** In twips. */
  readonly widths: readonly number[];
  readonly columns: number;
}

function headerXml(cells: readonly TableCell[], { host, widths }: Writing): string {
  const written = cells.map((cell, column) => {
    const [first = '', ...others] = cell.text.split('\n');
    const mark = cell.footnote === undefined ? '' : footnoteMark(host, cell.footnote);
    const second =
      others.length === 0
        ? ''
        : `<w:r><w:br/></w:r>${run(others.join('\n'), { isBold: false, size: secondLineSize, color: palette.mutedInk })}`;
    const look = { style: host.styleId('cell'), align: cell.align, keepsWithNext: true };
    const content = paragraph(look, run(first, { isBold: true }), mark, second);
    return cellXml(content, widths[column] ?? 0, { below: 6, vAlign: 'bottom' });
  });
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${written.join('')}</w:tr>`;
}

interface RowWriting extends Writing {
  readonly keepsWithNext: boolean;
}

function rowXml({ role, cells }: TableRow, writing: RowWriting): string {
  const { host, widths, columns, keepsWithNext } = writing;
  const isStrong = role === 'total' || role === 'area' || role === 'group';
  const box = {
    ...(role === 'total' && { above: 6 }),
    ...((role === 'area' || role === 'group') && { fill: palette.areaFill }),
  };
  const written = cells.map((cell, column) => {
    const indent = role === 'nested' && column === 0 ? { indent: nestedIndent } : {};
    const style = host.styleId(role === 'nested' ? 'nestedCell' : 'cell');
    const content = paragraph(
      { style, align: cell.align, keepsWithNext, ...indent },
      cell.text === '' ? '' : run(cell.text, isStrong ? { isBold: true } : {}),
    );
    if (role !== 'group') return cellXml(content, widths[column] ?? 0, box);
    const whole = widths.reduce((sum, width) => sum + width, 0);
    return cellXml(content, whole, { ...box, span: columns });
  });
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${written.join('')}</w:tr>`;
}

interface CellBox {
  readonly span?: number;
  /** Rules of the accent colour, in eighths of a point. */
  readonly above?: number;
  readonly below?: number;
  readonly fill?: string;
  readonly vAlign?: 'bottom';
}

function cellXml(content: string, width: number, box: CellBox): string {
  const { span, above, below, fill, vAlign } = box;
  const rule = (side: string, size: number | undefined): string =>
    size === undefined
      ? ''
      : `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${hex(palette.accent)}"/>`;
  const rules = rule('top', above) + rule('bottom', below);
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span === undefined ? '' : wordValue('gridSpan', span),
    rules === '' ? '' : `<w:tcBorders>${rules}</w:tcBorders>`,
    fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${hex(fill)}"/>`,
    vAlign === undefined ? '' : wordValue('vAlign', vAlign),
  ].join('');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

/** Key figures side by side, each over its label: a table without rules. */
export function tilesXml(
  tiles: readonly { readonly text: string; readonly label: string }[],
  host: BlockHost,
): string {
  const width = twips(Math.min(host.textWidth, pageSetUp.textWidth) / Math.max(1, tiles.length));
  const cells = tiles.map(({ text, label }) =>
    cellXml(
      paragraph({ style: host.styleId('tile') }, run(text)) +
        paragraph({ style: host.styleId('subtitle') }, run(label)),
      width,
      {},
    ),
  );
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${width * tiles.length}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar>',
    `${wordValue('tblCaption', 'Cifre principali')}</w:tblPr>`,
    `<w:tblGrid>${tiles.map(() => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr></w:tbl>`,
  ].join('');
}
