import { type CellPlace, type CellRef, columnName, parseColumn, parseRange } from './address';
import { cellsOf } from './ranges';

/** A cell or a range, with the name of a sheet or without. */
const references =
  /((?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?)(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])/gu;

const quotedTexts = /("(?:[^"]|"")*")/;

/** The cells that a formula names; `own`: the sheet that it stands in. */
export function precedents(
  formula: string,
  own: string,
): readonly { readonly sheet: string; readonly cell: string }[] {
  const plain = formula.replace(/"(?:[^"]|"")*"/g, '');
  return [...plain.matchAll(references)].flatMap(([, , quoted, bare, address = '']) => {
    const range = parseRange(address.replaceAll('$', ''));
    if (!range) return [];
    const sheet = sheetNamed(quoted, bare, own);
    return Array.from(cellsOf([range]), (cell) => ({ sheet, cell }));
  });
}

/** The formula with the cells that it names moved. A name for which `move` gives undefined stays. */
export function movedReferences(
  formula: string,
  own: string,
  move: (cell: CellRef) => CellPlace | undefined,
): string {
  // Every other piece is a text in quotes.
  return formula
    .split(quotedTexts)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(
            references,
            (
              whole: string,
              prefix: string,
              quoted: string | undefined,
              bare: string | undefined,
              address: string,
            ) => {
              const sheet = sheetNamed(quoted, bare, own);
              const ends = address.split(':').map((end) => movedEnd(end, sheet, move));
              return ends.includes(undefined) ? whole : `${prefix}${ends.join(':')}`;
            },
          ),
    )
    .join('');
}

function sheetNamed(quoted: string | undefined, bare: string | undefined, own: string): string {
  return quoted?.replaceAll("''", "'") ?? bare ?? own;
}

/** `$B7` */
function movedEnd(
  end: string,
  sheet: string,
  move: (cell: CellRef) => CellPlace | undefined,
): string | undefined {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] =
    /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(end) ?? [];
  const column = parseColumn(letters);
  const place = column === undefined ? undefined : move({ sheet, row: Number(digits) - 1, column });
  return place && `${fixedColumn}${columnName(place.column)}${fixedRow}${place.row + 1}`;
}
