/** An error that the host answers with, by Excel's own codes and HTTP statuses. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

const httpStatus = {
  AccessDenied: 403,
  Conflict: 409,
  FilteredRangeConflict: 409,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  MergedRangeConflict: 409,
  NotImplemented: 501,
  RangeExceedsLimit: 400,
  RequestAborted: 500,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
  Timeout: 500,
  UndoNotSupported: 400,
} as const;

export type ErrorCode = keyof typeof httpStatus;

export function httpStatusOf(code: ErrorCode): number {
  return httpStatus[code];
}

export function invalidArgument(what: string): HostError {
  return new HostError('InvalidArgument', `The argument is invalid or missing: ${what}`);
}

export function itemNotFound(what: string): HostError {
  return new HostError('ItemNotFound', `The requested resource doesn't exist: ${what}`);
}

export function itemAlreadyExists(what: string): HostError {
  return new HostError('ItemAlreadyExists', `The resource being created already exists: ${what}`);
}

export function accessDenied(what: string): HostError {
  return new HostError('AccessDenied', `You cannot perform the requested operation: ${what}`);
}

export function notImplemented(what: string): HostError {
  return new HostError('NotImplemented', `The requested feature isn't implemented: ${what}`);
}
