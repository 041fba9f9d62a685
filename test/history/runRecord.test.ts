import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseRecordTexts, recordTexts, type RunRecord } from '../../src/history/runRecord';
import { generatedSample } from '../support/shared/madeOnce';

let record: RunRecord;

beforeAll(async () => {
  const { figures } = await generatedSample();
  record = { startedAt: '15/06/2020 10:00', data: 'abc', figures };
});

/** The record with one count of one series changed. */
function withCount(
  { figures, ...rest }: RunRecord,
  index: number,
  count: number | string,
): RunRecord {
  const series = figures.series.map((line, at) =>
    at === index
      ? { ...line, counts: { ...line.counts, ...{ [firstOf(line.counts)]: count } } }
      : line,
  );
  return { ...rest, figures: { ...figures, series } };
}

/** Series of a kind are kept together: their order among the others is not. */
function expectSame(wanted: RunRecord): void {
  const read = parseRecordTexts(recordTexts(wanted));
  if (!read) throw new Error('not a record');
  const { series } = read.figures;
  expect({ ...read, figures: { ...read.figures, series: [] } }).toEqual({
    ...wanted,
    figures: { ...wanted.figures, series: [] },
  });
  expect(series).toHaveLength(wanted.figures.series.length);
  expect(series).toEqual(expect.arrayContaining([...wanted.figures.series]));
}

const firstOf = (counts: object): string => Object.keys(counts)[0] ?? '';

const differing = (a: readonly string[], b: readonly string[]): readonly string[] =>
  b.filter((text) => !a.includes(text));

describe('recordTexts', () => {
  it('say all that the record says', () => {
    expectSame(record);
    const changes = { since: 'x', isComparable: false, counts: { restated: 0, new: 0 }, first: [] };
    expectSame({ ...record, changes });
  });

  it('are the same for the record that is read from them', () => {
    const texts = recordTexts(record);
    const read = parseRecordTexts(texts);
    expect(read && recordTexts(read)).toEqual(texts);
  });

  it('keep a count that is withheld, and none where there is none', () => {
    expectSame(withCount(record, 0, '<5'));
    const [first, ...others] = record.figures.series;
    if (!first) throw new Error('no series');
    const series = [{ ...first, counts: { '2018-01-01': 1 } }, ...others];
    expectSame({ ...record, figures: { ...record.figures, series } });
  });

  it('keep the names of areas that mean something to programs', () => {
    const [first] = record.figures.series;
    if (!first) throw new Error('no series');
    const series = ['__proto__', 'constructor', 'toString'].map((area) => ({
      ...first,
      key: { ...first.key, area },
      areaName: `Area ${area}`,
    }));
    const nameless = { key: { ...first.key, area: 'valueOf' }, counts: first.counts };
    expectSame({ ...record, figures: { ...record.figures, series: [...series, nameless] } });
  });

  it('differ in one part where one count does', () => {
    const before = recordTexts(record);
    expect(new Set(before.parts).size).toBe(before.parts.length);
    const { length } = record.figures.series;
    for (let index = 0; index < length; index += 7) {
      const after = recordTexts(withCount(record, index, 123_456));
      expect(differing(before.parts, after.parts)).toHaveLength(1);
      expect(after.head).toBe(before.head);
    }
  });

  it('of another format, and other texts, are left unread', () => {
    const { head, parts } = recordTexts(record);
    expect(parseRecordTexts({ head: head.replace('[2', '[3'), parts })).toBeUndefined();
    for (const other of ['', '...', 'null', '[]', '{"format":1}']) {
      expect(parseRecordTexts({ head: other, parts })).toBeUndefined();
      expect(parseRecordTexts({ head, parts: [...parts, other] })).toBeUndefined();
    }
    expect(parseRecordTexts({ head, parts: [] })).toBeUndefined();
  });
});
