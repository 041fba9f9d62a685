import type { Page } from 'playwright-core';
import type { Host } from '../../tools/excel-host/createHost';
import type { EventMessage } from '../../tools/excel-host/events';
import type { WireRequest } from '../../tools/excel-host/wire';

/** What office.js for the Mac posts to the program that shows it. */
interface BridgeMessage {
  readonly methodId: number;
  readonly callbackId?: string;
  readonly params: {
    readonly id?: number;
    /** Of a request to the workbook: its JSON is the fifth of the first. */
    readonly apiArgs?: readonly (readonly unknown[])[];
  };
}

const methods = { execute: 1, registerEvent: 2, getContext: 5 } as const;
const events = { workbook: 33, ribbon: 39 } as const;
const workbookRequest = 93;
const browserWindow = 102;
const success = 0;

/** Excel as office.js meets it: a program around the page, with a workbook. */
export interface ExcelBridge {
  /** Delivers what happened in the workbook since the last call, one event a message as Excel does. */
  readonly deliverEvents: () => Promise<void>;
  /**
   * A click on the ribbon's button with this function, kept until the page listens, as Excel does;
   * resolves once the add-in says that it is completed.
   */
  readonly clickRibbon: (functionName: string) => Promise<void>;
  /** The addresses that the add-in had opened in the browser. */
  readonly openedWindows: () => readonly string[];
  /** `Visible` once the add-in asked for its pane to be shown. */
  readonly paneState: () => string | undefined;
}

export interface ExcelReplies {
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Excel says who it is no sooner than this. */
  readonly isReady: Promise<unknown>;
}

/** Puts the workbook behind the page that will be opened; nothing of the test is in the page itself. */
export async function bridgeToExcel(
  page: Page,
  host: Host,
  { requirementSets, isReady }: ExcelReplies,
): Promise<ExcelBridge> {
  const registrations = new Map<number, string>();
  const clicks: (readonly string[])[] = [];
  const completed = new Map<string, () => void>();
  const openedWindows: string[] = [];
  let paneState: string | undefined;

  const execute = async ({ id, apiArgs = [] }: BridgeMessage['params']): Promise<unknown> => {
    if (id === browserWindow) {
      const address: unknown = apiArgs.flat().find((each) => typeof each === 'string');
      if (typeof address === 'string') openedWindows.push(address);
      return [[success]];
    }
    if (id !== workbookRequest) {
      completed.get(String(apiArgs[0]))?.();
      return [[success]];
    }
    const text = String(apiArgs[0]?.[4]);
    const request = JSON.parse(text) as WireRequest;
    const answer = isForWorkbook(request) ? await host.handle(text) : emptyAnswer(request);
    paneState = stateAskedFor(request) ?? paneState;
    return [[success, 200, [], answer]];
  };
  await page.exposeFunction('askExcel', async (text: string): Promise<unknown> => {
    const { methodId, callbackId = '', params } = JSON.parse(text) as BridgeMessage;
    if (methodId === methods.getContext) {
      await isReady;
      return contextWith(requirementSets);
    }
    if (methodId === methods.registerEvent) {
      registrations.set(params.id ?? 0, callbackId);
      // Not before the page has the answer to this.
      if (params.id === events.ribbon) setTimeout(() => void deliverClicks(), 0);
    }
    return methodId === methods.execute ? execute(params) : [success];
  });
  await page.addInitScript(pageSide);
  const deliverClicks = async (): Promise<void> => {
    await raise(events.ribbon, clicks.splice(0));
  };

  /** One message for each, as Excel sends them; resolves when the page has had them all. */
  const raise = async (event: number, sources: readonly (readonly unknown[])[]): Promise<void> => {
    const callbackId = registrations.get(event);
    if (callbackId === undefined) throw new Error(`nobody listens to event ${event}`);
    const payloads = sources.map((source) => [callbackId, [source, event]]);
    await page.evaluate(`(async () => {
      for (const payload of ${JSON.stringify(payloads)}) {
        OSF.ScriptMessaging.agaveHostEventCallback(...payload);
        await new Promise((resolve) => setTimeout(resolve));
      }
    })()`);
  };
  return {
    deliverEvents: async () => {
      await raise(
        events.workbook,
        host.takeEvents().map((message) => [entryOf(message)]),
      );
    },
    clickRibbon: async (functionName) => {
      const command = `comando-${completed.size}`;
      const done = new Promise<void>((resolve) => completed.set(command, resolve));
      clicks.push([command, functionName, '{}']);
      if (registrations.has(events.ribbon)) await deliverClicks();
      await done;
    },
    paneState: () => paneState,
    openedWindows: () => openedWindows,
  };
}

/** Runs in the page before anything else: the only thing there that Excel would put there too. */
const pageSide = `
  window.webkit = { messageHandlers: { Agave: { postMessage: async (text) => {
    const answer = await window.askExcel(text);
    const { callbackId } = JSON.parse(text);
    if (callbackId) window.OSF.ScriptMessaging.agaveHostCallback(callbackId, answer);
  } } } };
`;

/** By the client's numbers of the properties of its context. */
function contextWith(requirementSets: Readonly<Record<string, string>>): readonly unknown[] {
  const properties: unknown[] = Array.from({ length: 24 }, () => '');
  const excel = 1;
  Object.assign(properties, { 0: [[], []], 2: excel, 3: 16, 4: 0, 7: 1, 8: 'it-IT', 9: 'it-IT' });
  Object.assign(properties, { 11: 'dati.xlsx', 20: JSON.stringify(requirementSets), 23: 0 });
  return properties;
}

/** Requests to services of Office itself (showing the pane, telemetry) are not the workbook's. */
function isForWorkbook({ ObjectPaths }: WireRequest): boolean {
  return !Object.values(ObjectPaths).some(({ Name }) => Name.startsWith('Microsoft.'));
}

function emptyAnswer({ Actions }: WireRequest): string {
  return JSON.stringify({ Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: null })) });
}

function stateAskedFor({ Actions }: WireRequest): string | undefined {
  const action = Actions.find(({ Name }) => Name === 'SetAppRuntimeState');
  const [state] = action?.ArgumentInfo?.Arguments ?? [];
  return typeof state === 'string' ? state : undefined;
}

function entryOf(event: EventMessage): readonly unknown[] {
  return [event.messageCategory, event.messageType, event.targetId, event.message, event.id];
}
