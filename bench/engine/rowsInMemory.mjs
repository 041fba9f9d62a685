/**
 * @typedef {string | number | boolean | null} Cell
 * @typedef {{ readonly headers: readonly string[], readonly rows: readonly (readonly Cell[])[] }} Sheet
 * @typedef {Readonly<Record<string, Sheet>>} Workbook sheets by name
 */

/**
 * The rows of so many invented users, as a reader hands them over: texts that repeat are one string,
 * identifiers are a string each.
 * @returns {Workbook}
 */
export function rowsInMemory({ syntheticSample }, users) {
  return Object.fromEntries(
    syntheticSample(users, 'banco').sheets.map((sheet) => [
      sheet.name,
      { headers: sheet.columns.map(({ header }) => header), rows: [...sheet.rows()] },
    ]),
  );
}

/** @param {Workbook} workbook */
export function rowCount(workbook) {
  return Object.values(workbook).reduce((sum, { rows }) => sum + rows.length, 0);
}
