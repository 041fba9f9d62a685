import { isOfficeError } from './officeError';
import type { OfficeError } from './officeError';

/** What Excel answers when it was asked for too much. */
const limitCodes: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
]);

/** What Excel on the web answers to that at times, and every Excel to much that has nothing to do with it. */
const doubtful = 'GeneralException';

/**
 * How often a request that may have failed for another reason is made again in smaller pieces: a sixteenth
 * of what is asked for at first is never too much [I].
 */
export const mostDoubts = 4;

/** Whether asking for less at once may help. */
export function isOverLimit(error: unknown): error is OfficeError {
  return isOfficeError(error) && (limitCodes.has(error.code) || error.code === doubtful);
}

/** Whether the error may as well have another reason than too much. */
export function isDoubtful(error: unknown): boolean {
  return isOfficeError(error) && error.code === doubtful;
}
