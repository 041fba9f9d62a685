import type { FindingCode } from '../../src/findings/findingDetails';
import type { FigureKey } from '../../src/report/figureKey';
import type { Random } from '../../src/sample/random';
import type { Book } from './book';
import type { MessName } from './messes';

/** A workbook with one thing wrong. */
export interface Flawed {
  readonly book: Book;
  /** The one finding: `Utenti!B7`, or the sheet alone, or nothing where it is about the workbook. */
  readonly at: string;
  /** The workbook that must give the same figures: as a rule, the one without the faulty row. */
  readonly same: Book;
  /** Which figures must be the same; all of them where absent. */
  readonly only?: (key: FigureKey) => boolean;
}

export interface Fault {
  readonly code: FindingCode;
  /** Messes that would make it another fault, or two. */
  readonly spoiledBy?: readonly MessName[];
  readonly commit: (book: Book, random: Random) => Flawed;
}
