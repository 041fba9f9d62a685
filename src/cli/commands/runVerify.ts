import { type Difference, verifyReport } from '../../app/verify/verifyReport';
import { countedText, countText } from '../../report/italian';
import { listText } from '../../text/listText';
import { plainLine } from '../../text/plainLine';
import { openXlsx } from '../../xlsx/read/openXlsx';
import type { VerifyCommand } from '../command';
import { calledInputs, openInputs } from '../openInputs';
import { type ExitCode, NotDone, somethingCounted } from '../outcome';
import { barHooks, withProgressBar } from '../progressBar';
import { runClock, type RunContext } from '../runContext';

export async function runVerify(
  { report, inputs, asOf }: VerifyCommand,
  { signal, sourceDateEpoch, errorStream, print }: RunContext,
): Promise<ExitCode> {
  const { today } = runClock(sourceDateEpoch);
  const verified = await withProgressBar(errorStream, async (bar) =>
    verifyReport(
      await openXlsx(report),
      await openInputs(inputs, []),
      { today, asOf },
      barHooks(bar, signal),
    ),
  );
  if (!verified)
    throw new NotDone(
      `«${report}» non contiene un report: manca il foglio Controlli, o non dice quando è stato generato.`,
    );
  const { differences, compared, skipped } = somethingCounted(calledInputs(inputs), verified);
  differences.map(differenceLine).forEach(print);
  if (differences.length === 0)
    print(`Tutte le ${countText(compared)} celle del report sono ciò che i dati danno.`);
  else
    print(
      `${countedText(differences.length, 'cella', 'celle')} su ${countText(compared)} non ${differences.length === 1 ? 'è' : 'sono'} ciò che i dati danno.`,
    );
  if (skipped.length > 0)
    print(
      `Non verificato, perché dipende dal report precedente: ${listText(skipped.map((name) => `«${name}»`))}.`,
    );
  return differences.length === 0 ? 0 : 1;
}

/** `1 Registrati!C7: nel report 290, dai dati 289` */
function differenceLine({ sheet, cell, found, wanted }: Difference): string {
  if (cell === undefined) return `${sheet}: il foglio manca nel report`;
  return `${sheet}!${cell}: nel report ${shown(found)}, dai dati ${shown(wanted)}`;
}

const longest = 80;

function shown(content: Difference['found']): string {
  if (typeof content === 'number') return String(content).replace('.', ',');
  if (content === '') return 'nulla';
  const text = plainLine(content);
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return text.startsWith('=') ? short : `«${short}»`;
}
