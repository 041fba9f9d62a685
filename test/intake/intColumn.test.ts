import { describe, expect, it } from '@jest/globals';
import { createIntColumn } from '../../src/intake/cells/intColumn';

describe('createIntColumn', () => {
  it('keeps all values, however many', () => {
    const column = createIntColumn();
    const values = Array.from({ length: 20_000 }, (_, index) => index * 1000 - 7);
    values.forEach(column.push);
    expect(column.length()).toBe(20_000);
    expect([...column.values()]).toEqual(values);
  });

  it('takes a value that differs after many that were the same', () => {
    const column = createIntColumn();
    const values = [...Array<number>(20_000).fill(-1), 3, ...Array<number>(20_000).fill(-1)];
    values.slice(0, 20_000).forEach(column.push);
    expect(column.constant()).toBe(-1);
    values.slice(20_000).forEach(column.push);
    expect(column.constant()).toBeUndefined();
    expect([...column.values()]).toEqual(values);
    expect([...column.copyTo(new Int16Array(values.length))]).toEqual(values);
  });

  it('hands out arrays of their own', () => {
    const column = createIntColumn();
    column.push(1);
    const before = column.values();
    column.push(2);
    expect([...before]).toEqual([1]);
  });
});
