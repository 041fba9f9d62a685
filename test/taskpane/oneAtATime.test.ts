import { expect, it } from '@jest/globals';
import { oneAtATime } from '../../src/taskpane/session/oneAtATime';

/** Work that ends when it is told to. */
function held(): { readonly work: () => Promise<void>; readonly end: () => void; began: boolean } {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const one = { end, began: false, work: () => ((one.began = true), ended) };
  return one;
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

it('does nothing at a second click, and loses nothing that must be saved', async () => {
  const jobs = oneAtATime();
  const [first, second, saving] = [held(), held(), held()];
  const done = [jobs.start(first.work), jobs.start(second.work), jobs.startNext(saving.work)];
  await settled();
  expect([first.began, second.began, saving.began]).toEqual([true, false, false]);
  first.end();
  await settled();
  expect([second.began, saving.began]).toEqual([false, true]);
  saving.end();
  await Promise.all(done);
});

it('takes a click while something is saved, and does it then', async () => {
  const jobs = oneAtATime();
  const [saving, clicked] = [held(), held()];
  const background = { signal: new AbortController().signal };
  void jobs.startInBackground((signal) => {
    background.signal = signal;
    return settled();
  });
  void jobs.startNext(() => undefined);
  await settled();
  expect(background.signal.aborted).toBe(false);
  const done = [jobs.startNext(saving.work), jobs.start(clicked.work)];
  await settled();
  expect(background.signal.aborted).toBe(true);
  expect([saving.began, clicked.began]).toEqual([true, false]);
  saving.end();
  await settled();
  expect(clicked.began).toBe(true);
  clicked.end();
  await Promise.all(done);
});

it('goes on after what failed', async () => {
  const jobs = oneAtATime();
  await expect(jobs.startNext(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const next = held();
  const done = jobs.start(next.work);
  next.end();
  await done;
  expect(next.began).toBe(true);
});
