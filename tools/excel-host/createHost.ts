import { type Counters, newCounters } from './counters';
import { type EventMessage, newEvents, takePending } from './events';
import { HostError } from './hostError';
import type { Evaluate, HostState } from './hostState';
import { refusal, runRequest } from './interpreter/request';
import { addSheet } from './model/sheets';
import { newWorkbook, type Workbook } from './model/workbook';
import { noTrouble, type Trouble } from './trouble';
import { addUndoStep, beginRequest, newUndoStack, type UndoStack } from './undo';
import type { WireRequest, WireResponse } from './wire';

/**
 * An Excel workbook in memory that answers the requests of the official Office.js client. It knows nothing
 * of how requests reach it: `handle` takes the client's JSON and gives the JSON of the answer.
 */
export interface Host {
  readonly workbook: Workbook;
  readonly counters: Counters;
  readonly undo: UndoStack;
  /** The highest version of `ExcelApi`. */
  readonly excelApi: string;
  /** What a test makes go wrong, from now on. */
  readonly trouble: Trouble;
  readonly handle: (request: string, terms?: RequestTerms) => Promise<string>;
  /** Events that were raised and not yet delivered; each is given once. */
  readonly takeEvents: () => readonly EventMessage[];
  /** For the functions that act as the user does. */
  readonly state: HostState;
}

/** What the client says of a request beside the request itself. */
interface RequestTerms {
  /** Whether the request may wait while a cell is being edited (`delayForCellEdit`). */
  readonly mayWait: boolean;
  /** The requests of one `Excel.run` with `mergeUndoGroup` have the same group. */
  readonly undoGroup?: string;
}

interface HostOptions {
  /** Without it: a workbook with one blank sheet, `Foglio1`. */
  readonly workbook?: Workbook;
  /** Without it a formula gives its cached value, 0 until a test puts one there. */
  readonly evaluate?: Evaluate;
  /** Without it the newest that we use. */
  readonly excelApi?: string;
}

export function createHost(options: HostOptions = {}): Host {
  const { workbook = blankWorkbook(), evaluate, excelApi = '1.20' } = options;
  const state: HostState = {
    workbook,
    references: new Map(),
    events: newEvents(),
    counters: newCounters(),
    trouble: noTrouble(),
    undo: newUndoStack(),
    ...(evaluate === undefined ? {} : { evaluate }),
  };
  return {
    workbook,
    counters: state.counters,
    trouble: state.trouble,
    undo: state.undo,
    excelApi,
    state,
    handle: (request, terms = { mayWait: true }) => handle(request, state, terms),
    takeEvents: () => takePending(state.events),
  };
}

function blankWorkbook(): Workbook {
  const workbook = newWorkbook();
  addSheet(workbook);
  return workbook;
}

/** In UTF-8. */
const byteLength = (text: string): number => Buffer.byteLength(text);

async function handle(
  request: string,
  state: HostState,
  { mayWait, undoGroup }: RequestTerms,
): Promise<string> {
  const { counters, trouble, undo } = state;
  if (mayWait) await trouble.edit;
  const before = { actions: counters.actions, writes: counters.writes };
  const bytesIn = byteLength(request);
  counters.requests += 1;
  beginRequest(undo, undoGroup);
  const answer = JSON.stringify(respond(request, bytesIn, state));
  if (counters.writes > before.writes) addUndoStep(undo);
  const isTooLong = byteLength(answer) > trouble.responseLimit;
  const sent = isTooLong
    ? JSON.stringify(
        refusal(new HostError('ResponsePayloadSizeLimitExceeded', 'the answer is too long')),
      )
    : answer;
  const bytesOut = byteLength(sent);
  counters.bytesIn += bytesIn;
  counters.bytesOut += bytesOut;
  counters.log.push({
    actions: counters.actions - before.actions,
    writes: counters.writes - before.writes,
    bytesIn,
    bytesOut,
  });
  return sent;
}

function respond(text: string, bytes: number, state: HostState): WireResponse {
  const refused = reasonToRefuse(bytes, state);
  if (refused !== undefined) return refusal(refused);
  const response = runRequest(JSON.parse(text) as WireRequest, state);
  for (const sheet of state.workbook.sheets) {
    for (const chart of sheet.charts) {
      chart.hasSecondaryAxes = chart.series.some((series) => series.axisGroup === 'Secondary');
    }
  }
  return response;
}

function reasonToRefuse(bytes: number, { trouble, counters }: HostState): HostError | undefined {
  if (trouble.otherWorkbookInFront > 0) {
    trouble.otherWorkbookInFront -= 1;
    return new HostError('GeneralException', 'another workbook is in front');
  }
  if (trouble.cellEdit || trouble.edit !== undefined) {
    return new HostError('InvalidOperationInCellEditMode', 'a cell is being edited');
  }
  if (bytes > trouble.requestLimit) {
    return new HostError('RequestPayloadSizeLimitExceeded', `a request of ${bytes} bytes`);
  }
  if (trouble.failRequest?.request === counters.requests) {
    return new HostError(trouble.failRequest.code, `request ${counters.requests} was made to fail`);
  }
  return undefined;
}
