import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { provenanceJson } from '../../app/provenanceJson';
import { traceData, type TracedData } from '../../app/traceData';
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
import { type ExitCode, exitCodeOf, NotDone, somethingCounted } from '../outcome';
import { barHooks, withProgressBar } from '../progressBar';
import { runClock, type RunContext } from '../runContext';
import { writeOutputs } from '../writeOutputs';
import { figureLines, quoted, rowLines, unfound } from './answerLines';

export async function runExplain(
  command: ExplainCommand,
  { errorStream, signal, sourceDateEpoch, print }: RunContext,
): Promise<ExitCode> {
  await requireDistinct(command);
  const { inputs, question, rows, json, asOf } = command;
  const paths = [json, rows].filter((path) => path !== undefined);
  const { data, lines } = await withProgressBar(errorStream, (bar) =>
    writeOutputs(
      paths,
      async (temporaryPathOf) => {
        const source = await openInputs(inputs, paths);
        const { today } = runClock(sourceDateEpoch);
        const found = await traceData(source, { today, asOf }, barHooks(bar, signal));
        const traced = somethingCounted(calledInputs(inputs), found);
        const answer = answerTo(question, traced);
        if (rows !== undefined)
          await writeFile(temporaryPathOf(rows), rowsCsv(rowsToWrite(answer.figure)));
        if (json !== undefined)
          await pipeline(
            Readable.from(provenanceJson(traced)),
            createWriteStream(temporaryPathOf(json)),
            { signal },
          );
        return { data: traced, lines: answer.lines };
      },
      signal,
    ),
  );
  lines.forEach(print);
  if (rows !== undefined) print(`Righe scritte: ${rows}`);
  if (json !== undefined) print(`JSON scritto: ${json}`);
  return exitCodeOf(findingsSheet(data.notes.log).counts);
}

interface Answer {
  readonly lines: readonly string[];
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
