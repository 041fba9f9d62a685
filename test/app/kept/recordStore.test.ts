import { describe, expect, it } from '@jest/globals';
import { recordUpdate, storedRecord } from '../../../src/app/kept/recordStore';
import type { RunRecord } from '../../../src/history/runRecord';
import type { RecordUpdate } from '../../../src/plan/reportPlan';

const record = (startedAt: string, cuneo: number | string): RunRecord => ({
  startedAt,
  data: 'abc',
  figures: {
    periodLength: 'semester',
    periods: [{ id: '2018-01-01', label: '1° sem.', complete: true }],
    asOf: '2018-06-30',
    series: [
      {
        key: { indicator: 'count', stage: 'registration', area: 'CN' },
        areaName: 'Provincia Cuneo',
        counts: { '2018-01-01': cuneo },
      },
      {
        key: { indicator: 'count', stage: 'pact', area: 'CN' },
        areaName: 'Provincia Cuneo',
        counts: { '2018-01-01': 4 },
      },
    ],
  },
});

const old = record('alle 9', 12);
const fresh = record('alle 10', 13);

type Stored = ReadonlyMap<string, string>;

/** Every state on the way of the update, the first and the last among them. */
function statesOf(stored: Stored, { put, drop }: RecordUpdate): readonly Stored[] {
  const states = [stored];
  const last = () => states.at(-1) ?? new Map<string, string>();
  for (const [name, text] of put) states.push(new Map([...last(), [name, text]]));
  for (const gone of drop) states.push(new Map([...last()].filter(([name]) => name !== gone)));
  return states;
}

function updated(stored: Stored, wanted: RunRecord): Stored {
  const update = recordUpdate(stored, wanted);
  return (update && statesOf(stored, update).at(-1)) ?? stored;
}

const kept = updated(new Map(), old);

describe('the record as a workbook keeps it', () => {
  it('is read as it was put there, and then there is nothing to do', () => {
    expect(storedRecord(kept)).toEqual(old);
    expect(recordUpdate(kept, old)).toBeUndefined();
    expect(storedRecord(new Map())).toBeUndefined();
  });

  it('changes by the parts that differ alone', () => {
    const update = recordUpdate(kept, fresh);
    expect(update?.put).toHaveLength(2);
    expect(update?.drop).toHaveLength(1);
    expect(JSON.stringify(update?.put)).not.toContain('pact');
  });

  it('is the former one or the new one at every moment of the change, and whole', () => {
    const update = recordUpdate(kept, fresh);
    const read = statesOf(kept, update ?? { put: [], drop: [] }).map(storedRecord);
    expect(read).toEqual([old, old, fresh, fresh]);
  });

  it('is repaired from wherever the change stopped, and nothing of before is left', () => {
    const clean = updated(new Map(), fresh);
    const update = recordUpdate(kept, fresh) ?? { put: [], drop: [] };
    for (const state of statesOf(kept, update)) {
      expect(new Map([...updated(state, fresh)].sort())).toEqual(new Map([...clean].sort()));
    }
  });

  it('holds nothing that has become confidential since', () => {
    const hidden = updated(kept, record('alle 10', '<15'));
    expect([...hidden.values()].join()).not.toContain('12');
  });

  it.each([
    ['a part is missing', (name: string) => (name === 'ultima' ? undefined : null)],
    ['a part says something else', (name: string) => (name === 'ultima' ? undefined : '[]')],
    ['its head does', (name: string) => (name === 'ultima' ? 'altro' : undefined)],
  ])('is none where %s', (_, change) => {
    for (const name of kept.keys()) {
      const other = change(name);
      if (other === undefined) continue;
      const damaged = new Map(kept);
      if (other === null) damaged.delete(name);
      else damaged.set(name, other);
      expect(storedRecord(damaged)).toBeUndefined();
      expect(storedRecord(updated(damaged, fresh))).toEqual(fresh);
    }
  });
});
