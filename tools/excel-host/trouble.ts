import type { ErrorCode } from './hostError';

/** What a test makes go wrong. Requests count from 1 since the host was made. */
export interface Trouble {
  /** A cell is being edited in a host that does not know how to delay a request: each is refused. */
  cellEdit: boolean;
  /**
   * A cell is being edited until then: requests that may wait do so in their order, and the others are
   * refused. See `editCell`.
   */
  edit: Promise<void> | undefined;
  /** So many requests from now meet another workbook in front. */
  otherWorkbookInFront: number;
  /** The whole request fails, nothing of it is done. */
  failRequest?: { readonly request: number; readonly code: ErrorCode };
  /** Actions before this one, counted from 0, are done; it and the rest are not. */
  failAction?: { readonly request: number; readonly action: number; readonly code: ErrorCode };
  /** The write with this number, counted from 1 over all requests, fails and the rest of its request is not done. */
  failWrite?: { readonly write: number; readonly code: ErrorCode };
  /** What the function YEAR answers for day 1: the year of another workbook that is in front, or nothing. */
  yearOfDayOne?: 1900 | 1904 | 'fails';
  /** A group of more writes than this can't be undone, and its request fails. */
  groupLimit: number;
  /** `WorksheetFreezePanes.FreezeRows`: what this build of Excel never does. */
  refuseMember?: string;
  /** A range of more cells than this loads `values` (and the other arrays) as null. */
  nullAboveCells: number;
  /** A range of more cells than this can't be read at all. */
  cellLimit: number;
  /** A series' name that is written as a reference stays the text that was written. */
  textNames: boolean;
  /** In bytes. */
  requestLimit: number;
  responseLimit: number;
}

export function noTrouble(): Trouble {
  return {
    cellEdit: false,
    edit: undefined,
    otherWorkbookInFront: 0,
    textNames: false,
    groupLimit: Infinity,
    nullAboveCells: Infinity,
    cellLimit: 5_000_000,
    requestLimit: 5 * 1024 * 1024,
    responseLimit: 5 * 1024 * 1024,
  };
}
