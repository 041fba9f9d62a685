import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { buildDocument } from '../../src/document/buildDocument';
import { docxBytes } from '../../src/docx/docxBytes';
import { readExample } from '../examples/readExample';
import { hostileSheets } from '../report/hostileSource';
import { generated } from '../support/generated';
import { inspectDocx } from '../support/inspectDocx';
import { memorySource } from '../support/memorySource';
import { rowsOfSample } from '../support/rowsOfSample';
import { areAllWanted } from '../support/runs';
import { validateDocx } from '../support/validateXlsx';

const created = '2019-12-31T23:59:00Z';

async function documentOf(source: ReturnType<typeof memorySource>): Promise<Uint8Array> {
  const { report } = await generated(source);
  return docxBytes(buildDocument(report, new Map()), { created });
}

const largest = ['thirty-areas', 'forty-quarters'];
const examples = ['one-user', 'years', 'satisfaction', 'contacts'].concat(
  areAllWanted() ? largest : [],
);

describe('the document', () => {
  it.each(examples)('of %s has no error for the Open XML SDK', async (name) => {
    const { sheets, options } = readExample(name);
    expect(await validateDocx(await documentOf(memorySource(sheets, options)))).toEqual([]);
  });

  it('of names that mean something to programs has none', async () => {
    expect(await validateDocx(await documentOf(memorySource(hostileSheets())))).toEqual([]);
  });

  it('in panels has two charts side by side', async () => {
    const rows = rowsOfSample();
    const source = memorySource({ ...rows, Parametri: [['Seconda scala', 'riquadri']] });
    const bytes = await documentOf(source);
    expect(await validateDocx(bytes)).toEqual([]);
    expect(
      Object.keys(inspectDocx(bytes).parts).filter((path) => /chart\d+\.xml$/.test(path)),
    ).toHaveLength(18);
  });

  it('holds what is withheld in no part', async () => {
    const users = [...named('Quilmia', 977), ...named('Wexoria', 761), ...named('Zubelia', 3)];
    const bytes = await documentOf(
      memorySource({
        Parametri: [['Soglia riservatezza', 5]],
        Utenti: [['ID utente', 'Data registrazione', 'Provincia', 'Cittadinanza'], ...users],
      }),
    );
    const texts = textsIn(unzipSync(bytes));
    expect(texts.some((text) => text.includes('977'))).toBe(true);
    expect(texts.some((text) => text.includes('&lt;5'))).toBe(true);
    // The smaller of the others would give the third away.
    const shares = [761 / 1741, 3 / 1741];
    for (const value of ['761', ...shares.map(String), '43,7%', '0,2%'])
      expect({ value, found: texts.filter((text) => text.includes(value)) }).toEqual({
        value,
        found: [],
      });
  });
});

function named(citizenship: string, count: number): readonly string[][] {
  return Array.from({ length: count }, (_, n) => [
    `${citizenship}${n}`,
    '10/01/2020',
    'TO',
    citizenship,
  ]);
}

function textsIn(parts: Readonly<Record<string, Uint8Array>>): readonly string[] {
  return Object.entries(parts).flatMap(([path, content]) =>
    path.endsWith('.xlsx') ? textsIn(unzipSync(content)) : [strFromU8(content)],
  );
}
