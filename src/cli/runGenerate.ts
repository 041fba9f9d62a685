import type { GenerateCommand } from './command';
import { exitCodeOf } from './exitCode';
import type { ExitCode } from './exitCode';
import { makeReport } from './makeReport';
import { noBar } from './progressBar';
import { reportSummary } from './reportSummary';
import { requireDistinct } from './requireDistinct';
import type { RunContext } from './runContext';
import { withProgressBar } from './withProgressBar';

export async function runGenerate(
  command: GenerateCommand,
  context: RunContext,
): Promise<ExitCode> {
  await requireDistinct(command);
  if (command.isSilent) {
    const { report } = await makeReport(command, context, noBar);
    return exitCodeOf(report.findings.counts);
  }
  const { report } = await withProgressBar(context.errorStream, (bar) =>
    makeReport(command, context, bar),
  );
  context.print(`Rapporto scritto: ${command.output}`);
  if (command.json !== undefined) context.print(`JSON scritto: ${command.json}`);
  context.print('');
  reportSummary(report).forEach(context.print);
  return exitCodeOf(report.findings.counts);
}
