import { describe, expect, it } from '@jest/globals';
import { generated } from '../support/generated';
import { shapedSource } from './shapedSource';

/** What the points of Figura 1 are called, level by level, and the first area's values. */
async function drawn(quarters: number) {
  const users = (area: number, quarter: number): number => 10 * (area + 1) + quarter;
  const { report } = await generated(shapedSource({ areas: 2, quarters, users }));
  const blocks = report.sections.flatMap((section) => section.blocks);
  const chart = blocks.find((block) => block.type === 'chart' && block.name === 'Figura 1');
  if (chart?.type !== 'chart' || typeof chart.table === 'string') return undefined;
  return {
    names: chart.table.rows.map(({ labels }) => labels),
    values: chart.table.rows.map(({ figures }) => figures[0]?.value),
    altText: chart.altText,
  };
}

describe('a chart of many periods', () => {
  it('calls them by their numbers below their years', async () => {
    const chart = await drawn(12);
    const numbers = Array.from({ length: 12 }, (_, n) => String(n + 1));
    expect(chart?.names.map(([, number]) => number)).toEqual(numbers);
    expect(chart?.names.map(([year]) => year)).toEqual([
      ...['2010', '', '', ''],
      ...['2011', '', '', ''],
      ...['2012', '', '', ''],
    ]);
    expect(chart?.values).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]);
    expect(chart?.altText).toContain('12° trim. ott-dic 2012');
  });

  it('has numbers for the first of each year alone where they are very many', async () => {
    const chart = await drawn(28);
    expect(chart?.names.slice(0, 6)).toEqual([
      ['2010', '1'],
      ['', ''],
      ['', ''],
      ['', ''],
      ['2011', '5'],
      ['', ''],
    ]);
  });

  it('draws its table where they are few', async () => {
    expect(await drawn(6)).toBeUndefined();
  });
});
