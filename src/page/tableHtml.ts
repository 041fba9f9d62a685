import type { Caption, TableBlock, TableCell, TableRow } from '../document/blocks';
import { decimals, element, text, voidElement } from './element';

/** The footnotes of a table in the order in which their marks are read: of its subtitle, of its headers. */
export function footnotesOf({ footnote, header }: TableBlock): readonly string[] {
  return [footnote, ...header.map((cell) => cell.footnote)].filter((note) => note !== undefined);
}

/**
 * A table in a box of its own, with its footnotes and notes below. Where the table is wider than the screen,
 * the box alone scrolls. `firstNote`: the number of the first footnote. `title`: what a table without a
 * caption is called.
 */
export function tableHtml(block: TableBlock, firstNote: number, title: string): string {
  const { key, caption, columnWidths, header, rows, notes } = block;
  const captionId = `${key}-didascalia`;
  const name = caption ? { 'aria-labelledby': captionId } : { 'aria-label': title };
  const width = columnWidths.reduce((sum, each) => sum + each, 0);
  const table = element(
    'table',
    { ...name, style: `--cm:${decimals(width)}` },
    [
      caption ? captionHtml(block, caption, firstNote) : '',
      columnsHtml(columnWidths.map((each) => (each / width) * 100)),
      element('thead', {}, element('tr', {}, headerCells(block, firstNote))),
      ...bodies(rows, header.length),
    ].join('\n'),
  );
  const box = element('div', { class: 'scroller', role: 'group', tabindex: 0, ...name }, table);
  const footnotes = footnotesOf(block).map((note, index) => footnoteHtml(note, firstNote + index));
  return element(
    'div',
    { class: 'table', id: key },
    [box, ...footnotes, ...notes.map(noteHtml)].join('\n'),
  );
}

export function noteHtml(note: string): string {
  return element('p', { class: 'note' }, text(note));
}

/** `Tabella 1.` and what it is about, above the subtitle. */
export function titlesHtml({ name, text: about }: Caption, subtitle: string): string {
  const number = element('b', {}, text(`${name}.`));
  const below = subtitle === '' ? '' : element('span', { class: 'subtitle' }, subtitle);
  return `${element('span', { class: 'caption' }, `${number} ${text(about)}`)}${below}`;
}

function captionHtml(
  { key, subtitle, footnote }: TableBlock,
  caption: Caption,
  firstNote: number,
): string {
  const mark = footnote === undefined ? '' : markHtml(firstNote);
  const titles = titlesHtml(caption, `${text(subtitle ?? '')}${mark}`);
  return element(
    'caption',
    { id: `${key}-didascalia` },
    element('span', { class: 'still' }, titles),
  );
}

/** Shares of the table's width, in percent; the style sheet takes them where all texts have room then. */
function columnsHtml(shares: readonly number[]): string {
  const columns = shares.map((share) =>
    voidElement('col', { style: `--share:${decimals(share)}%` }),
  );
  return element('colgroup', {}, columns.join(''));
}

function headerCells({ header, footnote }: TableBlock, firstNote: number): string {
  let number = firstNote + (footnote === undefined ? 0 : 1);
  return header
    .map(({ text: written, align, footnote: note }) => {
      const [first = '', ...below] = written.split('\n');
      const lines = below.map((line) => element('span', { class: 'when' }, text(line)));
      const mark = note === undefined ? '' : markHtml(number++);
      const content = [`${text(first)}${mark}`, ...lines].join(' ');
      return element('th', { scope: 'col', class: classOf(align) }, content);
    })
    .join('');
}

function markHtml(number: number): string {
  const link = { href: `#nota-${number}`, id: `rimando-${number}`, 'aria-label': `nota ${number}` };
  return element('sup', {}, element('a', link, String(number)));
}

function footnoteHtml(note: string, number: number): string {
  const back = { href: `#rimando-${number}`, 'aria-label': `Nota ${number}: torna alla tabella` };
  const link = element('a', back, String(number));
  return element(
    'p',
    { class: 'note', id: `nota-${number}` },
    `${element('sup', {}, link)} ${text(note)}`,
  );
}

function classOf(align: TableCell['align']): string | undefined {
  return align === 'left' ? 'label' : undefined;
}

/** Each group row begins a body, and is the heading of the rows in it. */
function bodies(rows: readonly TableRow[], columns: number): readonly string[] {
  const starts = rows.flatMap(({ role }, index) =>
    role === 'group' || index === 0 ? [index] : [],
  );
  return starts.map((start, index) =>
    element(
      'tbody',
      {},
      rows
        .slice(start, starts[index + 1])
        .map((row) => rowHtml(row, columns))
        .join('\n'),
    ),
  );
}

function rowHtml({ role, cells }: TableRow, columns: number): string {
  const name = role === 'item' ? undefined : role;
  if (role === 'group') {
    const [cell] = cells;
    const heading = { scope: 'rowgroup', colspan: columns, class: 'label' };
    return element('tr', { class: name }, element('th', heading, text(cell?.text ?? '')));
  }
  return element('tr', { class: name }, cells.map(cellHtml).join(''));
}

/** A label that is said above and left out here heads nothing. */
function cellHtml({ text: written, align, isLabel }: TableCell): string {
  const name = classOf(align);
  return isLabel && written !== ''
    ? element('th', { scope: 'row', class: name }, text(written))
    : element('td', { class: name }, text(written));
}
