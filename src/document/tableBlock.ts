import { bandWidth } from '../report/build/turned';
import { figureText } from '../report/figureText';
import type { Footnote, Row, Table } from '../report/report';
import { figureFormat } from '../report/tableLookups';
import type { Caption, TableBlock, TableCell, TableRow } from './blocks';
import { columnWidths } from './columnWidths';

/** One more than in a sheet: nine semesters, their total and a share. */
const mostColumns = 11;

/**
 * A table of the report as a block. A table with more columns than a page bears becomes several blocks, each
 * with some of the columns and with the labels.
 */
export function tableBlocks(table: Table): readonly TableBlock[] {
  const width = bandWidth(table.columns.length, mostColumns);
  const bands = Math.max(1, Math.ceil(table.columns.length / width));
  return Array.from({ length: bands }, (_, band) => {
    const first = band * width;
    const shown = band === 0 ? table : { ...table, caption: `${table.name}. (segue)` };
    const block = bandOf(shown, first, first + width, band === bands - 1);
    return band === 0 ? block : { ...block, key: `${block.key}-${band + 1}` };
  });
}

/** The notes, and footnotes whose headers stand over no column, are printed below the last band. */
function bandOf(table: Table, first: number, end: number, isLast: boolean): TableBlock {
  const { name, caption, subtitle, labelHeaders, rows, footnotes = [] } = table;
  const columns = table.columns.slice(first, end);
  const own = first === 0 ? footnotes : footnotes.filter(({ header }) => header !== undefined);
  const noteOf = (header: string): Pick<TableCell, 'footnote'> => {
    const found = own.find((footnote) => footnote.header === header);
    return found ? { footnote: found.text } : {};
  };
  const header: readonly TableCell[] = [
    ...labelHeaders.map((text): TableCell => ({ text, align: 'left' })),
    ...columns.map(({ header: text }): TableCell => ({ text, align: 'right', ...noteOf(text) })),
  ];
  const lines = rows.map((row) => rowOf(table, row, first, end));
  const ofSubtitle = own.find((footnote) => footnote.header === undefined);
  return {
    type: 'table',
    key: blockKey(name),
    caption: captionOf(name, caption),
    ...(subtitle !== undefined && { subtitle }),
    ...(ofSubtitle && { footnote: ofSubtitle.text }),
    columnWidths: columnWidths(header, lines),
    header,
    rows: lines,
    notes: isLast ? [...homeless(table, footnotes), ...table.notes] : [],
  };
}

/** Footnotes whose headers stand over no column, as in a table with rows and columns exchanged. */
function homeless({ columns }: Table, footnotes: readonly Footnote[]): readonly string[] {
  return footnotes.flatMap(({ header, text }) =>
    header === undefined || columns.some((column) => column.header === header) ? [] : [text],
  );
}

function rowOf(table: Table, row: Row, first: number, end: number): TableRow {
  const labels = row.labels.map((text): TableCell => ({ text, align: 'left', isLabel: true }));
  if (row.role === 'group') return { role: 'group', cells: labels.slice(0, 1) };
  const cells = table.columns.slice(first, end).map((_, index): TableCell => {
    const figure = row.figures[first + index];
    if (!figure) return { text: '', align: 'right' };
    const format = figureFormat(table, row, first + index);
    return { text: figureText(figure, format), align: 'right', figure };
  });
  return { role: row.role, cells: [...labels, ...cells] };
}

/** `Tabella 1. Utenti registrati` in its two parts. */
export function captionOf(name: string, caption: string): Caption {
  return { name, text: caption.slice(name.length).replace(/^\. /, '') };
}

/** `Dati della Figura 12` -> `dati-della-figura-12` */
export function blockKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
}
