/** What formulas of the report are made of, once their quoted sheet names and their `n.d.` are taken out. */
const signs = /^=(?:[A-Z.]+\(|\$?[A-Z]{1,3}\$?\d+|[-+*/^(),:{}!]|\d+)*$/;

/** Whether the formula, with its `=`, is made of functions, cells, numbers and sheets of the report alone. */
export function isOurFormula(formula: string): boolean {
  return signs.test(formula.replace(/'\d [A-Za-zà-ù -]+'!/g, '').replace(/"n\.d\."/g, '1'));
}
