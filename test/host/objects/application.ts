import { valueAt } from './argument';
import { aFlag, oneOf } from './check';
import type { HandleOf } from './handle';
import type { ObjectType } from './objectType';

const aCalculation = oneOf('Recalculate', 'Full', 'FullRebuild');

/** Nothing is calculated here: a formula has its cached value, or asks the test's function each time. */
export const application: ObjectType<HandleOf<'Application'>> = {
  get: { CalculationMode: () => 'Automatic', CalculationState: () => 'Done' },
  ask: {
    Calculate: (_handle, given) => {
      aCalculation(valueAt(given, 0) ?? null);
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
