import { writeFile } from 'node:fs/promises';
import { generateReport } from '../app/generateReport';
import type { GeneratedReport } from '../app/generateReport';
import { openXlsx } from '../file/openXlsx';
import { reportBytes } from '../file/reportBytes';
import type { GenerateCommand } from './command';
import { jsonText } from './jsonText';
import { nothingToCount } from './nothingToCount';
import { phaseLabels } from './phaseLabels';
import type { ProgressBar } from './progressBar';
import { reportJson } from './reportJson';
import { runClock } from './runClock';
import type { RunContext } from './runContext';
import { writeOutputs } from './writeOutputs';

/** Reads the input, writes the report and the JSON that were asked for, and returns what the report says. */
export async function makeReport(
  { input, output, json, asOf }: Pick<GenerateCommand, 'input' | 'output' | 'json' | 'asOf'>,
  { version, signal, sourceDateEpoch }: RunContext,
  bar: ProgressBar,
): Promise<GeneratedReport> {
  const { today, startedAt, instant } = runClock(sourceDateEpoch);
  const dates = asOf === undefined ? { today } : { today, asOf };
  // The JSON is the last to get its name: the workbook may be open in Excel, a text file hardly.
  const paths = json === undefined ? [output] : [json, output];
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
      const bytes = reportBytes(generated.workbook, { created: instant });
      await writeFile(temporaryPathOf(output), bytes);
      if (json !== undefined)
        await writeFile(temporaryPathOf(json), jsonText(reportJson(generated)));
      return generated;
    },
    signal,
  );
}
