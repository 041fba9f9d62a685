import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { watchTasks } from './taskWatch.mjs';

/** One run of the report: what is sent, and how long it takes where every request is on its way for `delay` ms. */
export async function measureRun(product, host, { startedAt, delay = 0 }) {
  const { counters } = host;
  globalThis.gc?.();
  // Loading the client is no part of the run.
  product.connectOffice({
    ...host,
    handle: async (request) => {
      if (delay > 0) await setTimeout(delay);
      return watch.asHost(() => host.handle(request));
    },
  });
  const watch = watchTasks();
  const before = { ...counters };
  let writes = { requests: 0, bytesIn: 0 };
  const target = {
    readOwned: product.readOwnedSheets,
    readRecord: product.readRunRecord,
    apply: async (plan) => {
      const beforeWriting = { ...counters };
      await product.applyPlan(plan);
      writes = since(beforeWriting, counters);
    },
  };
  let progress = { last: watch.now(), longest: 0 };
  const onProgress = () => {
    const now = watch.now();
    progress = { last: now, longest: Math.max(progress.longest, now - progress.last) };
  };
  const start = performance.now();
  const result = await product.refreshReport(
    await product.openExcelSource(),
    target,
    { today: product.dayOf(2020, 6, 15), startedAt, version: '0.0.0', overwrites: 'refuse' },
    { onProgress, signal: new AbortController().signal },
  );
  const all = since(before, counters);
  return {
    outcome: result.outcome,
    milliseconds: performance.now() - start,
    requests: all.requests,
    actions: all.actions,
    bytesToExcel: all.bytesIn,
    bytesFromExcel: all.bytesOut,
    writeRequests: writes.requests,
    bytesWritten: writes.bytesIn,
    longestTask: watch.stop(),
    longestSilence: progress.longest,
  };
}

function since(before, { requests, actions, bytesIn, bytesOut }) {
  return {
    requests: requests - before.requests,
    actions: actions - before.actions,
    bytesIn: bytesIn - before.bytesIn,
    bytesOut: bytesOut - before.bytesOut,
  };
}
