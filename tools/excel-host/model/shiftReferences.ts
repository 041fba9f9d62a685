import { formatArea, parseArea, quoteSheetName } from './address';
import { type LineEdit, movedArea } from './lineEdit';

const reference =
  /"[^"]*"|(?<![\p{L}\p{N}_.$!:'])(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_.(!'])/gu;

/**
 * The formula of a cell on sheet `from` once lines of `edited` have moved: what it points to is followed, and
 * what is gone is `#REF!`. Dollars stay. References to whole rows and columns are left as they are.
 */
export function shiftReferences(
  formula: string,
  from: string,
  edited: string,
  edit: LineEdit,
): string {
  return formula.replaceAll(reference, (whole: string, sheet?: string, cells?: string) => {
    if (cells === undefined) return whole;
    const name = sheet === undefined ? from : unquoted(sheet);
    const area = parseArea(cells);
    if (name.toLowerCase() !== edited.toLowerCase() || area === undefined) return whole;
    const moved = movedArea(edit, area);
    const prefix = sheet === undefined ? '' : `${quoteSheetName(name)}!`;
    return prefix + (moved === undefined ? '#REF!' : likeWritten(cells, formatArea(moved)));
  });
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

/** The new address with the dollars of the old one. */
function likeWritten(before: string, after: string): string {
  const corners = before.split(':');
  const moved = after.split(':');
  return corners
    .map((corner, index) => {
      const [, column = '', row = ''] = /^(\$?)[A-Z]+(\$?)/.exec(corner) ?? [];
      return (moved[index] ?? moved[0] ?? '').replace(
        /^([A-Z]+)(\d+)$/,
        `${dollar(column)}$1${dollar(row)}$2`,
      );
    })
    .join(':');
}

/** `$$` stands for one in a replacement. */
function dollar(mark: string): string {
  return mark === '' ? '' : '$$';
}
