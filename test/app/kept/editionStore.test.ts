import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  type ArchivedEdition,
  areEditionsListed,
  changesOfEditions,
  damagedEditions,
  editionsUpdate,
  storedEditions,
} from '../../../src/app/kept/editionStore';
import { recordUpdate, storedRecord } from '../../../src/app/kept/recordStore';
import { recordFigures } from '../../../src/history/recordedFigures';
import type { RunRecord } from '../../../src/history/runRecord';
import type { RecordUpdate } from '../../../src/plan/reportPlan';
import { generated } from '../../support/generated';
import { memorySource } from '../../support/memorySource';
import { rowsOfSample } from '../../support/rowsOfSample';

type Stored = ReadonlyMap<string, string>;

function carriedOut(stored: Stored, update: RecordUpdate | undefined): Stored {
  const kept = [...stored].filter(([name]) => !update?.drop.includes(name));
  return new Map([...kept, ...(update?.put ?? [])]);
}

function edition(name: string, record: RunRecord): ArchivedEdition {
  return { name, archivedAt: '26/11/2026 10:00', settings: [['Periodo', 'semestre']], record };
}

/** The report of the sample's people of whom nothing is known after a day. */
async function recordUntil(lastDay: string): Promise<RunRecord> {
  const rows = rowsOfSample();
  const { report, tally } = await generated(
    memorySource({ ...rows, Parametri: [['Dati al', lastDay]] }),
  );
  const figures = recordFigures(report, tally);
  const record = { startedAt: `${lastDay} 9:00`, data: lastDay, figures };
  // As a workbook gives it back.
  return storedRecord(carriedOut(new Map(), recordUpdate(new Map(), record))) ?? record;
}

let half: RunRecord;
let whole: RunRecord;

beforeAll(async () => {
  half = await recordUntil('30/06/2019');
  whole = await recordUntil('31/12/2019');
});

/** With other counts of everything, so that no two share a part. */
function shifted(record: RunRecord, by: number): RunRecord {
  const series = record.figures.series.map((line) => ({
    ...line,
    counts: Object.fromEntries(
      Object.entries(line.counts).map(([period, count]) => [period, Number(count) + by]),
    ),
  }));
  return { ...record, startedAt: `volta ${by}`, figures: { ...record.figures, series } };
}

describe('archived editions', () => {
  it('are read as they were put by, the oldest first', () => {
    const editions = [edition('giugno', half), edition('dicembre', whole)];
    const stored = carriedOut(new Map(), editionsUpdate(new Map(), editions));
    expect(storedEditions(stored)).toEqual(editions);
    expect(editionsUpdate(stored, editions)).toEqual({ put: [], drop: [] });
  });

  it('and the record of the last run leave each other alone', () => {
    const record = carriedOut(new Map(), recordUpdate(new Map(), half));
    const both = carriedOut(record, editionsUpdate(record, [edition('giugno', half)]));
    expect(storedRecord(both)).toEqual(half);
    const later = carriedOut(both, recordUpdate(both, whole));
    expect(storedRecord(later)).toEqual(whole);
    expect(storedEditions(later)).toEqual([edition('giugno', half)]);
    const none = carriedOut(later, editionsUpdate(later, []));
    expect(storedEditions(none)).toEqual([]);
    expect(new Map([...none].filter(([name]) => name !== 'edizioni'))).toEqual(
      carriedOut(new Map(), recordUpdate(new Map(), whole)),
    );
  });

  it('stay the former ones until the last text is written', () => {
    const before = carriedOut(new Map(), editionsUpdate(new Map(), [edition('giugno', half)]));
    const wanted = [edition('giugno', half), edition('dicembre', whole)];
    const { put } = editionsUpdate(before, wanted) ?? { put: [] };
    let stored: Stored = before;
    for (const [index, text] of put.entries()) {
      stored = new Map([...stored, text]);
      expect(storedEditions(stored)).toEqual(index < put.length - 1 ? wanted.slice(0, 1) : wanted);
    }
  });

  it('that are damaged are not listed, the others are', () => {
    const editions = [edition('giugno', half), edition('dicembre', whole)];
    const stored = carriedOut(new Map(), editionsUpdate(new Map(), editions));
    const { put } = editionsUpdate(new Map(), editions.slice(1)) ?? { put: [] };
    const [own = ''] = [...stored.keys()].filter((name) => !put.some(([other]) => other === name));
    const damaged = new Map([...stored, [own, '{}']]);
    expect(storedEditions(damaged)).toEqual(editions.slice(1));
    // Another edition does not make them forgotten, and what is put right is read again.
    const later = carriedOut(
      damaged,
      editionsUpdate(damaged, [...editions.slice(1), edition('poi', whole)]),
    );
    expect(damagedEditions(later)).toEqual([{ name: 'giugno', archivedAt: '26/11/2026 10:00' }]);
    expect(later.get(own)).toBe('{}');
    const mended = new Map([...later, [own, stored.get(own) ?? '']]);
    expect(storedEditions(mended).map(({ name }) => name)).toEqual(['giugno', 'dicembre', 'poi']);
    const out = carriedOut(later, editionsUpdate(later, storedEditions(later), 'giugno'));
    expect(damagedEditions(out)).toEqual([]);
    expect(out.has(own)).toBe(false);
    expect(storedEditions(new Map([['edizioni', 'altro']]))).toEqual([]);
    expect(areEditionsListed(new Map([['edizioni', 'altro']]))).toBe(false);
  });

  it('of the sample take less than 300 KB, twelve of them without a count in common', () => {
    const editions = Array.from({ length: 12 }, (_, n) => edition(`n. ${n}`, shifted(whole, n)));
    const { put } = editionsUpdate(new Map(), editions) ?? { put: [] };
    const bytes = Buffer.byteLength(put.flat().join(''));
    expect(storedEditions(new Map(put))).toHaveLength(12);
    expect(bytes).toBeGreaterThan(12 * 5_000);
    expect(bytes).toBeLessThan(300_000);
  });

  it('are refused where they would take too much room', () => {
    const editions = Array.from({ length: 60 }, (_, n) => edition(`n. ${n}`, shifted(whole, n)));
    expect(editionsUpdate(new Map(), editions)).toBeUndefined();
  });

  it('hold no identifier and nothing of a person', () => {
    const { put } = editionsUpdate(new Map(), [edition('dicembre', whole)]) ?? { put: [] };
    const [header = [], first = []] = rowsOfSample()['Utenti'] ?? [];
    const id = String(first[header.indexOf('ID utente')]);
    expect(id).toMatch(/\d/);
    expect(put.flat().join()).not.toContain(id);
  });

  it('are compared, restated periods apart from new ones', () => {
    const restated = structuredClone(half);
    const line = restated.figures.series.find(({ key }) => key.stage === 'pact' && key.area);
    const counts = line?.counts as Record<string, number>;
    counts['2018-01-01'] = Number(counts['2018-01-01']) + 2;
    expect(changesOfEditions(half, restated)).toMatchObject({
      isComparable: true,
      counts: { restated: 1, new: 0 },
    });
    const grown = changesOfEditions(half, whole);
    expect(grown.counts.new).toBeGreaterThan(100);
    const periods = grown.first.filter(({ kind }) => kind === 'restated').map(({ key }) => key);
    expect(periods.filter(({ period }) => period !== undefined)).toEqual([]);
    expect(changesOfEditions(whole, whole).counts).toEqual({ restated: 0, new: 0 });
  });
});
