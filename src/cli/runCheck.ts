import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { countData, type CountedData } from '../app/countData';
import { findingsView, severityCounts } from '../report/findingsView';
import { dataVerdict } from '../report/verdict';
import { openXlsx } from '../xlsx/read/openXlsx';
import type { CheckCommand } from './command';
import { findingLines, severityText } from './findingLines';
import { checkJson, jsonText } from './json';
import { type ExitCode, exitCodeOf, nothingToCount } from './outcome';
import { phaseLabels, type ProgressBar, withProgressBar } from './progressBar';
import { verdictLines } from './reportSummary';
import { requireDistinct } from './requireDistinct';
import { runClock } from './runClock';
import type { RunContext } from './runContext';
import { writeOutputs } from './writeOutputs';

export async function runCheck(command: CheckCommand, context: RunContext): Promise<ExitCode> {
  await requireDistinct(command);
  const { input, json } = command;
  const counted = await withProgressBar(context.errorStream, (bar) =>
    writeOutputs(
      json === undefined ? [] : [json],
      async (temporaryPathOf) => {
        const data = await check(input, context, bar);
        if (json !== undefined)
          await writeFile(temporaryPathOf(json), jsonText(checkJson(basename(input), data)));
        return data;
      },
      context.signal,
    ),
  );
  const { tally, log } = counted;
  const findings = findingsView(log);
  context.print(`${input}: rilievi ${severityText(severityCounts(log))}.`);
  verdictLines(dataVerdict(tally, log)).forEach(context.print);
  findingLines(findings).forEach(context.print);
  return exitCodeOf(findings.counts);
}

async function check(
  input: string,
  { signal, sourceDateEpoch }: RunContext,
  bar: ProgressBar,
): Promise<CountedData> {
  const counted = await countData(await openXlsx(input), runClock(sourceDateEpoch), {
    signal,
    onProgress: ({ phase, share }) => {
      bar.update(share, phaseLabels[phase]);
    },
  });
  if (counted.outcome === 'nothingToCount') throw nothingToCount(input, counted);
  return counted;
}
