/**
 * @typedef {Record<string, number>} Figures every count that is not 0, by what it counts
 */

/** Named periods and classes: what the other engines are given, so that they compute the same. */
export function rulesOf({ tally }, workbook, { excelSerial }) {
  return {
    /** Serial number of each period's last day. */
    periodEnds: tally.periods.map(({ lastDay }) => excelSerial(lastDay)),
    /** Area by job centre. */
    areaOfCentre: Object.fromEntries(
      workbook.Territorio.rows.map(([centre, area]) => [centre, area]),
    ),
    /** Upper bounds of the age classes. */
    ageClasses: [
      [24, 'Fino a 24 anni'],
      [34, '25-34 anni'],
      [44, '35-44 anni'],
      [54, '45-54 anni'],
      [200, '55 anni e oltre'],
    ],
    notStated: 'Non indicato',
  };
}

/** The same figures under the class names of the report: the engine tells `Femmina` from `femmine` nowhere. */
export function standardised(figures, { wordClasses, matchKey }) {
  const result = {};
  for (const [key, value] of Object.entries(figures)) {
    const [, who, dimension, word] = /^(registered|signed)\/(\w+)\/(.*)$/.exec(key) ?? [];
    const known = (wordClasses[dimension] ?? []).find(({ label, words }) =>
      [label, ...words].some((other) => matchKey(other) === matchKey(word)),
    );
    const standard = known ? `${who}/${dimension}/${known.label}` : key;
    result[standard] = (result[standard] ?? 0) + value;
  }
  return result;
}

/** Throws where an engine's figures are not those of ours. */
export function requireEqual(name, figures, expected) {
  const keys = new Set([...Object.keys(figures), ...Object.keys(expected)]);
  const different = [...keys].filter((key) => figures[key] !== expected[key]);
  if (different.length === 0) return;
  const shown = different
    .slice(0, 8)
    .map((key) => `  ${key}: ${figures[key] ?? 0}, expected ${expected[key] ?? 0}`);
  throw new Error(`${name} differs in ${different.length} figures:\n${shown.join('\n')}`);
}
