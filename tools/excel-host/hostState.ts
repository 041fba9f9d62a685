import type { Counters } from './counters';
import type { Events } from './events';
import type { CellValue } from './model/cell';
import type { Sheet, Workbook } from './model/workbook';
import type { HandleOf } from './objects/handle';
import type { Trouble } from './trouble';
import type { UndoStack } from './undo';

/** Says what a formula gives, where a test wants more than the value that was written last. */
export type Evaluate = (formula: string, sheet: Sheet, row: number, column: number) => CellValue;

/** Everything that lives as long as the workbook is open. */
export interface HostState {
  readonly workbook: Workbook;
  /** Ranges that the client keeps across requests, by reference id. */
  readonly references: Map<string, HandleOf<'Range'> | HandleOf<'RangeAreas'>>;
  readonly events: Events;
  readonly counters: Counters;
  readonly trouble: Trouble;
  readonly undo: UndoStack;
  readonly evaluate?: Evaluate;
}
