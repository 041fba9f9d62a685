import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { dayOf } from '../../src/calendar/day';
import type { PlacedCell, PlacedWorkbook } from '../../src/layout/placed';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { sampleReport } from '../excel/sampleReport';
import golden from '../golden/mip-2017-2019.json' with { type: 'json' };
import { generated } from '../support/generated';
import { inspectXlsx } from '../support/inspectXlsx';
import { memorySource } from '../support/memorySource';
import { emptySheet } from '../support/placedByHand';
import { disagreements, recalculated } from '../support/recalculated';
import { reportTable } from '../support/reportTable';
import { inScratch } from '../support/scratch';
import { sofficeAvailable } from '../support/soffice';
import { validateXlsx } from '../support/validateXlsx';

const ids = ['CMTO', 'AT-AL', 'BI-VC-NO-VCO', 'CN'] as const;
/** Name, counts by semester, total. */
type UnitRow = readonly [string, readonly number[], number, ...unknown[]];

let report: PlacedWorkbook;
let bytes: Uint8Array;

beforeAll(async () => {
  report = await sampleReport();
  bytes = reportBytes(report);
});

interface Wanted {
  readonly formula: string;
  readonly value: number;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** What adds up the counts of a step, by text criteria and from one first day to another. */
function sumIfs(
  stage: string,
  criteria: Readonly<Record<string, string>>,
  days?: readonly [from: string, to: string],
): string {
  const pairs = Object.entries({ Fase: stage, ...criteria }).map(
    ([column, text]) => `MIP_Conteggi[${column}],${quoted(text)}`,
  );
  const [from, to] = (days ?? []).map((day) => `DATE(${day.split('-').map(Number).join(',')})`);
  const dates = days
    ? [`MIP_Conteggi[Dal],">="&${from ?? ''}`, `MIP_Conteggi[Dal],"<="&${to ?? ''}`]
    : [];
  pairs.push('MIP_Conteggi[Dimensione],"="');
  return `=SUMIFS(MIP_Conteggi[Valore],${[...pairs, ...dates].join(',')})`;
}

/** One formula per published count of tables 1 to 9. */
function publishedCounts(): readonly Wanted[] {
  const workbook = inspectXlsx(bytes);
  const labels = (table: string, column: number): readonly string[] =>
    reportTable(workbook, table).rows.map((row) => String(row[column]?.value ?? ''));
  const areas = labels('Tabella 1', 0).slice(0, ids.length);
  const starts = golden.periods.map(({ from }) => from);
  const by = (
    stage: string,
    criteria: Readonly<Record<string, string>>,
    counts: readonly number[],
  ) => [
    ...counts.map((value, t) => {
      const start = starts[t] ?? '';
      return { formula: sumIfs(stage, criteria, [start, start]), value };
    }),
    { formula: sumIfs(stage, criteria), value: counts.reduce((sum, count) => sum + count, 0) },
  ];
  const cumulated = (
    stage: string,
    criteria: Readonly<Record<string, string>>,
    sums: readonly number[],
  ) =>
    sums.map((value, t) => ({
      formula: sumIfs(stage, criteria, [starts[0] ?? '', starts[t] ?? '']),
      value,
    }));
  const perArea = (
    stage: string,
    counts: (id: (typeof ids)[number], index: number) => readonly number[],
  ) => ids.flatMap((id, index) => by(stage, { Area: areas[index] ?? '' }, counts(id, index)));
  const centres = labels('Tabella 3', 0);
  const cpi = ids.flatMap((id) => golden.table3_participants.cpi[id] as unknown as UnitRow[]);
  const providers = ids.flatMap(
    (id) => golden.table8_provider_distribution[id] as unknown as UnitRow[],
  );
  // An area's row comes before those of its units, one of which may have the same name.
  const units = (all: readonly string[]): readonly string[] =>
    all.filter((label, row) => {
      const isArea = areas.includes(label) && all.indexOf(label) === row;
      return label !== '' && label !== 'Totale' && !isArea;
    });
  const centreNames = units(centres);
  const providerNames = units(labels('Tabella 8', 0));
  expect([centreNames.length, providerNames.length]).toEqual([cpi.length, providers.length]);
  return [
    ...perArea('Registrazione', (id) => golden.table1_registered.counts[id]),
    ...by('Registrazione', {}, golden.table1_registered.total_row),
    ...perArea('Incontri', (_, index) => golden.table2_meetings.rows[index] ?? []),
    ...perArea('Pre-accoglienza', (id) => golden.table3_participants.areas[id]),
    ...cpi.flatMap(([, counts], index) =>
      by('Pre-accoglienza', { CPI: centreNames[index] ?? '' }, counts),
    ),
    ...ids.flatMap((id, index) =>
      cumulated(
        'Questionario',
        { Area: areas[index] ?? '' },
        golden.table6_questionnaires_cumulative.cumulative[id],
      ),
    ),
    ...perArea('Scelta del soggetto attuatore', (id) => golden.table7_provider_choice.counts[id]),
    ...providers.flatMap(([, counts], index) =>
      by(
        'Scelta del soggetto attuatore',
        { 'Soggetto attuatore': providerNames[index] ?? '' },
        counts,
      ),
    ),
    ...perArea('Patto di servizio', (id) => golden.table9_service_pacts.counts[id]),
  ];
}

describe('the table of all counts', () => {
  it('is one Excel table over the sheet, valid and without two rows of the same', async () => {
    expect(await validateXlsx(bytes)).toEqual([]);
    const sheet = report.sheets.find(({ name }) => name === 'Conteggi');
    const { table, cells = [] } = sheet ?? {};
    expect(table?.name).toBe('MIP_Conteggi');
    const rows = new Map<number, string[]>();
    for (const { row, column, value } of cells) {
      if (row <= (table?.firstRow ?? 0) || column > 9) continue;
      rows.set(row, [...(rows.get(row) ?? []), String(value)]);
    }
    expect(rows.size).toBe((table?.lastRow ?? 0) - (table?.firstRow ?? 0));
    expect(new Set([...rows.values()].map((texts) => texts.join('|'))).size).toBe(rows.size);
  });

  (sofficeAvailable ? it : it.skip)(
    'rebuilds every count of tables 1 to 9 by SUMIFS, as LibreOffice works them out (needs soffice)',
    async () => {
      const wanted = publishedCounts();
      expect(wanted.length).toBeGreaterThan(250);
      const cells = wanted.map(({ formula, value }, row): PlacedCell => {
        return { row, column: 0, value, formula, style: { role: 'body', format: 'count' } };
      });
      const sheets = [
        ...report.sheets,
        { ...emptySheet, name: 'Prova', lastRow: cells.length, cells },
      ];
      await inScratch(async (folder) => {
        const path = join(folder, 'prova.xlsx');
        await writeFile(path, reportBytes({ ...report, sheets }));
        const results = (await recalculated(path)).filter(({ sheet }) => sheet === 'Prova');
        expect(results).toHaveLength(wanted.length);
        expect(disagreements(results)).toEqual([]);
      });
    },
  );

  it('leaves out what is withheld, and has dates that are the same in both systems', async () => {
    const users = ['F', 'F', 'F', 'F', 'M'].map((gender, n) => [
      `u${n}`,
      '10/03/2018',
      'CN',
      gender,
    ]);
    const { workbook } = await generated(
      memorySource({
        Utenti: [['ID utente', 'Data registrazione', 'Area territoriale', 'Genere'], ...users],
        Parametri: [
          ['Parametro', 'Valore'],
          ['Soglia riservatezza', 3],
          ['Dati al', '31/12/2018'],
        ],
      }),
    );
    const sheet = workbook.sheets.find(({ name }) => name === 'Conteggi');
    const texts = sheet?.cells.map(({ value }) => value) ?? [];
    expect(texts).toContain('Registrazione');
    expect(texts).not.toContain('Uomini');
    const from = sheet?.cells.find(({ style }) => style.format === 'date');
    expect(from?.formula).toBe('=DATE(2018,3,1)');
    expect(from?.value).toBe(dayOf(2018, 3, 1) - dayOf(1899, 12, 30));
  });

  it('holds the counts of a country: six hundred job centres in forty quarters', async () => {
    const months = Array.from({ length: 40 }, (_, quarter) => {
      const month = String((quarter % 4) * 3 + 1).padStart(2, '0');
      return `${month}/${2010 + Math.floor(quarter / 4)}`;
    });
    const centres = Array.from({ length: 600 }, (_, index) => `Centro ${index}`);
    const { workbook } = await generated(
      memorySource({
        Territorio: [
          ['CPI', 'Area territoriale'],
          ...centres.map((centre, index) => [centre, `Area ${index % 30}`]),
        ],
        Registrazioni: [
          ['Mese', 'Area territoriale', 'Numero'],
          ...months.map((month) => [month, 'Area 0', 100]),
        ],
        Partecipazioni: [
          ['Mese', 'CPI', 'Numero'],
          ...months.flatMap((month) => centres.map((centre) => [month, centre, 3])),
        ],
        Parametri: [
          ['Parametro', 'Valore'],
          ['Periodo', 'trimestre'],
          ['Dati al', '31/12/2019'],
        ],
      }),
    );
    const { table, cells = [] } = workbook.sheets.find(({ name }) => name === 'Conteggi') ?? {};
    const participations = cells.filter(({ column, value }) => column === 10 && value === 3);
    expect(participations).toHaveLength(months.length * centres.length);
    expect((table?.lastRow ?? 0) - (table?.firstRow ?? 0)).toBeGreaterThan(participations.length);
  });
});
