import { columnName } from '../../grid/address';
import { matchWords } from '../../text/matchKey';
import { splitList } from '../../text/splitList';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import type { Region } from '../sheets/region';

/** So many rows below a header may explain it. */
const mostRows = 3;
const example =
  /^\W*(?:(?:ad |per )?esempio(?:\W.*)?|(?:ad )?es[.:](?!\d).*|e\.g\..*|example(?:\W.*)?)$/isu;
const dateForm = /^\W*(?:g{1,2}|d{1,2})\W?m{1,2}\W?(?:a{2,4}|y{2,4})\W*$/i;
/** `v.a.` beside `%`, under each period of a crosstab. */
const unit = /^\W*(?:v\.?\s?a\.?|val(?:ori?|\.)?\s?ass(?:olut[io]|\.)?|nr?\.?)\W*$/iu;
const kindsOfCells = new Set(
  splitList(`
    data, date, giorno, day, mese, month, periodo, period, anno, year, numero, number, intero, integer, conteggio, count,
    testo, text, stringa, string, formato, format
  `),
);

/**
 * What a row right below the header is, where it explains the columns and holds no data: an example (`es. MIP-0001`), or
 * one more line of the header: in another language, the forms of the cells (`gg/mm/aaaa`), letters of columns or units.
 */
export function createExplanationTest({
  line,
  columns,
  cross,
}: Region): (cells: RawRow, row: number) => 'example' | 'header' | undefined {
  const { date, month, period, year, count } = columns;
  const crossed = cross.map(({ column }) => column);
  const own = [...new Set([...Object.values(columns), ...crossed])];
  const told = [date, month, period, year, count, ...crossed].filter(
    (column) => column !== undefined,
  );
  const explains = (cells: RawRow, column: number): boolean => {
    const text = cellText(cells[column]);
    const isLetter = text.toUpperCase() === columnName(column);
    if (isLetter || dateForm.test(text) || unit.test(text)) return true;
    return matchWords(text).some((word) => kindsOfCells.has(word));
  };
  return (cells, row) => {
    if (row > line.row + mostRows) return undefined;
    const first = cells.find((cell) => !isBlank(cell));
    if (typeof first === 'string' && example.test(first)) return 'example';
    const filled = own.filter((column) => !isBlank(cells[column]));
    const areWords = filled.every((column) => /^\D+$/u.test(String(cells[column])));
    const isHeader =
      filled.length > 1 && areWords && told.some((column) => explains(cells, column));
    return isHeader ? 'header' : undefined;
  };
}
