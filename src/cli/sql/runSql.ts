import { italianDay } from '../../calendar/day';
import { findingsSheet } from '../../report/findingsSheet';
import { countingSql } from '../../sql/countingSql';
import { listText } from '../../text/listText';
import type { SqlCommand } from '../command';
import { openInputs } from '../openInputs';
import { type ExitCode, NotDone } from '../outcome';
import type { RunContext } from '../runContext';

/** Prints the SQL; what is wrong with settings and references goes beside it, for the SQL mostly goes into a file. */
export async function runSql(
  { inputs, ...options }: SqlCommand,
  { print, errorStream }: RunContext,
): Promise<ExitCode> {
  const { sql, log, cuts } = await countingSql(await openInputs(inputs, []), options);
  if (cuts.length > 0)
    throw new NotDone(
      `L'SQL non è stato scritto: conta mese per mese, e per le impostazioni un periodo comincia a mese iniziato (${listText(cuts.map(italianDay))}).`,
      '«Inizio servizio» deve essere il primo giorno di un mese e «Fine primo periodo» l’ultimo; altrimenti fai il report dalle persone.',
    );
  // Sheets of people are not expected here: only what is there can be wrong.
  const wrong = findingsSheet(log).lines.filter(
    ({ sheet, severity }) => sheet !== '' && severity !== 'informazione',
  );
  for (const { sheet, cell, meaning, action } of wrong)
    errorStream.write(`${[sheet, cell].filter(Boolean).join(', ')}: ${meaning} ${action}\n`);
  print(sql);
  return wrong.some(({ severity }) => severity === 'errore') ? 1 : 0;
}
