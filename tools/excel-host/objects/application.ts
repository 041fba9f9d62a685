import { calculateWorkbook } from '../model/calculate';
import { valueAt } from './argument';
import { aFlag, oneOf } from './check';
import type { HandleOf } from './handle';
import type { ObjectType } from './objectType';

const aCalculation = oneOf('Recalculate', 'Full', 'FullRebuild');

/**
 * In automatic mode nothing is calculated: a formula has its cached value, or asks the test's function each
 * time. In manual mode it has the value of its last calculation, and `Recalculate` says that it does nothing.
 */
export const application: ObjectType<HandleOf<'Application'>> = {
  get: {
    CalculationMode: (_handle, { workbook }) => workbook.calculationMode,
    CalculationState: () => 'Done',
  },
  ask: {
    Calculate: (_handle, given, { workbook, evaluate }) => {
      const type = aCalculation(valueAt(given, 0) ?? null);
      if (type !== 'Recalculate') calculateWorkbook(workbook, evaluate);
      return null;
    },
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: (_handle, _given, { counters }) => {
      counters.screenSuspensions += 1;
      return null;
    },
  },
};

export const runtime: ObjectType<HandleOf<'Runtime'>> = {
  get: { EnableEvents: (_handle, { events }) => events.enabled },
  tune: {
    EnableEvents: (_handle, value, { events }) => {
      events.enabled = aFlag(value);
    },
  },
};
