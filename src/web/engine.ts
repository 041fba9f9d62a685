import type { Progress } from '../app/progress';
import type { Problem } from '../taskpane/state/problem';
import { failureOf } from './failureOf';
import type { Format, Job, Request, WorkerAnswer } from './messages';

/** The worker, as the page speaks to it. */
export interface Engine {
  /** Why it never will be able to work; undefined once it can. */
  readonly whenReady: Promise<Problem | undefined>;
  readonly make: (job: Job, onProgress: (progress: Progress) => void) => Promise<WorkerOutcome>;
  /** The job that runs is over as soon as it may. */
  readonly cancel: () => void;
  /** The last report, as the command writes it. */
  readonly download: (format: Format) => Promise<Uint8Array | Problem>;
}

type Reply = Exclude<WorkerAnswer, { readonly type: 'ready' }>;

/** How a job ended. */
type WorkerOutcome = Exclude<Reply, { readonly type: 'progressed' | 'downloaded' }>;

export function startEngine(): Engine {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  const whenReady = new Promise<Problem | undefined>((resolve) => {
    // A fault that the worker did not catch itself: it answers nothing any more.
    worker.onerror = ({ message }) => {
      const problem = failureOf(message);
      resolve(problem);
      for (const [id, reply] of waiting) reply({ id, type: 'failed', problem });
    };
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.type === 'ready') resolve(undefined);
      else if (data.id === 0 && data.type === 'failed') resolve(data.problem);
      else {
        waiting.get(data.id)?.(data);
        if (data.type !== 'progressed') waiting.delete(data.id);
      }
    };
  });
  const send = (request: RequestBody, onReply?: (reply: Reply) => void): void => {
    last += 1;
    if (onReply) waiting.set(last, onReply);
    worker.postMessage({ ...request, id: last } satisfies Request);
  };
  return {
    whenReady,
    make: (job, onProgress) =>
      new Promise((resolve) =>
        send({ type: 'make', job }, (reply) => {
          if (reply.type === 'progressed') onProgress(reply.progress);
          else if (reply.type !== 'downloaded') resolve(reply);
        }),
      ),
    cancel: () => send({ type: 'cancel' }),
    download: (format) =>
      new Promise((resolve) =>
        send({ type: 'download', format }, (reply) => {
          if (reply.type === 'downloaded') resolve(reply.bytes);
          else if (reply.type === 'failed') resolve(reply.problem);
        }),
      ),
  };
}

type RequestBody = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;
