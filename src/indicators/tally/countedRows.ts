import type { Day } from '../../calendar/day';
import type { PlacedData } from '../checks/placedData';

/** The rows of a dataset with all that a tally counts them by, for whoever counts them again. */
export interface CountedRows extends PlacedData {
  /** The service's first day. */
  readonly start: Day;
  /** Index of the month of each row of contacts, or `noPeriod` where it is not counted. */
  readonly monthOfContacts: Int16Array;
  /** Index of the period of each form that has a date, or `noPeriod`: then it is not counted. */
  readonly periodOfForms: Int16Array;
}
