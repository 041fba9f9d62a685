import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reportJson } from '../../src/app/reportJson';
import { buildDocument } from '../../src/document/buildDocument';
import { docxBytes } from '../../src/docx/docxBytes';
import { packDocument } from '../../src/docx/packDocument';
import { clipboardTexts } from '../../src/page/clipboardTexts';
import { renderPage } from '../../src/page/renderPage';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';
import { runs } from '../support/runs';

const created = '2020-06-15T10:00:00Z';
const threshold = 5;
const classes = ['Quilmia', 'Wexoria', 'Zubelia', 'Kyrgonia'] as const;

/** How many have each class; of the last two, who are few, one is moved from the one to the other. */
interface Service {
  readonly counts: readonly number[];
  /** How many in each class sign: of those who may move nobody does. */
  readonly signed: readonly number[];
}

const services: fc.Arbitrary<Service> = fc
  .tuple(
    fc.nat(40),
    fc.nat(40),
    fc.integer({ min: 2, max: threshold - 1 }),
    fc.integer({ min: 1, max: threshold - 2 }),
    fc.nat(40),
    fc.nat(40),
    fc.nat(threshold),
    fc.nat(threshold),
  )
  .map(([first, second, third, fourth, ...signing]) => {
    const counts = [first + threshold, second + threshold, third, fourth];
    const most = [first + threshold, second + threshold, third - 1, fourth];
    return { counts, signed: signing.map((wish, index) => Math.min(wish, most[index] ?? 0)) };
  });

/** Everything that leaves the program, where one of the few has the third class or the fourth. */
async function outputsOf(
  { counts, signed }: Service,
  movedTo: number,
): Promise<Record<string, string>> {
  const users = classes.flatMap((name, index) =>
    Array.from({ length: counts[index] ?? 0 }, (_, n) => ({
      id: `${name}${n}`,
      signs: n < (signed[index] ?? 0),
      of: index === 2 && n === (counts[2] ?? 0) - 1 ? (classes[movedTo] ?? '') : name,
    })),
  );
  const fields = [
    'Genere',
    'Titolo di studio',
    'Condizione occupazionale',
    'Cittadinanza',
    'Canale',
  ];
  const report = await generated(
    memorySource({
      Parametri: [['Soglia riservatezza', threshold]],
      Utenti: [
        ['ID utente', 'Data registrazione', 'Provincia', ...fields],
        ...users.map(({ id, of }) => [id, '10/01/2020', 'TO', ...fields.map(() => of)]),
      ],
      Patti: [
        ['ID utente', 'Data', 'Area territoriale'],
        ...users.filter(({ signs }) => signs).map(({ id }) => [id, '10/02/2020', 'CMTO']),
      ],
    }),
  );
  const published = buildDocument(report.report, new Map());
  const bytes = (content: Uint8Array): string => Buffer.from(content).toString('latin1');
  return {
    workbook: bytes(reportBytes(report.workbook, { created })),
    document: bytes(docxBytes(published, { created })),
    page: renderPage(published),
    address: packDocument({ published, created }),
    ...clipboardTexts(published),
    json: JSON.stringify(reportJson(report)),
  };
}

it('gives nothing that depends on what it withholds, to the last byte', async () => {
  await fc.assert(
    fc.asyncProperty(services, async (service) => {
      const [one, other] = [await outputsOf(service, 2), await outputsOf(service, 3)];
      expect(one['page']).toContain('&lt;5');
      for (const [name, content] of Object.entries(one))
        expect({ name, same: content === other[name] }).toEqual({ name, same: true });
    }),
    { numRuns: runs(30) },
  );
});
