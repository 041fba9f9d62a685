import type { FigureKey } from '../report/figureKey';
import { figureText } from '../report/figureText';
import { type Definition, definitionOf } from './definitions';
import { type FigureIndex, figureOf, type IndexedFigure, isMadeOfRows } from './figureIndex';
import { figureWords, formulaWords, operandsOf } from './figureWords';
import type { FigureRow, TracedRows } from './traceRows';

/** What there is to say of a figure of the report. */
export interface FigureAnswer {
  readonly at: IndexedFigure['at'];
  /** What it is, where and when. */
  readonly words: string;
  readonly definition: Definition;
  /** As it prints. */
  readonly value: string;
  /** Why there is no value; absent where there is one. */
  readonly lack?: string;
  /** How it follows from other figures, in words; absent of what is counted and of what is withheld. */
  readonly formula?: string;
  readonly operands: readonly ExplainedOperand[];
  /** Absent where it is no sum of what rows count, or withheld. */
  readonly rows?: readonly FigureRow[];
  /** Of those who did not take part, the registrations whose users take part nowhere. */
  readonly absent?: readonly FigureRow[];
}

interface ExplainedOperand {
  /** `numeratore` */
  readonly role: string;
  readonly key: FigureKey;
  readonly words: string;
  readonly value: string;
}

/** Undefined where the report has no such figure. */
export function explainFigure(
  key: FigureKey,
  index: FigureIndex,
  traced: TracedRows,
): FigureAnswer | undefined {
  const found = figureOf(index, key);
  if (!found) return undefined;
  const { figure, format, at } = found;
  const { tally } = traced;
  const lack = lackOf(found);
  const { formula } = figure;
  return {
    at,
    words: figureWords(key, tally),
    definition: definitionOf(key),
    value: figureText(figure, format),
    ...(lack !== undefined && { lack }),
    ...(formula && { formula: formulaWords[formula.op] }),
    operands: (formula ? operandsOf(formula) : []).map(({ role, key: operand }) => {
      const other = figureOf(index, operand);
      return {
        ...{ role, key: operand, words: figureWords(operand, tally) },
        value: other ? figureText(other.figure, other.format) : '',
      };
    }),
    ...(isMadeOfRows(figure) && { rows: traced.rowsOf(figure) }),
    ...(key.indicator === 'nonParticipants' && { absent: absentRows(key, traced) }),
  };
}

function absentRows(key: FigureKey, { rowsWithout }: TracedRows): readonly FigureRow[] {
  const registered: FigureKey = { ...key, indicator: 'count', stage: 'registration' };
  return rowsWithout({ key: registered }, 'participation');
}

function lackOf({ figure: { withheld, isVoid, value } }: IndexedFigure): string | undefined {
  if (withheld !== undefined)
    return 'La cifra è nascosta per riservatezza («Soglia riservatezza» del foglio Parametri): le righe che la compongono non si mostrano.';
  if (isVoid) return 'Non può esserci: non c’è un periodo prima con cui confrontarsi.';
  if (value === undefined)
    return 'Non si può calcolare: un denominatore è zero o manca, o i periodi conclusi non bastano.';
  return undefined;
}
