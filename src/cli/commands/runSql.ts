import { findingsSheet } from '../../report/findingsSheet';
import { countingSql } from '../../sql/countingSql';
import type { SqlCommand } from '../command';
import { openInputs } from '../openInputs';
import type { ExitCode } from '../outcome';
import type { RunContext } from '../runContext';

/** Prints the SQL. What is wrong with settings and references goes beside it, out of the file. */
export async function runSql(
  { inputs, ...options }: SqlCommand,
  { print, errorStream }: RunContext,
): Promise<ExitCode> {
  const { sql, log, hasDataDate } = await countingSql(await openInputs(inputs, []), options);
  // Sheets of people are not expected here: only what is there can be wrong.
  const wrong = findingsSheet(log).lines.filter(
    ({ sheet, severity }) => sheet !== '' && severity !== 'informazione',
  );
  for (const { sheet, cell, meaning, action } of wrong)
    errorStream.write(`${[sheet, cell].filter(Boolean).join(', ')}: ${meaning} ${action}\n`);
  if (!hasDataDate) errorStream.write(`${noDataDate}\n`);
  print(sql);
  return wrong.some(({ severity }) => severity === 'errore') ? 1 : 0;
}

const noDataDate =
  'Manca «Dati al»: l’SQL conta fino al giorno in cui gira, e un ultimo periodo in cui nulla è contato non avrà una colonna. Scrivilo nel foglio Parametri, da cui lo leggono l’SQL e il report, e ripeti il comando.';
