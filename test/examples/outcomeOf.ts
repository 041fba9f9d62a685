import { countData } from '../../src/app/countData';
import { describeFinding } from '../../src/findings/describeFinding';
import type { Finding, FindingLog } from '../../src/findings/finding';
import type { ReadingAccount, Tally } from '../../src/indicators/tally/tally';
import type { RawSource } from '../../src/intake/rawSource';
import { buildReport } from '../../src/report/buildReport';
import type { Report } from '../../src/report/report';
import { sheetNameOf } from '../../src/service/sheets';
import { figuresInWords, rounded } from './figuresInWords';
import type { Example, Expected } from './readExample';

/** What a run gave, in the terms of `expected.json` and as far as the case says what it should give. */
export async function outcomeOf(
  source: RawSource,
  { today, expected }: Example,
): Promise<Expected> {
  const hooks = { onProgress: () => undefined, signal: new AbortController().signal };
  const counted = await countData(source, { today }, hooks);
  if (counted.outcome === 'nothingToCount') {
    return { outcome: counted.refusal.reason, ...foundIn(counted.log) };
  }
  const { tally, log } = counted;
  const report = buildReport(tally, log, { version: '1', time: '', source: source.name });
  const figures = figuresInWords(tally, report);
  const asked = Object.keys(expected.figures ?? {});
  return {
    ...foundIn(log),
    rows: tally.readings.map((reading) => rowsInWords(reading, tally)),
    periods: tally.periods.map(({ label }) => label),
    ...(expected.columnsUsed && { columnsUsed: columnsOf(report, 'columnsUsed') }),
    ...(expected.columnsUnused && { columnsUnused: columnsOf(report, 'columnsUnused') }),
    ...(expected.unread && {
      unread: Object.fromEntries(tally.unread.map(({ sheet, why }) => [sheet, why])),
    }),
    ...(expected.verdict && { verdict: report.overview.verdict.text }),
    ...(expected.figures && {
      figures: Object.fromEntries(asked.map((name) => [name, figures[name]])),
    }),
  };
}

/** By sheet, where there are any. */
function columnsOf(
  { overview }: Report,
  which: 'columnsUsed' | 'columnsUnused',
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    overview.readings.flatMap((reading) =>
      reading[which] === '' ? [] : [[reading.sheet, reading[which]]],
    ),
  );
}

/** As the case has it, fractions worked out and findings in the order of the alphabet. */
export function wanted({ figures, findings, missing, ...rest }: Expected): Expected {
  return {
    ...rest,
    missing: [...missing].sort(),
    findings: [...findings].sort(),
    ...(figures && { figures: workedOut(figures) as NonNullable<Expected['figures']> }),
  };
}

/** `1/3` is a third; words (`n.d.`, `<5`) stay words. */
function workedOut(value: unknown): unknown {
  if (typeof value === 'number') return rounded(value);
  if (typeof value === 'string') {
    const match = /^(-?[\d.]+)\/([\d.]+)$/.exec(value);
    return match ? rounded(Number(match[1]) / Number(match[2])) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, workedOut(part)]));
}

function foundIn({ first, counts }: FindingLog): Pick<Expected, 'missing' | 'findings'> {
  const isMissing = ({ code }: Finding): boolean => code === 'FOGLIO_MANCANTE';
  const unlisted = [...counts].flatMap(([code, count]) => {
    const listed = first.filter((finding) => finding.code === code).length;
    return count > listed ? [`${code} x${count - listed}`] : [];
  });
  return {
    missing: first
      .flatMap((finding) =>
        finding.code === 'FOGLIO_MANCANTE' ? [sheetNameOf(finding.details.kind)] : [],
      )
      .sort(),
    findings: [...first.filter((f) => !isMissing(f)).map(placeInWords), ...unlisted].sort(),
  };
}

/** `DATA_NON_LEGGIBILE Utenti!B3`. */
function placeInWords(finding: Finding): string {
  const { code, sheet, cell } = describeFinding(finding);
  return [code, [sheet, cell].filter(Boolean).join('!')].filter(Boolean).join(' ');
}

/** `Utenti: 3 read, 2 counted`; the kind of row is named where a sheet has several. */
function rowsInWords(reading: ReadingAccount, { readings }: Tally): string {
  const { sheet, kind, rowsRead, rowsLeftOut } = reading;
  const isShared = readings.some((other) => other !== reading && other.sheet === sheet);
  const of = isShared ? ` (${kind})` : '';
  return `${sheet}${of}: ${rowsRead} read, ${rowsRead - rowsLeftOut} counted`;
}
