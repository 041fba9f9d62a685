import { addFinding, type Finding, type FindingLog } from '../../findings/finding';
import type { RawCell } from '../rawSource';
import { cellText, longestText, type RawRow } from './cellText';
import { foundAt } from './foundAt';

/**
 * Looks for texts that the report cannot print as they are. Each spelling is looked at once, by code that
 * does not know its cell: `reportIn` names the row after it was read.
 */
export interface TextWatch {
  /** To be called with what will be printed: names, words, identifiers. */
  readonly look: (cell: RawCell | undefined) => void;
  /** One finding for each text looked at since the last call, in its cell of this row. */
  readonly reportIn: (log: FindingLog, sheet: string, row: number, cells: RawRow) => void;
}

export function createTextWatch(): TextWatch {
  const known = new Set<string>();
  let pending: string[] = [];
  return {
    look: (cell) => {
      if (typeof cell !== 'string' || known.has(cell) || alterations(cell).length === 0) return;
      known.add(cell);
      pending.push(cell);
    },
    reportIn: (log, sheet, row, cells) => {
      if (pending.length === 0) return;
      for (const text of pending) {
        for (const alteration of alterations(text)) {
          addFinding(log, { ...alteration, ...foundAt(sheet, row, cells.indexOf(text), text) });
        }
      }
      pending = [];
    },
  };
}

type Alteration =
  | Pick<Finding<'TESTO_TAGLIATO'>, 'code'>
  | Pick<Finding<'TESTO_NEUTRALIZZATO'>, 'code' | 'details'>;

/** Controls that are no spaces, halves of characters, and marks that turn the direction of what follows. */
const unprintable = /(?!\s)[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** What a program that opens the report might take for the beginning of a formula. */
const formulaStart = /^[=+\-@]/;

function alterations(cell: string): readonly Alteration[] {
  const text = cellText(cell);
  const found: Alteration[] = [];
  if (text.length > longestText) found.push({ code: 'TESTO_TAGLIATO' });
  const neutralised = (had: 'formulaSign' | 'hiddenCharacters') =>
    found.push({ code: 'TESTO_NEUTRALIZZATO', details: { had } });
  if (unprintable.test(cell)) neutralised('hiddenCharacters');
  else if (formulaStart.test(text)) neutralised('formulaSign');
  return found;
}
