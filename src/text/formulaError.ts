import { plainLine } from './plainLine';

const formulaError =
  /^#(?:n\/a|n\/d|null|nullo|div\/0|value|valore|ref|rif|name|nome|num|calc|spill)[!?]?$/i;

/** Whether a formula left an error in the cell: `#N/A`, `#RIF!`. */
export function isFormulaError(text: string): boolean {
  return text.startsWith('#') && formulaError.test(plainLine(text));
}
