import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { provenanceJson } from '../../app/provenanceJson';
import { traceData, type TracedData } from '../../app/traceData';
import type { RawSource } from '../../intake/rawSource';
import { explainFigure, type FigureAnswer } from '../../provenance/explainFigure';
import { explainRow } from '../../provenance/explainRow';
import { findFigure } from '../../provenance/findFigure';
import { rowsCsv } from '../../provenance/rowsCsv';
import type { FigureKey } from '../../report/figureKey';
import { findingsSheet } from '../../report/findingsSheet';
import { listText } from '../../text/listText';
import { matchKey } from '../../text/matchKey';
import { plainLine } from '../../text/plainLine';
import type { ExplainCommand, ExplainRequest } from '../command';
import { calledInputs, openInputs, requireDistinct } from '../openInputs';
import { type ExitCode, exitCodeOf, NotDone, nothingToCount } from '../outcome';
import { barHooks, type ProgressBar, withProgressBar } from '../progressBar';
import { runClock, type RunContext } from '../runContext';
import { writeOutputs } from '../writeOutputs';
import { figureLines, quoted, rowLines, unfound } from './answerLines';

export async function runExplain(command: ExplainCommand, context: RunContext): Promise<ExitCode> {
  await requireDistinct(command);
  const { rows, json } = command;
  const paths = [json, rows].filter((path) => path !== undefined);
  const { data, lines } = await withProgressBar(context.errorStream, (bar) =>
    writeOutputs(
      paths,
      async (temporaryPathOf) => {
        const source = await openInputs(command.inputs, paths);
        const traced = await trace(source, command, context, bar);
        const answer = answerTo(command.question, traced);
        if (rows !== undefined)
          await writeFile(temporaryPathOf(rows), rowsCsv(rowsToWrite(answer.figure)));
        if (json !== undefined)
          await pipeline(
            Readable.from(provenanceJson(traced)),
            createWriteStream(temporaryPathOf(json)),
            { signal: context.signal },
          );
        return { data: traced, lines: answer.lines };
      },
      context.signal,
    ),
  );
  lines.forEach(context.print);
  if (rows !== undefined) context.print(`Righe scritte: ${rows}`);
  if (json !== undefined) context.print(`JSON scritto: ${json}`);
  return exitCodeOf(findingsSheet(data.notes.log).counts);
}

async function trace(
  source: RawSource,
  { inputs, asOf }: ExplainCommand,
  { signal, sourceDateEpoch }: RunContext,
  bar: ProgressBar,
): Promise<TracedData> {
  const { today } = runClock(sourceDateEpoch);
  const dates = asOf === undefined ? { today } : { today, asOf };
  const traced = await traceData(source, dates, barHooks(bar, signal));
  if (traced.outcome === 'nothingToCount') throw nothingToCount(calledInputs(inputs), traced);
  return traced;
}

interface Answer {
  readonly lines: readonly string[];
  /** Where a figure was asked for. */
  readonly figure?: FigureAnswer;
}

function answerTo(question: ExplainRequest, data: TracedData): Answer {
  switch (question.is) {
    case 'all':
      return { lines: [] };
    case 'row': {
      const { sheet: name, number } = question;
      const sheet = data.sheets.find((each) => matchKey(each) === matchKey(name));
      if (sheet === undefined)
        throw new NotDone(`Il foglio «${name}» non c'è.`, `I fogli sono ${quoted(data.sheets)}.`);
      const answer = explainRow(sheet, number - 1, data);
      const title = `Foglio «${plainLine(sheet)}», riga ${number}`;
      return { lines: [title, ...rowLines(answer, data.traced.tally)] };
    }
    case 'figure': {
      const key = findFigure(data.report, data.traced.tally.areas, question);
      if ('what' in key) throw unfound(key);
      return answerOf(key, data);
    }
    case 'key':
      return answerOf(question.key, data);
  }
}

function answerOf(key: FigureKey, { figures, traced }: TracedData): Answer {
  const figure = explainFigure(key, figures, traced);
  if (!figure)
    throw new NotDone(
      `Nel report di questi dati non c'è nessuna cifra con la chiave ${JSON.stringify(key)}.`,
      'Le chiavi sono quelle che scrive «mip-report genera --json».',
    );
  return { lines: figureLines(figure), figure };
}

function rowsToWrite(answer: FigureAnswer | undefined): NonNullable<FigureAnswer['rows']> {
  const rows = answer?.rows ?? answer?.absent;
  if (rows) return rows;
  throw new NotDone(
    answer?.lack ??
      'La cifra non è una somma di righe: si calcola da altre cifre, che si vedono senza «-o».',
    answer && answer.operands.length > 0
      ? `Chiedi le righe di una di queste: ${listText(answer.operands.map(({ words }) => words))}.`
      : undefined,
  );
}
