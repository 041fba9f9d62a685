import { describe, expect, it } from '@jest/globals';
import { type RefreshOptions, refreshReport } from '../../src/app/refreshReport';
import type { OwnedSheet } from '../../src/plan/ownedSheet';
import type { ReportPlan } from '../../src/plan/reportPlan';
import { plainRun } from '../support/generated';
import { memorySource } from '../support/memorySource';

const source = memorySource({
  Utenti: [
    ['ID utente', 'Data registrazione', 'Area territoriale'],
    ['u1', '05/06/2017', 'Nord'],
    ['u2', '05/02/2018', 'Sud'],
  ],
});

const refresh = async (
  owned: readonly OwnedSheet[],
  overwrites: RefreshOptions['overwrites'] = 'refuse',
  adoptions: RefreshOptions['adoptions'] = 'refuse',
) => {
  const applied: ReportPlan[] = [];
  const target = {
    readOwned: () => Promise.resolve(owned),
    readRecord: () => Promise.resolve(new Map<string, string>()),
    apply: (plan: ReportPlan) => Promise.resolve(void applied.push(plan)),
  };
  const hooks = { onProgress: () => undefined, signal: new AbortController().signal };
  const result = await refreshReport(source, target, { ...plainRun, overwrites, adoptions }, hooks);
  return { result, applied };
};

describe('refreshReport', () => {
  it('applies the plan of the first generation', async () => {
    const { result, applied } = await refresh([]);
    expect(result.outcome).toBe('written');
    expect(applied[0]?.sheets[0]).toMatchObject({ name: 'Indice', task: 'create' });
  });

  it("writes nothing over a sheet of the user's, and says so", async () => {
    const { result, applied } = await refresh([
      { name: 'Indice', isBlank: false, contents: [], charts: [] },
    ]);
    expect(applied).toEqual([]);
    expect(result).toMatchObject({
      outcome: 'refused',
      refusal: {
        kind: 'nameConflicts',
        conflicts: [{ sheet: 'Indice', freeName: 'Indice (mio)' }],
      },
    });
  });

  it("asks before it takes cells of the user's", async () => {
    const { applied } = await refresh([]);
    const mark = applied[0]?.sheets[0]?.mark?.after;
    if (!mark) throw new Error('no plan');
    const owned = {
      name: 'Indice',
      mark: { ...mark, blocks: [] },
      isBlank: false,
      contents: [['mia']],
      charts: [],
    };
    const refused = await refresh([owned]);
    expect(refused.applied).toEqual([]);
    expect(refused.result).toMatchObject({
      refusal: {
        kind: 'overwrites',
        cells: [{ sheet: 'Indice', cell: 'A1', content: 'mia' }],
      },
    });
    expect((await refresh([owned], 'allow')).applied).toHaveLength(1);
  });

  it('asks before it takes over sheets that lost their marks, and then about their cells', async () => {
    const { applied } = await refresh([]);
    const [index] = applied[0]?.sheets ?? [];
    if (!index) throw new Error('no plan');
    const contents = Array.from({ length: 200 }, () => Array.from({ length: 12 }, () => ''));
    for (const { row, column, contents: block } of index.writes) {
      block.forEach((line, down) => {
        line.forEach((content, right) => {
          (contents[row + down] ?? [])[column + right] = String(content ?? '');
        });
      });
    }
    const owned = { name: 'Indice', isBlank: false, contents, charts: [] };
    const asked = await refresh([owned]);
    expect(asked.applied).toEqual([]);
    expect(asked.result).toMatchObject({
      outcome: 'refused',
      refusal: { kind: 'adoptions', sheets: ['Indice'] },
    });
    expect((await refresh([owned], 'allow')).applied).toEqual([]);
    expect((await refresh([owned], 'allow', 'allow')).applied).toHaveLength(1);
  });
});
