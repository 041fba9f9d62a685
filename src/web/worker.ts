import loadWriter from 'wasm-xlsxwriter/web';
import type { RunHooks } from '../app/progress';
import { failureOf } from './failureOf';
import { type DatedReport, downloadOf, makeReport } from './makeReport';
import type { Job, Request, WorkerAnswer } from './messages';

let running: AbortController | undefined;
let kept: DatedReport | undefined;

/** The engine, off the page's own thread. One job runs at a time; the last report is kept for downloads. */
onmessage = ({ data }: MessageEvent<Request>) => {
  carryOut(data).catch((error: unknown) => {
    answer({ id: data.id, type: 'failed', problem: failureOf(error) });
  });
};

// Whatever is needed is loaded now: once a file is opened nothing is asked of the network.
loadWriter().then(
  () => answer({ type: 'ready' }),
  (error: unknown) => answer({ id: 0, type: 'failed', problem: failureOf(error) }),
);

async function carryOut(request: Request): Promise<void> {
  const { id } = request;
  if (request.type === 'make') await make(id, request.job);
  else if (request.type === 'cancel') running?.abort();
  else if (kept) {
    const bytes = downloadOf(kept, request.format);
    // Given away, not copied: the page's own thread has nothing to do with them.
    const transfer = [bytes.buffer as ArrayBuffer];
    postMessage({ id, type: 'downloaded', bytes } satisfies WorkerAnswer, { transfer });
  }
}

async function make(id: number, job: Job): Promise<void> {
  running = new AbortController();
  const { signal } = running;
  const hooks: RunHooks = {
    signal,
    onProgress: (progress) => answer({ id, type: 'progressed', progress }),
  };
  try {
    const made = await makeReport(job, hooks, (report) => {
      kept = report;
    });
    answer({ id, type: 'made', made });
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error;
    answer({ id, type: 'cancelled' });
  }
}

function answer(message: WorkerAnswer): void {
  postMessage(message);
}
