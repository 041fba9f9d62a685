import { HostError, notImplemented } from '../hostError';
import { valueAt } from './argument';
import type { HandleOf } from './handle';
import type { ObjectType } from './objectType';

/**
 * The one worksheet function that the add-in asks: the year of serial 1 is 1900 or 1904, which is how it
 * learns the date system of the workbook; the API has no property for it.
 */
export const functions: ObjectType<HandleOf<'Functions'>> = {
  find: {
    Year: (_handle, given, { workbook, trouble }) => {
      if (valueAt(given, 0) !== 1) throw notImplemented('YEAR of anything but 1');
      if (trouble.yearOfDayOne === 'fails') throw new HostError('GeneralException', 'YEAR failed');
      const own = workbook.date1904 ? 1904 : 1900;
      return { type: 'FunctionResult', value: trouble.yearOfDayOne ?? own };
    },
  },
};

export const functionResult: ObjectType<HandleOf<'FunctionResult'>> = {
  get: { Error: () => null, Value: ({ value }) => value },
};
