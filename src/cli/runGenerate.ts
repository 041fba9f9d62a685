import { writeFile } from 'node:fs/promises';
import { generateReport } from '../app/generateReport';
import { jsonText, reportJson } from '../app/reportJson';
import type { Report } from '../report/report';
import { openXlsx } from '../xlsx/read/openXlsx';
import type { GenerateCommand } from './command';
import { documentBytes, pageText, readDocument, refreshDocument } from './documentOutput';
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
  const { report, remarks } = await withProgressBar(context.errorStream, (bar) =>
    makeReport(command, context, bar),
  );
  const written: readonly (readonly [string, string | undefined])[] = [
    ['Report scritto', command.output],
    ['Documento scritto', command.document],
    ['Pagina scritta', command.page],
    ['JSON scritto', command.json],
    ['Documento aggiornato', command.refreshed],
  ];
  for (const [what, path] of written) if (path !== undefined) context.print(`${what}: ${path}`);
  remarks.forEach(context.print);
  context.print('');
  reportSummary(report).forEach(context.print);
  return exitCodeOf(report.findings.counts);
}

type ReportFiles = Pick<
  GenerateCommand,
  'input' | 'output' | 'json' | 'document' | 'template' | 'refreshed' | 'page' | 'asOf'
>;

interface MadeReport {
  readonly report: Report;
  /** What to say of the document that was refreshed. */
  readonly remarks: readonly string[];
}

/** Reads the input, writes the report and what else was asked for, and returns what the report says. */
async function makeReport(
  files: ReportFiles,
  { version, signal, sourceDateEpoch }: RunContext,
  bar: ProgressBar,
): Promise<MadeReport> {
  const { input, output, json, document: docx, template, refreshed, page, asOf } = files;
  const { today, startedAt, instant } = runClock(sourceDateEpoch);
  const dates = asOf === undefined ? { today } : { today, asOf };
  // The JSON is the last to get its name: workbook and documents may be open in Office, a text file hardly.
  const paths = [json, page, refreshed, docx, output].filter((path) => path !== undefined);
  const letterhead = template === undefined ? undefined : await readDocument(template);
  const edited = refreshed === undefined ? undefined : await readDocument(refreshed);
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
      const { report } = generated;
      if (docx !== undefined) {
        const content = await documentBytes(report, { created: instant, template: letterhead });
        await writeFile(temporaryPathOf(docx), content);
      }
      const again = edited && (await refreshDocument(report, edited));
      if (edited && again) await writeFile(temporaryPathOf(edited.path), again.bytes);
      if (page !== undefined) await writeFile(temporaryPathOf(page), await pageText(report));
      if (json !== undefined)
        await writeFile(temporaryPathOf(json), jsonText(reportJson(generated)));
      return { report, remarks: again?.lines ?? [] };
    },
    signal,
  );
}
