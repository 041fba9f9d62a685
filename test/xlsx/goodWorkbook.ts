import { handmadeParts, packed } from './handmadeWorkbook';

/** A sound workbook to be damaged in many ways. */
export const goodParts = handmadeParts({
  sheets: [{ name: 'Utenti', rows: rows(400) }],
  sharedStrings: strings(400),
});
export const good = packed(goodParts);

function rows(count: number): string {
  return Array.from(
    { length: count },
    (_, row) =>
      `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>${row}</v></c><c r="B${row + 1}"><v>${row * 37}</v></c></row>`,
  ).join('');
}

function strings(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `<si><t>Utente n. ${index * 7919}</t></si>`,
  ).join('');
}
