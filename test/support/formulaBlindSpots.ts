import type { InspectedSheet } from './inspectXlsx';

const longestFormula = 8192;

/** Functions newer than the file format, which a file must write with the prefix `_xlfn.`. */
const newFunctions =
  /(?<![\w.])(?:STDEV\.[SP]|VAR\.[SP]|MODE\.(?:SNGL|MULT)|PERCENTILE\.(?:INC|EXC)|QUARTILE\.(?:INC|EXC)|RANK\.(?:EQ|AVG)|NORM\.\w+|IFS|SWITCH|MAXIFS|MINIFS|CONCAT|TEXTJOIN|IFNA|XLOOKUP|XMATCH|FILTER|SORT|UNIQUE|SEQUENCE|LET|LAMBDA)\s*\(/i;

/** What is wrong with the text of a sheet's formulas. */
export function formulaBlindSpots(
  { cells }: InspectedSheet,
  sheetNames: readonly string[],
): readonly string[] {
  return cells.flatMap(({ address, formula }) =>
    formula === undefined
      ? []
      : problemsOf(formula, sheetNames).map((problem) => `${address} ${problem}: ${formula}`),
  );
}

function problemsOf(formula: string, sheetNames: readonly string[]): readonly string[] {
  // Text first: what stands in it is no formula.
  const withoutText = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const referred = sheetsOf(withoutText);
  const code = withoutText.replace(/'(?:[^']|'')+'!/g, '');
  return [
    ...(formula.length > longestFormula ? ['is too long'] : []),
    ...(formula.startsWith('=') || formula.trim() === '' ? ['does not begin as a formula'] : []),
    ...(/"/.test(code.replaceAll('""', '')) || code.includes("'") ? ['has an open quote'] : []),
    ...(isBalanced(code) ? [] : ['has unbalanced parentheses']),
    ...(code.includes('#') ? ['refers to an error'] : []),
    ...(newFunctions.test(code) ? ['lacks _xlfn.'] : []),
    ...referred
      .filter((name) => !sheetNames.includes(name))
      .map((name) => `refers to the missing sheet ${name}`),
  ];
}

function sheetsOf(formula: string): readonly string[] {
  const references = formula.matchAll(/'((?:[^']|'')+)'!|([A-Za-zÀ-ÿ_][\wÀ-ÿ.]*)!/g);
  return Array.from(references, ([, quoted, plain = '']) => quoted?.replaceAll("''", "'") ?? plain);
}

function isBalanced(code: string): boolean {
  let depth = 0;
  for (const character of code) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
