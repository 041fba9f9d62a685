import { addFinding } from '../../findings/finding';
import { type Outcome, outcomeOf } from '../../service/outcomes';
import { matchKey } from '../../text/matchKey';
import { memoize } from '../../text/memoize';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import type { IntakeContext } from '../intakeContext';
import type { RawCell } from '../rawSource';
import type { Settings } from '../settings/settings';
import type { Region } from '../sheets/region';

/**
 * Tells the rows whose outcome says that the step was not taken, and reports each. A word that may mean either
 * is asked about once per sheet, and its rows count meanwhile. So is a blank cell where others say yes and none
 * says no: only who came may have been marked. The settings call it `vuoto`.
 */
export function createOutcomeTest(
  { log, outcomes, atEnd }: IntakeContext,
  { sheet, columns, line }: Region,
): (cells: RawRow, row: number) => boolean {
  const column = columns.outcome;
  if (column === undefined) return () => false;
  const details = { header: line.headers[column] ?? '' };
  const asked = new Set<string>();
  let [isAffirmed, isDenied] = [false, false];
  let firstBlank: number | undefined;
  atEnd.push(() => {
    if (firstBlank === undefined || !isAffirmed || isDenied) return;
    const at = foundAt(sheet.name, firstBlank, column, null);
    addFinding(log, { code: 'ESITO_SCONOSCIUTO', ...at, details });
  });
  const blank = outcomes('vuoto');
  return (cells, row) => {
    const cell = cells[column] ?? null;
    if (isBlank(cell)) {
      if (blank === undefined) firstBlank ??= row;
      if (blank !== 'notHappened') return false;
    }
    const outcome = isBlank(cell) ? blank : outcomes(outcomeText(cell));
    if (outcome === 'happened') isAffirmed = true;
    if (outcome === 'happened') return false;
    const at = foundAt(sheet.name, row, column, cell);
    if (outcome === 'notHappened') {
      isDenied = true;
      addFinding(log, { code: 'ESITO_NEGATIVO', ...at, details });
      return true;
    }
    const key = matchKey(outcomeText(cell));
    if (!asked.has(key)) addFinding(log, { code: 'ESITO_SCONOSCIUTO', ...at, details });
    asked.add(key);
    return false;
  };
}

function outcomeText(cell: RawCell): string {
  return typeof cell === 'boolean' ? String(cell) : cellText(cell);
}

/** What a word says: the settings first, then what the service knows. */
export function outcomeReader({
  countedOutcomes,
  uncountedOutcomes,
}: Settings): (word: string) => Outcome | undefined {
  const settled = new Map<string, Outcome>([
    ...countedOutcomes.map((word) => [matchKey(word), 'happened'] as const),
    ...uncountedOutcomes.map((word) => [matchKey(word), 'notHappened'] as const),
  ]);
  return memoize((word: string) => settled.get(matchKey(word)) ?? outcomeOf(word));
}
