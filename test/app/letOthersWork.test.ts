import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import ts from 'typescript';
import { letOthersWork } from '../../src/app/progress';

afterEach(() => {
  jest.useRealTimers();
});

const running = new AbortController().signal;

describe('letOthersWork', () => {
  it('lets what waits in the host go first', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('the others'));
    for (let turn = 0; turn < 3; turn++) await letOthersWork(running);
    expect(order).toEqual(['the others']);
  });

  it('needs no timer, which a hidden pane gets once a minute', async () => {
    jest.useFakeTimers();
    await letOthersWork(running);
  });

  it('throws the reason for which the run was stopped meanwhile', async () => {
    const controller = new AbortController();
    const pause = letOthersWork(controller.signal);
    controller.abort(new Error('stopped'));
    await expect(pause).rejects.toThrow('stopped');
  });

  it('does not keep a program from ending', () => {
    const text = readFileSync('src/app/progress.ts', 'utf8');
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    const program = `${outputText}\nawait letOthersWork(new AbortController().signal); console.log('done');`;
    const answer = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      ...{ encoding: 'utf8', timeout: 20_000 },
    });
    expect(answer.trim()).toBe('done');
  });
});
