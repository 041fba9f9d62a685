import { describe, expect, it } from '@jest/globals';
import { createProgressBar } from '../../src/cli/progressBar';

function watch(isTTY: boolean) {
  const written: string[] = [];
  const clock = { time: 0 };
  const stream = { isTTY, write: (text: string) => written.push(text) };
  return { written, clock, bar: createProgressBar(stream, () => clock.time) };
}

describe('createProgressBar', () => {
  it('draws nothing in the first second', () => {
    const { written, clock, bar } = watch(true);
    clock.time = 999;
    bar.update(0.5, 'lettura');
    bar.clear();
    expect(written).toEqual([]);
  });

  it('draws after a second, ten times a second at most, and goes away', () => {
    const { written, clock, bar } = watch(true);
    for (clock.time = 1000; clock.time < 1300; clock.time += 10) bar.update(0.5, 'lettura');
    expect(written).toHaveLength(3);
    expect(written[0]).toContain(' 50 % lettura');
    expect(written[0]?.match(/█/g)).toHaveLength(15);
    bar.clear();
    expect(written.at(-1)).toBe('\r\u001B[K');
  });

  it('draws nothing in a pipe', () => {
    const { written, clock, bar } = watch(false);
    clock.time = 5000;
    bar.update(0.5, 'lettura');
    bar.clear();
    expect(written).toEqual([]);
  });
});
