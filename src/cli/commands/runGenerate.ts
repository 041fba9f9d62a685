import { writeFile } from 'node:fs/promises';
import { type FormerText, homelessTexts, keepTexts, readFormerTexts } from '../../app/formerTexts';
import { generateReport } from '../../app/generateReport';
import { jsonText, reportJson } from '../../app/reportJson';
import type { AnalystTexts } from '../../document/buildDocument';
import { UnreadableFile, type UnreadableReason } from '../../faults/unreadableFile';
import type { Report } from '../../report/report';
import { plainLine } from '../../text/plainLine';
import { openXlsx } from '../../xlsx/read/openXlsx';
import type { GenerateCommand } from '../command';
import { calledInputs, openInputs, requireDistinct } from '../openInputs';
import { type ExitCode, exitCodeOf, NotDone, somethingCounted } from '../outcome';
import { barHooks, noBar, phaseLabels, type ProgressBar, withProgressBar } from '../progressBar';
import { runClock, type RunContext } from '../runContext';
import { writeOutputs } from '../writeOutputs';
import { documentBytes, pageText, readDocument, refreshDocument } from './documentOutput';
import { reportSummary } from './reportSummary';

export async function runGenerate(
  command: GenerateCommand,
  context: RunContext,
): Promise<ExitCode> {
  await requireDistinct(command);
  if (command.isSilent) {
    const { report, lost } = await makeReport(command, context, noBar);
    for (const line of lost) context.errorStream.write(`${line}\n`);
    return exitCodeOf(report.findings.counts);
  }
  const { report, remarks, lost } = await withProgressBar(context.errorStream, (bar) =>
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
  [...remarks, ...lost].forEach(context.print);
  context.print('');
  reportSummary(report).forEach(context.print);
  return exitCodeOf(report.findings.counts);
}

type ReportFiles = Pick<
  GenerateCommand,
  'inputs' | 'output' | 'json' | 'document' | 'template' | 'refreshed' | 'page' | 'asOf'
>;

interface MadeReport {
  readonly report: Report;
  /** What to say of the document that was refreshed, and of the analyst's texts that were kept. */
  readonly remarks: readonly string[];
  /** Texts of the analyst's that are in no output: said even where nothing else is. */
  readonly lost: readonly string[];
}

/** Reads the inputs, writes the report and what else was asked for, and returns what the report says. */
async function makeReport(
  files: ReportFiles,
  { version, signal, sourceDateEpoch }: RunContext,
  bar: ProgressBar,
): Promise<MadeReport> {
  const { inputs, output, json, document: docx, template, refreshed, page, asOf } = files;
  const { today, startedAt, instant } = runClock(sourceDateEpoch);
  // The JSON is the last to get its name: workbook and documents may be open in Office, a text file hardly.
  const paths = [json, page, refreshed, docx, output].filter((path) => path !== undefined);
  const letterhead = template === undefined ? undefined : await readDocument(template);
  const edited = refreshed === undefined ? undefined : await readDocument(refreshed);
  const replaced = await textsIn(output);
  return writeOutputs(
    paths,
    async (temporaryPathOf) => {
      const source = await openInputs(inputs, paths);
      const options = { today, asOf, startedAt, version };
      const result = await generateReport(source, options, barHooks(bar, signal, 0.9));
      const generated = somethingCounted(calledInputs(inputs), result);
      bar.update(0.9, phaseLabels.writing);
      // Only now: the writer takes long to load, and most refusals need none of it.
      const { reportBytes } = await import('../../xlsx/write/reportBytes');
      const formers = [replaced, await readFormerTexts(source)];
      const { workbook, texts } = keepTexts(generated.workbook, formers);
      await writeFile(temporaryPathOf(output), reportBytes(workbook, { created: instant }));
      const { report } = generated;
      const remarks = keptLines(texts);
      const lost = homelessTexts(workbook, replaced).map(lostLine);
      if (docx !== undefined || edited || page !== undefined) {
        const { buildDocument } = await import('../../document/buildDocument');
        const published = buildDocument(report, texts);
        if (docx !== undefined) {
          const dressed = { created: instant, template: letterhead };
          await writeFile(temporaryPathOf(docx), await documentBytes(published, dressed));
        }
        if (edited) {
          const { bytes, lines } = await refreshDocument(published, edited);
          await writeFile(temporaryPathOf(edited.path), bytes);
          remarks.unshift(...lines);
        }
        if (page !== undefined) await writeFile(temporaryPathOf(page), await pageText(published));
      }
      if (json !== undefined)
        await writeFile(temporaryPathOf(json), jsonText(reportJson(generated)));
      return { report, remarks, lost };
    },
    signal,
  );
}

/**
 * The analyst's texts in the file that the report is to replace; none where it is no workbook. Throws NotDone
 * where there may be some that can't be read: they would be lost.
 */
async function textsIn(output: string): Promise<readonly FormerText[]> {
  try {
    return await readFormerTexts(await openXlsx(output));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    if (holdsNoText.has(error.reason)) return [];
    throw new NotDone(
      `Il report non può prendere il posto di «${output}», che non si può leggere e può contenere testi propri: indica un altro nome con «-o», oppure sposta quel file.`,
    );
  }
}

/** `notAFile`: the writing refuses it by itself. */
const holdsNoText = new Set<UnreadableReason>(['missing', 'notAFile', 'empty', 'notWorkbook']);

function keptLines(texts: AnalystTexts): string[] {
  return texts.size === 0 ? [] : [`- Testi propri ripresi: ${[...texts.keys()].join(', ')}.`];
}

function lostLine({ sheet, text }: FormerText): string {
  return `- Testo proprio senza più un capitolo, tolto da «${plainLine(sheet)}»: «${plainLine(text)}»`;
}
