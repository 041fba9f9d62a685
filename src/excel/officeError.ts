/** What we use of an error of the Office.js client (`OfficeExtension.Error`). */
export interface OfficeError extends Error {
  readonly code: string;
  readonly debugInfo: { readonly errorLocation?: string; readonly statement?: string };
}

/** By its shape: the client may not have loaded at all. */
export function isOfficeError(error: unknown): error is OfficeError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    'debugInfo' in error &&
    typeof error.debugInfo === 'object' &&
    error.debugInfo !== null
  );
}
