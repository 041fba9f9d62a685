import { describe, expect, it } from '@jest/globals';
import { checkData } from '../../src/app/checkData';
import { untilStopped } from '../../src/app/progress';
import { previewReport } from '../../src/app/refreshReport';
import type { RawSource } from '../../src/intake/rawSource';
import { plainRun } from '../support/generated';
import { memorySource } from '../support/memorySource';

const reason = new Error('stopped by the user');
const never = <T>(): Promise<T> => new Promise(() => undefined);
const ignore = (): undefined => undefined;

describe('untilStopped', () => {
  it('gives what the promise gives, its error too', async () => {
    const { signal } = new AbortController();
    expect(await untilStopped(Promise.resolve(3), signal)).toBe(3);
    await expect(untilStopped(Promise.reject(reason), signal)).rejects.toBe(reason);
  });

  it('throws the reason at once where the run is stopped, or was before', async () => {
    const stop = new AbortController();
    const waiting = untilStopped(never(), stop.signal);
    stop.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(untilStopped(Promise.resolve(3), stop.signal)).rejects.toBe(reason);
  });
});

const rows = memorySource({
  Utenti: [
    ['ID utente', 'Data registrazione', 'Area territoriale'],
    ['u1', '05/06/2017', 'CN'],
  ],
});

/** Calls back with the data's first row, and then is silent. */
const silentSource = (onSilence: () => void): RawSource => ({
  ...rows,
  async *readRows(sheet, request) {
    yield* rows.readRows(sheet, { ...request, rowCount: 1 });
    onSilence();
    await never();
  },
});

describe('a workbook that does not answer', () => {
  const target = {
    readRecord: () => Promise.resolve(new Map<string, string>()),
    readOwned: () => Promise.resolve([]),
  };

  it.each(['preview', 'check'])(
    'keeps no %s from being stopped while it reads rows',
    async (run) => {
      const stop = new AbortController();
      const source = silentSource(() => {
        setTimeout(() => {
          stop.abort(reason);
        });
      });
      const hooks = { signal: stop.signal, onProgress: ignore };
      const running: Promise<unknown> =
        run === 'check'
          ? checkData(source, plainRun, hooks)
          : previewReport(source, target, plainRun, hooks);
      await expect(running).rejects.toBe(reason);
    },
  );

  it.each(['readRecord', 'readOwned'] as const)('nor at %s', async (moment) => {
    const stop = new AbortController();
    const silent = {
      ...target,
      [moment]: () => {
        setTimeout(() => {
          stop.abort(reason);
        });
        return never();
      },
    };
    const hooks = { signal: stop.signal, onProgress: ignore };
    await expect(previewReport(rows, silent, plainRun, hooks)).rejects.toBe(reason);
  });
});
