import { addFinding } from '../../../findings/finding';
import { foundAt } from '../../cells/foundAt';
import type { IntakeContext } from '../../intakeContext';

/** Takes a row whose cell in the column says, with this text, that there is nothing. */
type NoneSeen = (column: number, row: number, text: string) => void;

/** The rows of a column that say that there is nothing. */
interface Nones {
  rows: number;
  /** Zero-based. */
  readonly first: number[];
  readonly texts: Set<string>;
}

/** So many of their rows are worth listing, and so many ways to say it. */
const mostRows = 10;
const mostTexts = 3;

/** Of the rows of a sheet that say that there is nothing, one finding for each column is told at the end. */
export function gatherNones(
  { log, atEnd }: IntakeContext,
  code: 'DATA_ASSENTE' | 'PASSO_SENZA_DATA' | 'RISPOSTE_NON_DATE',
  { sheet, headers }: { readonly sheet: string; readonly headers: readonly string[] },
): NoneSeen {
  const nones = new Map<number, Nones>();
  atEnd.push(() => {
    for (const [column, { rows, first, texts }] of nones) {
      const [text = '', ...others] = texts;
      const [row = 0] = first;
      const header = headers[column] ?? '';
      addFinding(log, {
        code,
        ...foundAt(sheet, row, column, text),
        details: { header, rows, first: first.map((each) => each + 1), others },
      });
    }
  });
  return (column, row, text) => {
    const known = nones.get(column) ?? { rows: 0, first: [], texts: new Set<string>() };
    nones.set(column, known);
    known.rows++;
    if (known.first.length < mostRows) known.first.push(row);
    if (known.texts.size < mostTexts) known.texts.add(text);
  };
}
