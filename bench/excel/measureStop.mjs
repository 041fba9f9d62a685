import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers';

const moments = 10;

/**
 * How long a run takes to end once the user stops it, at several moments of a phase: from the click, which
 * waits until the task under way is over, as an event does. The workbook's own work is part of it here.
 * @param {'reading' | 'counting'} phase
 */
export async function measureStop(product, host, phase) {
  product.connectOffice({
    ...host,
    handle: async (request) => {
      const answer = await host.handle(request);
      await new Promise((resolve) => setImmediate(resolve));
      return answer;
    },
  });
  const signs = await stopAfter(product, phase, Infinity);
  const times = [];
  for (let moment = 0; moment < moments; moment++)
    times.push(
      (await stopAfter(product, phase, Math.floor((signs.count * moment) / moments))).time,
    );
  return { signs: signs.count, longest: Math.max(...times) };
}

/** Clicks once so many signs of progress of the phase have come; without a click, counts them. */
async function stopAfter({ checkData, openExcelSource, dayOf }, wanted, count) {
  const stop = new AbortController();
  let signs = 0;
  let clicked = 0;
  const onProgress = ({ phase }) => {
    if (phase !== wanted || signs++ !== count) return;
    clicked = performance.now();
    setImmediate(() => stop.abort());
  };
  const source = await openExcelSource();
  try {
    await checkData(source, { today: dayOf(2020, 6, 15) }, { onProgress, signal: stop.signal });
  } catch (error) {
    if (error !== stop.signal.reason) throw error;
  }
  return { count: signs, time: performance.now() - clicked };
}
