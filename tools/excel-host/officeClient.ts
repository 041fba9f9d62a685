/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Host } from './createHost';
import type { EventMessage } from './events';

/** The few parts of the client's own machinery that a test has to reach. */
interface Machinery {
  readonly HttpUtility: {
    readonly setCustomSendRequestFunc: (
      send: (request: ClientRequest) => Promise<ClientResponse>,
    ) => void;
  };
  readonly ClientRequestContext: { defaultRequestUrlAndHeaders: string };
  readonly Utility: { _synchronousCleanup: boolean };
  readonly _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
  readonly _testTriggerRichApiMessageEvent: (message: {
    readonly entries: readonly EventMessage[];
  }) => void;
}

interface ClientRequest {
  readonly body: unknown;
  /** It ends in the flags of the request: `?flags=64`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** How a test's client tells the host the group: the package's client does not know `mergeUndoGroup` yet. */
const groupHeader = 'undo-group';

/** The flag of a request that `delayForCellEdit` sets. */
const delayed = 64;

interface ClientResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface ClientGlobals {
  window?: unknown;
  navigator?: unknown;
  Excel: typeof Excel;
  Office: object;
  OfficeExtension: Machinery;
}

const globals = globalThis as unknown as ClientGlobals;

/**
 * Loads the unmodified client into this realm (another one would break its checks for dates and plain
 * objects), once per test file, and lets it talk to the host from now on.
 */
export function connectOffice(host: Host): typeof Excel {
  if (!('OfficeExtension' in globals)) loadClient();
  const context = { requirements: requirementsOf(host) };
  globals.Office = Object.create(globals.Office, { context: { value: context } }) as object;
  const { HttpUtility } = globals.OfficeExtension;
  HttpUtility.setCustomSendRequestFunc(async ({ body, url, headers }) => {
    const flags = Number(new URL(url).searchParams.get('flags'));
    const mayWait = (flags & delayed) !== 0;
    const undoGroup = headers[groupHeader];
    return {
      statusCode: 200,
      headers: {},
      body: await host.handle(JSON.stringify(body), {
        mayWait,
        ...(undoGroup === undefined ? {} : { undoGroup }),
      }),
    };
  });
  return globals.Excel;
}

/** Hands the events that wait to the client, one in a message as Excel does, and waits for the handlers to have run. */
export async function deliverEvents(host: Host): Promise<void> {
  for (const event of host.takeEvents()) {
    globals.OfficeExtension._testTriggerRichApiMessageEvent({ entries: [event] });
  }
  await new Promise((resolve) => setTimeout(resolve, 0));
}

/** What the host can do; of sets other than Excel's own the client asks too. */
function requirementsOf({ excelApi }: Host) {
  return {
    isSetSupported: (set: string, version = '1.1'): boolean =>
      set !== 'ExcelApi' || Number(version.split('.')[1]) <= Number(excelApi.split('.')[1]),
  };
}

interface GroupedContext {
  readonly m_customRequestHeaders: Record<string, string>;
}

/** Gives the requests of a run with `mergeUndoGroup` the name of a group, as the CDN's client does in its way. */
function passUndoGroups(): void {
  const { run } = globals.Excel;
  let groups = 0;
  const runInGroup = <T>(
    options: Excel.RunOptions,
    batch: (context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> =>
    run(options, (context) => {
      groups += 1;
      (context as unknown as GroupedContext).m_customRequestHeaders[groupHeader] =
        `group ${groups}`;
      return batch(context);
    });
  globals.Excel.run = ((...given: Parameters<typeof runInGroup>) =>
    (given[0] as Partial<Excel.RunOptions>).mergeUndoGroup === true
      ? runInGroup(...given)
      : run(...given)) as typeof run;
}

function loadClient(): void {
  globals.window ??= globalThis;
  globals.navigator ??= { userAgent: 'node' };
  const require = createRequire(import.meta.url);
  const path = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  const indirectEval = eval;
  indirectEval(readFileSync(path, 'utf8'));
  const { ClientRequestContext, Utility, _testSetRichApiMessageReadyImpl } =
    globals.OfficeExtension;
  ClientRequestContext.defaultRequestUrlAndHeaders = 'http://127.0.0.1:1/workbook';
  Utility._synchronousCleanup = true;
  _testSetRichApiMessageReadyImpl(() => Promise.resolve());
  passUndoGroups();
}
