import { writeFile } from 'node:fs/promises';
import { countData } from '../../app/countData';
import { checkJson, jsonText } from '../../app/reportJson';
import type { FindingLog } from '../../findings/finding';
import {
  type CodeCount,
  type FindingLine,
  type FindingsSheet,
  findingsSheet,
  severityCounts,
} from '../../report/findingsSheet';
import { countedText, countText } from '../../report/italian';
import { dataVerdict } from '../../report/verdict';
import { severityTexts } from '../../report/wording';
import { listText } from '../../text/listText';
import type { CheckCommand } from '../command';
import { calledInputs, openInputs, requireDistinct } from '../openInputs';
import { type ExitCode, exitCodeOf, somethingCounted } from '../outcome';
import { barHooks, withProgressBar } from '../progressBar';
import { runClock, type RunContext } from '../runContext';
import { writeOutputs } from '../writeOutputs';
import { verdictLines } from './reportSummary';

export async function runCheck(
  command: CheckCommand,
  { errorStream, signal, sourceDateEpoch, print }: RunContext,
): Promise<ExitCode> {
  await requireDistinct(command);
  const { inputs, json } = command;
  const outputs = json === undefined ? [] : [json];
  const { tally, log } = await withProgressBar(errorStream, (bar) =>
    writeOutputs(
      outputs,
      async (temporaryPathOf) => {
        const source = await openInputs(inputs, outputs);
        const counted = await countData(source, runClock(sourceDateEpoch), barHooks(bar, signal));
        const data = somethingCounted(calledInputs(inputs), counted);
        if (json !== undefined)
          await writeFile(temporaryPathOf(json), jsonText(checkJson(source.name, data)));
        return data;
      },
      signal,
    ),
  );
  const findings = findingsSheet(log);
  print(`${calledInputs(inputs)}: rilievi ${severityText(log)}.`);
  verdictLines(dataVerdict(tally, log)).forEach(print);
  findingLines(findings).forEach(print);
  return exitCodeOf(findings.counts);
}

/** Cells named for each code; the rest are counted. */
const cellsNamed = 5;

/** Findings in words for the terminal, a block of lines per code, the most serious first. */
function findingLines({ counts, lines }: FindingsSheet): readonly string[] {
  return counts.flatMap((code) => [
    '',
    ...blockOf(
      code,
      lines.filter((line) => line.code === code.code),
    ),
  ]);
}

function blockOf(
  { severity, code, count, action }: CodeCount,
  lines: readonly FindingLine[],
): readonly string[] {
  const title = `${severity.toUpperCase()} ${code}: ${countText(count)}`;
  const example = lines[0]?.meaning ?? '';
  return [title, ...placeLine(count, lines), `  ${example}`, `  Che cosa fare: ${action}`];
}

function placeLine(count: number, lines: readonly FindingLine[]): readonly string[] {
  const places = [...new Set(lines.map(placeOf).filter((place) => place !== ''))];
  if (places.length === 0) return [];
  const named = places.slice(0, cellsNamed);
  const others = count - named.length;
  const rest = others > 0 ? ` e ${countedText(others, 'altro', 'altri')}` : '';
  return [`  Dove: ${named.join(', ')}${rest}`];
}

function placeOf({ sheet, cell }: FindingLine): string {
  if (cell === '') return sheet;
  return `${sheet}!${cell}`;
}

/** `2 errori e 1 avviso`, or `nessuno`. */
function severityText(log: FindingLog): string {
  const texts = severityTexts(severityCounts(log));
  return texts.length > 0 ? listText(texts) : 'nessuno';
}
