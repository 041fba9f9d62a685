import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { countData } from '../app/countData';
import type { CountedData } from '../app/countData';
import { openXlsx } from '../file/openXlsx';
import { findingsView, severityCounts } from '../report/findingsView';
import { dataVerdict } from '../report/verdict';
import { checkJson } from './checkJson';
import type { CheckCommand } from './command';
import { exitCodeOf } from './exitCode';
import type { ExitCode } from './exitCode';
import { findingLines } from './findingLines';
import { jsonText } from './jsonText';
import { nothingToCount } from './nothingToCount';
import { phaseLabels } from './phaseLabels';
import type { ProgressBar } from './progressBar';
import { requireDistinct } from './requireDistinct';
import { runClock } from './runClock';
import type { RunContext } from './runContext';
import { severityText } from './severityText';
import { verdictLines } from './verdictLines';
import { withProgressBar } from './withProgressBar';
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
