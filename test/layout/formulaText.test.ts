import { describe, expect, it } from '@jest/globals';
import { type CellRef, columnName, reference, sheetPrefix } from '../../src/grid/address';
import { formulaText } from '../../src/layout/formulaText';
import { type FigureKey, keyText } from '../../src/report/figureKey';

const key = (name: string): FigureKey => ({ indicator: 'count', area: name });

function homes(cells: Readonly<Record<string, CellRef>>): ReadonlyMap<string, CellRef> {
  return new Map(Object.entries(cells).map(([name, cell]) => [keyText(key(name)), cell]));
}

const at = (row: number, column: number, sheet = 'A'): CellRef => ({ sheet, row, column });

describe('address', () => {
  it('names columns as Excel does', () => {
    expect([0, 25, 26, 51, 701, 702, 16383].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'ZZ',
      'AAA',
      'XFD',
    ]);
  });

  it('doubles quotes in sheet names', () => {
    expect(sheetPrefix("L'area")).toBe("'L''area'!");
    expect(reference(at(4, 1, "L'area"), 'A')).toBe("'L''area'!B5");
    expect(reference(at(4, 1), 'A')).toBe('B5');
  });
});

describe('formulaText', () => {
  it('writes neighbours as one range', () => {
    const cells = homes({ a: at(4, 1), b: at(4, 2), c: at(4, 3), d: at(6, 3), e: at(7, 3) });
    const of = ['a', 'b', 'c', 'd', 'e'].map(key);
    expect(formulaText({ op: 'sum', of }, cells, 'A')).toBe('=SUM(B5:D5,D7:D8)');
    expect(formulaText({ op: 'mean', of }, cells, 'B')).toBe(
      `=IFERROR(AVERAGE('A'!B5:D5,'A'!D7:D8),"n.d.")`,
    );
  });

  it('sums more ranges than a function takes in a sum of sums', () => {
    const names = Array.from({ length: 300 }, (_, index) => `${index}`);
    const cells = homes(Object.fromEntries(names.map((name, row) => [name, at(2 * row, 0)])));
    const text = formulaText({ op: 'sum', of: names.map(key) }, cells, 'A');
    expect(text).toMatch(/^=SUM\(SUM\(A1,A3,.*,A509\),SUM\(A511,.*,A599\)\)$/);
  });

  it('does not make a range around a corner', () => {
    const cells = homes({ a: at(0, 0), b: at(0, 1), c: at(1, 1) });
    const of = ['a', 'b', 'c'].map(key);
    expect(formulaText({ op: 'sum', of }, cells, 'A')).toBe('=SUM(A1:B1,B2)');
  });

  it('guards divisions', () => {
    const cells = homes({ a: at(0, 0), b: at(0, 1) });
    const formula = { op: 'ratio', part: key('a'), whole: key('b') } as const;
    expect(formulaText(formula, cells, 'A')).toBe('=IFERROR(A1/B1,"n.d.")');
  });

  it('refuses a figure that stands nowhere', () => {
    expect(() => formulaText({ op: 'complement', of: key('x') }, homes({}), 'A')).toThrow('count');
  });
});
