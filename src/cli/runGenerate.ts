import { writeFile } from 'node:fs/promises';
import { type GeneratedReport, generateReport } from '../app/generateReport';
import { jsonText, reportJson } from '../app/reportJson';
import { openXlsx } from '../xlsx/read/openXlsx';
import type { GenerateCommand } from './command';
import { documentBytes, readTemplate } from './documentOutput';
import { type ExitCode, exitCodeOf, nothingToCount } from './outcome';
import { noBar, phaseLabels, type ProgressBar, withProgressBar } from './progressBar';
import { reportSummary } from './reportSummary';
import { requireDistinct } from './requireDistinct';
import { runClock } from './runClock';
import type { RunContext } from './runContext';
import { writeOutputs } from './writeOutputs';

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
  context.print(`Report scritto: ${command.output}`);
  if (command.document !== undefined) context.print(`Documento scritto: ${command.document}`);
  if (command.json !== undefined) context.print(`JSON scritto: ${command.json}`);
  context.print('');
  reportSummary(report).forEach(context.print);
  return exitCodeOf(report.findings.counts);
}

type ReportFiles = Pick<
  GenerateCommand,
  'input' | 'output' | 'json' | 'document' | 'template' | 'asOf'
>;

/** Reads the input, writes the report and what else was asked for, and returns what the report says. */
async function makeReport(
  { input, output, json, document: docx, template: letterhead, asOf }: ReportFiles,
  { version, signal, sourceDateEpoch }: RunContext,
  bar: ProgressBar,
): Promise<GeneratedReport> {
  const { today, startedAt, instant } = runClock(sourceDateEpoch);
  const dates = asOf === undefined ? { today } : { today, asOf };
  // The JSON is the last to get its name: the workbook may be open in Excel, a text file hardly.
  const paths = [json, docx, output].filter((path) => path !== undefined);
  const template = letterhead === undefined ? undefined : await readTemplate(letterhead);
  return writeOutputs(
    paths,
    async (temporaryPathOf) => {
      const generated = await generateReport(
        await openXlsx(input),
        { ...dates, startedAt, version },
        {
          signal,
          onProgress: ({ phase, share }) => {
            bar.update(share * 0.9, phaseLabels[phase]);
          },
        },
      );
      if (generated.outcome === 'nothingToCount') throw nothingToCount(input, generated);
      bar.update(0.9, phaseLabels.writing);
      // Only now: the writer takes long to load, and most refusals need none of it.
      const { reportBytes } = await import('../xlsx/write/reportBytes');
      const bytes = reportBytes(generated.workbook, { created: instant });
      await writeFile(temporaryPathOf(output), bytes);
      if (docx !== undefined) {
        const content = await documentBytes(generated.report, { created: instant, template });
        await writeFile(temporaryPathOf(docx), content);
      }
      if (json !== undefined)
        await writeFile(temporaryPathOf(json), jsonText(reportJson(generated)));
      return generated;
    },
    signal,
  );
}
