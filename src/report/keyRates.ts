import { ratio } from '../indicators/measures';
import type { Stage } from '../service/stages';
import type { FigureKey } from './figureKey';

/** A rate of the registered that the first page and the pane show beside the totals. */
interface KeyRate {
  readonly label: string;
  readonly key: FigureKey;
  /** The stage whose users it compares with the registered. */
  readonly stage: Stage;
  /** Undefined without registered users. */
  readonly of: (registered: number, users: number) => number | undefined;
}

export const keyRates: readonly KeyRate[] = [
  {
    label: 'Tasso di assenza dei registrati',
    key: { indicator: 'absenceRate' },
    stage: 'participation',
    of: (registered, participants) => ratio(registered - participants, registered),
  },
  {
    label: 'Registrati che firmano il patto',
    key: { indicator: 'path', stage: 'pact' },
    stage: 'pact',
    of: (registered, signed) => ratio(signed, registered),
  },
];
