/** What the traffic cost so far. Bytes are of the JSON in UTF-8. */
export interface Counters {
  requests: number;
  actions: number;
  /** Actions that change the document: properties set, methods that write, objects made. */
  writes: number;
  /** What was written, as `Range.Formulas`: what `trouble.refuseMember` may be. */
  readonly written: Set<string>;
  bytesIn: number;
  bytesOut: number;
  /** Requests in which screen updating was suspended. */
  screenSuspensions: number;
  /** One entry per request, in order. */
  readonly log: RequestCost[];
}

interface RequestCost {
  readonly actions: number;
  readonly writes: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
}

export function newCounters(): Counters {
  return {
    requests: 0,
    actions: 0,
    writes: 0,
    written: new Set(),
    bytesIn: 0,
    bytesOut: 0,
    screenSuspensions: 0,
    log: [],
  };
}
