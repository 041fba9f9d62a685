import type { JsonObject } from './wire';

const messageTypes = {
  ...{ changed: 10, activated: 11, added: 13, selectionChanged: 14, deleted: 15 },
  chartActivated: 51,
} as const;

type EventKind = keyof typeof messageTypes;

/** One message to the client, in the shape of its rich API message manager. */
export interface EventMessage {
  readonly id: number;
  readonly messageCategory: 65536;
  readonly messageType: number;
  /** A sheet's id, or `Workbook`. */
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
}

export interface Events {
  /** `runtime.enableEvents`. */
  enabled: boolean;
  /** How many handlers there are, by kind and target: `changed Workbook`. */
  readonly registered: Map<string, number>;
  /** Events that were raised and are not yet delivered. */
  pending: EventMessage[];
  raised: number;
}

export function newEvents(): Events {
  return { enabled: true, registered: new Map(), pending: [], raised: 0 };
}

export const workbookTarget = 'Workbook';

export function register(events: Events, kind: EventKind, target: string, handlers: 1 | -1): void {
  const key = `${kind} ${target}`;
  events.registered.set(key, (events.registered.get(key) ?? 0) + handlers);
}

/** Queues the event for whoever registered for it, on the sheet or on the whole workbook. */
export function raise(events: Events, kind: EventKind, sheetId: string, details: JsonObject): void {
  if (!events.enabled) return;
  for (const targetId of [sheetId, workbookTarget]) {
    if ((events.registered.get(`${kind} ${targetId}`) ?? 0) <= 0) continue;
    events.raised += 1;
    events.pending.push({
      id: events.raised,
      messageCategory: 65536,
      messageType: messageTypes[kind],
      targetId,
      message: JSON.stringify({ worksheetId: sheetId, source: 'Local', ...details }),
    });
  }
}

/** The messages that wait, which wait no longer. */
export function takePending(events: Events): readonly EventMessage[] {
  const messages = events.pending;
  events.pending = [];
  return messages;
}
