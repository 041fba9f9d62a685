/** An error that the operating system gave for a call: `code` is such as `ENOENT`. */
interface SystemError {
  readonly code: string;
  readonly syscall: string;
}

/** Looks at the shape, not at the class: an error may come from another realm of the same process. */
export function isSystemError(error: unknown): error is SystemError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    'syscall' in error &&
    typeof error.code === 'string'
  );
}
