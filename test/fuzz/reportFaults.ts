import { countData } from '../../src/app/countData';
import { dayOf } from '../../src/calendar/day';
import type { OfLabel } from '../../src/findings/detailParts';
import type { Finding, FindingLog } from '../../src/findings/finding';
import type { Tally } from '../../src/indicators/tally/tally';
import type { RawSource } from '../../src/intake/rawSource';
import { layOutReport } from '../../src/layout/layOutReport';
import type { PlacedWorkbook } from '../../src/layout/placed';
import { buildReport } from '../../src/report/buildReport';
import { rawMark } from './nastyCells';

/** What no data whatever may bring about; empty where all is well. What the source throws comes as it is. */
export async function reportFaults(
  source: RawSource,
  write: (workbook: PlacedWorkbook) => void = () => undefined,
): Promise<readonly string[]> {
  const hooks = { onProgress: () => undefined, signal: new AbortController().signal };
  const counted = await countData(source, { today: dayOf(2020, 6, 15) }, hooks);
  if (counted.outcome === 'nothingToCount') return [];
  const { tally, log } = counted;
  const report = buildReport(tally, log, { version: '1', time: '', source: source.name });
  const workbook = layOutReport(report);
  write(workbook);
  return [...rowFaults(tally, log), ...cellFaults(workbook), ...wordFaults(report, tally)];
}

/** Of labels and dates of a crosstab one finding is about several counts. */
function togetherIn({ code, details }: Finding): number {
  if (code === 'DATA_FUTURA' || code === 'DATA_PRIMA_DEL_SERVIZIO') return details.rows - 1;
  const { together } = (details ?? {}) as OfLabel;
  return (together?.counts ?? 1) - 1;
}

/** Rows read = counted + left out, and who is left out is mentioned. */
function rowFaults({ readings, kinds }: Tally, log: FindingLog): readonly string[] {
  const leftOut = readings.reduce((sum, reading) => sum + reading.rowsLeftOut, 0);
  const undated = log.first.map((finding) =>
    finding.code === 'DATA_ASSENTE' ||
    finding.code === 'CONTEGGIO_OLTRE_IL_PERIODO' ||
    finding.code === 'UTENTI_IN_PIU_FOGLI' ||
    finding.code === 'IDENTIFICATIVI_RICOMINCIATI'
      ? finding.details.rows
      : togetherIn(finding),
  );
  const found = [...log.counts.values(), ...undated].reduce((sum, count) => sum + count, 0);
  const counts = Object.values(kinds).flatMap(({ byArea }) => byArea.flat());
  return [
    ...readings
      .filter(({ rowsRead, rowsLeftOut }) => rowsLeftOut < 0 || rowsLeftOut > rowsRead)
      .map(
        ({ sheet, rowsRead, rowsLeftOut }) => `${sheet}: ${rowsLeftOut} of ${rowsRead} left out`,
      ),
    ...(found < leftOut ? [`${leftOut} rows left out, ${found} findings`] : []),
    ...(counts.every((count) => Number.isSafeInteger(count) && count >= 0)
      ? []
      : ['a count is none']),
  ];
}

const longestText = 32_767;

function cellFaults({ sheets }: PlacedWorkbook): readonly string[] {
  return sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, value, formula = '' }) => {
      const fault =
        typeof value === 'number' && !Number.isFinite(value)
          ? 'no finite number'
          : typeof value === 'string' && value.length > longestText
            ? 'too long'
            : formula.includes(rawMark)
              ? 'a formula made of raw text'
              : undefined;
      return fault === undefined ? [] : [`${name} ${row},${column}: ${fault}`];
    }),
  );
}

/** What a program says where it was not prepared for what it found. */
const slips = /\bNaN\b|\bundefined\b|\[object |Infinity|\n {4}at /;

/** In the report's own words: the cells of the data may say anything, and so may the name of the service. */
function wordFaults(
  { sections, overview }: ReturnType<typeof buildReport>,
  { settings }: Tally,
): readonly string[] {
  const texts = [
    ...overview.verdict.facts,
    ...overview.periods.flatMap((period) => [period.label, period.span]),
  ];
  const captions = sections.flatMap(({ blocks }) => blocks.map(({ caption }) => caption));
  return [...texts, ...captions].filter((text) => slips.test(text.replace(settings.service, '')));
}
