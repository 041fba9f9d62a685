import { isOfficeError } from './officeError';
import type { OfficeError } from './officeError';

/** What Excel answers when it was asked for too much; on the web it is at times GeneralException. */
const limitCodes: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'GeneralException',
]);

/** Whether asking for less at once may help. */
export function isOverLimit(error: unknown): error is OfficeError {
  return isOfficeError(error) && limitCodes.has(error.code);
}
