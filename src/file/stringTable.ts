import { sharedStringXml } from './sharedStringXml';

/** Texts of cells, each once; cells refer to them by number. */
export interface StringTable {
  numberOf(text: string): number;
  /** The texts in order of their numbers, as XML. */
  xml(): Iterable<string>;
}

/** `firstNumber`: of texts that the file holds already. */
export function createStringTable(firstNumber: number): StringTable {
  const numbers = new Map<string, number>();
  return {
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const number = firstNumber + numbers.size;
      numbers.set(text, number);
      return number;
    },
    *xml() {
      for (const text of numbers.keys()) yield sharedStringXml(text);
    },
  };
}
