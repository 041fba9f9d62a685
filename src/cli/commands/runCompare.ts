import { readFile } from 'node:fs/promises';
import {
  compareEditions,
  type Edition,
  editionOfJson,
  readEdition,
} from '../../app/compareEditions';
import { kindsText } from '../../history/changesSection';
import { type FigureChange, recordedText } from '../../history/recordedFigures';
import { countedText, countText } from '../../report/italian';
import type { CompareCommand } from '../command';
import { openInputs } from '../openInputs';
import { type ExitCode, NotDone, somethingCounted } from '../outcome';
import { barHooks, type ProgressBar, withProgressBar } from '../progressBar';
import { runClock, type RunContext } from '../runContext';

export async function runCompare(
  { earlier, later }: CompareCommand,
  context: RunContext,
): Promise<ExitCode> {
  const changes = await withProgressBar(context.errorStream, async (bar) =>
    compareEditions(await editionIn(earlier, context, bar), await editionIn(later, context, bar)),
  );
  if (!changes.isComparable)
    throw new NotDone(
      `«${earlier}» e «${later}» non si possono confrontare: l'inizio o la durata dei loro periodi sono diversi.`,
    );
  const { counts, first } = changes;
  const all = counts.restated + counts.new;
  if (all === 0) {
    context.print('Nessun conteggio è cambiato.');
    return 0;
  }
  context.print(
    `${countedText(all, 'conteggio cambiato', 'conteggi cambiati')}${kindsText(counts)}.`,
  );
  for (const [kind, title] of [
    ['restated', 'Rettifiche'],
    ['new', 'Dati nuovi'],
  ] as const) {
    const listed = first.filter((change) => change.kind === kind);
    if (listed.length === 0) continue;
    ['', title, ...listed.map(changeLine)].forEach(context.print);
    const unlisted = counts[kind] - listed.length;
    if (unlisted > 0) context.print(`  e altre ${countText(unlisted)} variazioni`);
  }
  return 1;
}

/** `  Patti di servizio, Cuneo, 5° sem.: da 149 a 150` */
function changeLine({ content, place, period, before, after }: FigureChange): string {
  return `  ${content}, ${place}, ${period}: da ${recordedText(before)} a ${recordedText(after)}`;
}

async function editionIn(
  path: string,
  { version, signal, sourceDateEpoch }: RunContext,
  bar: ProgressBar,
): Promise<Edition> {
  if (/\.json$/i.test(path)) return jsonEdition(path);
  const { today, startedAt } = runClock(sourceDateEpoch);
  const edition = await readEdition(
    await openInputs([path], []),
    { today, startedAt, version },
    barHooks(bar, signal),
  );
  return somethingCounted(path, edition);
}

async function jsonEdition(path: string): Promise<Edition> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new NotDone(`«${path}» non si può leggere: controlla il nome.`);
  });
  const edition = editionOfJson(text);
  if (!edition)
    throw new NotDone(`«${path}» non è un file di cifre scritto da «mip-report genera --json».`);
  return edition;
}
