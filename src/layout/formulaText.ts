import { cellName, type CellRef, reference } from '../grid/address';
import { type FigureKey, type Formula, keyText } from '../report/figureKey';
import { notAvailable } from '../report/italian';

/** Where each figure stands, by `keyText`. */
export type Homes = ReadonlyMap<string, CellRef>;

type FormulaWriter<Op extends Formula['op']> = (
  formula: Extract<Formula, { op: Op }>,
  place: Places,
) => string;

interface Places {
  readonly cell: (key: FigureKey) => string;
  /** Ranges of neighbours. */
  readonly cells: (keys: readonly FigureKey[]) => readonly string[];
}

/** Where a denominator is zero or a figure is not available, the formula says so. */
function orNotAvailable(expression: string): string {
  return `IFERROR(${expression},"${notAvailable}")`;
}

const writers: { readonly [Op in Formula['op']]: FormulaWriter<Op> } = {
  sum: ({ of }, { cells }) => sumOf(cells(of)),
  difference: ({ minuend, subtrahend }, { cell }) => `${cell(minuend)}-${cell(subtrahend)}`,
  ratio: ({ part, whole }, { cell }) => orNotAvailable(`${cell(part)}/${cell(whole)}`),
  sumRatio: ({ parts, whole }, { cell, cells }) =>
    orNotAvailable(`${sumOf(cells(parts))}/${cell(whole)}`),
  variation: ({ from, to }, { cell }) =>
    orNotAvailable(`(${cell(to)}-${cell(from)})/${cell(from)}`),
  complement: ({ of }, { cell }) => orNotAvailable(`1-${cell(of)}`),
  mean: ({ of }, { cells }) => orNotAvailable(`AVERAGE(${cells(of).join(',')})`),
  sampleStandardDeviation: ({ of }, { cells }) => orNotAvailable(`STDEV.S(${cells(of).join(',')})`),
  ratingMean: ({ of, lowest }, { cells }) =>
    orNotAvailable(ratingMean(cells(of).join(','), ratings(lowest, of.length))),
  ratingStandardDeviation: ({ of, lowest }, { cells }) => {
    const counts = cells(of).join(',');
    const votes = ratings(lowest, of.length);
    const squares = `(${votes}-${ratingMean(counts, votes)})^2`;
    return orNotAvailable(`SQRT(SUMPRODUCT(${counts},${squares})/(SUM(${counts})-1))`);
  },
};

/** The formula of a cell on sheet `from`, in en-US and beginning with `=`. */
export function formulaText(formula: Formula, homes: Homes, from: string): string {
  const home = (key: FigureKey): CellRef => {
    const cell = homes.get(keyText(key));
    if (!cell) throw new Error(`A formula names a figure that no table holds: ${keyText(key)}`);
    return cell;
  };
  const places: Places = {
    cell: (key) => reference(home(key), from),
    cells: (keys) => ranges(keys.map(home), from),
  };
  const write = writers[formula.op] as FormulaWriter<Formula['op']>;
  return `=${write(formula, places)}`;
}

/** Arguments that a function may have. */
const mostArguments = 255;

/** Of many ranges, a sum of sums. */
function sumOf(ranges: readonly string[]): string {
  if (ranges.length <= mostArguments) return `SUM(${ranges.join(',')})`;
  const count = Math.ceil(ranges.length / mostArguments);
  const sums = Array.from({ length: count }, (_, index) =>
    sumOf(ranges.slice(index * mostArguments, (index + 1) * mostArguments)),
  );
  return sumOf(sums);
}

function ratingMean(counts: string, votes: string): string {
  return `SUMPRODUCT(${counts},${votes})/SUM(${counts})`;
}

/** `{1,2,3,4,5}` */
function ratings(lowest: number, count: number): string {
  return `{${Array.from({ length: count }, (_, index) => lowest + index).join(',')}}`;
}

/** `B5:F5` and `H5`: neighbours in a row or a column as ranges. */
function ranges(cells: readonly CellRef[], from: string): readonly string[] {
  const runs: { first: CellRef; last: CellRef }[] = [];
  for (const cell of cells) {
    const run = runs[runs.length - 1];
    if (run && continues(run, cell)) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs.map(({ first, last }) =>
    first === last ? reference(first, from) : `${reference(first, from)}:${cellName(last)}`,
  );
}

function continues({ first, last }: { first: CellRef; last: CellRef }, next: CellRef): boolean {
  if (next.sheet !== last.sheet) return false;
  const isRight =
    next.row === last.row && next.column === last.column + 1 && first.row === next.row;
  const isBelow =
    next.column === last.column && next.row === last.row + 1 && first.column === next.column;
  return isRight || isBelow;
}
