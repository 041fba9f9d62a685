import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  compareEditions,
  type Edition,
  editionOfJson,
  readEdition,
} from '../../src/app/compareEditions';
import { jsonText, reportJson } from '../../src/app/reportJson';
import type { RawCell, RawSource } from '../../src/intake/rawSource';
import { openXlsx } from '../../src/xlsx/read/openXlsx';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { generated, plainRun } from '../support/generated';
import { memorySource } from '../support/memorySource';
import { rowsOfSample } from '../support/rowsOfSample';
import { inScratch } from '../support/scratch';

const hooks = { onProgress: () => undefined, signal: new AbortController().signal };

async function edition(source: RawSource): Promise<Edition> {
  const found = await readEdition(source, plainRun, hooks);
  if (found.outcome !== 'edition') throw new Error(found.refusal.why);
  return found;
}

/** The sample, as data, as figures in JSON and as the workbook of its report. */
const source = memorySource(rowsOfSample());
const made = await generated(source);
const json = editionOfJson(jsonText(reportJson(made)));
const [workbook, moved] = await inScratch(async (folder) => {
  const path = join(folder, 'r.xlsx');
  await writeFile(path, reportBytes(made.workbook, { created: '2020-06-15T10:00:00Z' }));
  const report = await openXlsx(path);
  return [await edition(report), await edition(handled(report))];
});

/** As somebody leaves a report: sheets with other names, a column more at the left, rows more here and there. */
function handled(report: RawSource): RawSource {
  const names = new Map(
    report.sheets.map(({ name }) => [name, `${name.replace(/^\d /, '')} 2019`]),
  );
  const sheets = report.sheets.map((sheet) => ({ ...sheet, name: names.get(sheet.name) ?? '' }));
  return {
    ...report,
    sheets,
    async *readRows(sheet, { firstRow = 0, rowCount = Infinity }) {
      const own = report.sheets[sheets.findIndex((each) => each === sheet)];
      const lines: RawCell[][] = [[], ['Bozza', 'da rivedere']];
      if (own)
        for await (const { firstRow: row, rows: some } of report.readRows(own, {})) {
          while (lines.length < row + 2) lines.push([]);
          lines.push(...some.map((cells) => [null, ...cells]));
        }
      lines.splice(12, 0, [null, null, 'aggiunta']);
      const part = lines.slice(firstRow, firstRow + rowCount);
      if (part.length > 0) yield { firstRow, rows: part };
    },
  };
}
const data = await edition(source);
if (!json) throw new Error('no figures');
const forms: readonly (readonly [string, Edition])[] = [
  ['data', data],
  ['figures in JSON', json],
  ['the workbook of a report', workbook],
  ['a report with rows, columns and names of its own', moved],
];

/** One pact less in a period that was over, and one more after the last of them. */
const rows = rowsOfSample();
const [header = [], first = [], ...others] = rows['Patti'] ?? [];
const later = [...first];
later[0] = 'NUOVO-1';
later[1] = 43_840;
rows['Patti'] = [header, ...others, later];
for (const line of rows['Parametri'] ?? []) if (line[0] === 'Dati al') line[1] = '01/06/2020';
const changed = await edition(memorySource(rows));

describe('two editions', () => {
  it.each(forms)('are the same where nothing changed: %s', (_, one) => {
    for (const [, other] of forms)
      expect(compareEditions(one, other)).toMatchObject({
        ...{ isComparable: true, counts: { restated: 0, new: 0 } },
      });
  });

  it.each(forms)('say what is restated and what is new: %s', (_, one) => {
    const { counts, first: listed } = compareEditions(one, changed);
    const dated = listed.filter(({ key }) => key.period !== undefined);
    expect(
      dated.map(({ kind, key: { stage, period }, before, after }) => [
        kind,
        stage,
        period,
        Number(after) - Number(before),
      ]),
    ).toEqual([
      ['restated', 'pact', expect.any(String) as unknown, -1],
      ['new', 'pact', '2020-01-01', 1],
    ]);
    expect(counts.new).toBe(1);
  });

  it.each([
    '{"formato":"mip-report"}',
    '{"formato":"mip-report","datiAl":"2019-12-31","aree":[],"periodi":[null],"indicatori":[]}',
    '{"formato":"mip-report","datiAl":"2019-12-31","aree":[],"periodi":[],"indicatori":[{}]}',
  ])('of what only looks like one are none: %s', (text) => {
    expect(editionOfJson(text)).toBeUndefined();
  });

  it('of no report are none', () => {
    expect(editionOfJson('{"formato":"altro"}')).toBeUndefined();
    expect(editionOfJson('{')).toBeUndefined();
  });
});
