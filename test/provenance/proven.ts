import { expect } from '@jest/globals';
import { traceData, type TracedData } from '../../src/app/traceData';
import type { Day } from '../../src/calendar/day';
import type { RawSource } from '../../src/intake/rawSource';
import { explainSheet, type RowAnswer } from '../../src/provenance/explainRow';
import { type IndexedFigure, isMadeOfRows } from '../../src/provenance/figureIndex';
import { operandsOf } from '../../src/provenance/figureWords';
import { type FigureKey, type Formula, keyText } from '../../src/report/figureKey';

const hooks = { onProgress: () => undefined, signal: new AbortController().signal };

/** Undefined where there is nothing to count. */
export async function traced(source: RawSource, today: Day): Promise<TracedData | undefined> {
  const data = await traceData(source, { today }, hooks);
  return data.outcome === 'traced' ? data : undefined;
}

/** The answers for all rows of a workbook that hold something, as `Utenti!2`. */
export async function answers(
  source: RawSource,
  data: TracedData,
): Promise<ReadonlyMap<string, RowAnswer>> {
  const found = new Map<string, RowAnswer>();
  for (const sheet of source.sheets) {
    const rows = explainSheet(sheet.name, data);
    for await (const chunk of source.readRows(sheet, {}))
      chunk.rows.forEach((cells, index) => {
        const row = chunk.firstRow + index;
        if (cells.some((cell) => cell !== null && cell !== ''))
          found.set(`${sheet.name}!${row + 1}`, rows.at(row));
      });
  }
  return found;
}

/** Holds every figure against its rows and its operands, and every row against its figures. Returns the answers. */
export async function prove(
  source: RawSource,
  data: TracedData,
): Promise<ReadonlyMap<string, RowAnswer>> {
  const { figures, traced: rows } = data;
  /** The rows of each figure that are not yet found to count in it. */
  const rowsOf = new Map<IndexedFigure, Set<string>>();
  for (const [text, indexed] of figures) {
    const { figure } = indexed;
    const found = rows.rowsOf(figure);
    rowsOf.set(indexed, new Set(found.map(({ sheet, row }) => `${sheet}!${row + 1}`)));
    const sum = found.reduce((all, { weight }) => all + weight, 0);
    if (isMadeOfRows(figure) && sum !== figure.value)
      throw new Error(`the rows of ${text} add up to ${sum}, not ${figure.value}`);
    if (!isMadeOfRows(figure) && found.length > 0) throw new Error(`rows of ${text}`);
  }
  for (const { figure } of figures.values()) {
    if (!figure.formula || figure.withheld !== undefined) continue;
    const again = workedOut(figure.formula, (key) => figures.get(keyText(key))?.figure.value);
    // A matcher for each of thousands of figures takes longer than what it holds together.
    const isSame =
      figure.value === undefined ? Number.isNaN(again) : Math.abs(again - figure.value) < 5e-10;
    if (!isSame) throw new Error(`${keyText(figure.key)}: ${figure.value}, worked out ${again}`);
  }
  const found = await answers(source, data);
  for (const [row, { figures: own, reason }] of found) {
    // One or the other, and one reason.
    if ((own.length === 0) !== (reason !== undefined)) throw new Error(`${row}: both or neither`);
    for (const figure of own)
      if (rowsOf.get(figure)?.delete(row) !== true)
        throw new Error(`${row} is none of ${keyText(figure.figure.key)}`);
  }
  const lost = [...rowsOf].filter(([, left]) => left.size > 0);
  expect(lost.map(([{ figure }, left]) => [figure.key, ...left])).toEqual([]);
  return found;
}

/** The formula of a figure, worked out here from the figures that it names; NaN where it cannot be. */
function workedOut(formula: Formula, valueOf: (key: FigureKey) => number | undefined): number {
  const of = (role: string): number[] =>
    operandsOf(formula).flatMap((operand) =>
      operand.role === role ? [valueOf(operand.key) ?? NaN] : [],
    );
  const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
  const finite = (value: number): number => (Number.isFinite(value) ? value : NaN);
  switch (formula.op) {
    case 'sum':
      return sum(of('addendo'));
    case 'difference':
      return sum(of('minuendo')) - sum(of('sottraendo'));
    case 'ratio':
    case 'sumRatio':
      return finite(sum(of('numeratore')) / sum(of('denominatore')));
    case 'variation':
      return finite((sum(of('valore dopo')) - sum(of('valore prima'))) / sum(of('valore prima')));
    case 'complement':
      return 1 - sum(of('quota'));
    case 'mean':
      return finite(sum(of('valore')) / of('valore').length);
    case 'sampleStandardDeviation':
      return deviation(of('valore'));
    case 'ratingMean':
      return finite(mean(votes(of('risposte'), formula.lowest)));
    case 'ratingStandardDeviation':
      return deviation(votes(of('risposte'), formula.lowest));
  }
}

/** A vote for every answer that gives it. */
function votes(answers: readonly number[], lowest: number): number[] {
  return answers.flatMap((count, index) => new Array<number>(count).fill(lowest + index));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  if (values.length < 2) return NaN;
  const middle = mean(values);
  const squares = values.map((value) => (value - middle) ** 2);
  return Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / (values.length - 1));
}
