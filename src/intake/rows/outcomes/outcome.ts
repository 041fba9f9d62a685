import { addFinding, withdrawFindings } from '../../../findings/finding';
import { columnName } from '../../../grid/address';
import { namesNoProvider, otherCaseOf } from '../../../service/otherCases';
import { type Outcome, outcomeKey, outcomeOf, outcomesOf } from '../../../service/outcomes';
import type { LaterStage } from '../../../service/stages';
import { matchKey } from '../../../text/matchKey';
import { memoize } from '../../../text/memoize';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import { foundAt } from '../../cells/foundAt';
import type { IntakeContext } from '../../intakeContext';
import type { RawCell } from '../../rawSource';
import type { Settings } from '../../settings/settings';
import type { Region } from '../../sheets/region';
import { callLengthTest, holdsCallLengths } from './callLengths';
import { isDenial, outcomeText } from './outcomeText';
import { remarkWords, typeWords } from './remarkWords';

type RowTest = (cells: RawRow, row: number) => boolean;

/** What a column of yes and no says of a stage of which rows of users carry the date themselves, or nobody does. */
export interface StageMark {
  /** Tells the rows whose date is that of a step that was not taken, and reports each. */
  readonly hasNotHappened: RowTest;
  /** Sees a row without the date: whoever took the step is not counted, which is said once. */
  readonly seeUndated: (cells: RawRow, row: number) => void;
}

export function createStageMark(
  context: IntakeContext,
  region: Region,
  stage: LaterStage,
): StageMark {
  const column = region.marks?.get(stage);
  const isUnchosen = stage === 'providerChoice' ? choiceTest(context, region) : () => false;
  if (column === undefined) return { hasNotHappened: isUnchosen, seeUndated: () => undefined };
  const { sheet, line, columns, fallbackStages } = region;
  const ofStage = { ...region, kind: stage, columns: { ...columns, outcome: column } };
  const header = line.headers[column] ?? '';
  const isAffirming = memoize(
    (word: string) => (context.settledOutcome(word) ?? outcomeOf(word)) === 'happened',
  );
  let first: { readonly row: number; readonly cell: RawCell } | undefined;
  let rows = 0;
  context.atEnd.push(() => {
    if (!first) return;
    const details = { header, stage, rows };
    const at = foundAt(sheet.name, first.row, column, first.cell);
    addFinding(context.log, { code: 'FASE_SENZA_DATE', ...at, details });
    // What is lacking is the dates, not a sheet.
    withdrawFindings(
      context.log,
      'FOGLIO_MANCANTE',
      (each) => each.code === 'FOGLIO_MANCANTE' && each.details.kind === stage,
    );
  });
  const isDenied = outcomeTest(context, ofStage);
  return {
    hasNotHappened: (cells, row) => isDenied(cells, row) || isUnchosen(cells, row),
    seeUndated: (cells, row) => {
      const cell = cells[column] ?? null;
      // The stage's own sheets may date it.
      if (fallbackStages.includes(stage) || isBlank(cell)) return;
      if (!isAffirming(outcomeText(cell))) return;
      first ??= { row, cell };
      rows++;
    },
  };
}

/** Tells the rows of steps that were not taken, by their outcome or by a remark, and reports each. */
export function createOutcomeTest(context: IntakeContext, region: Region): RowTest {
  const tests = [
    region.counted ? measureTest(context, region, region.counted) : outcomeTest(context, region),
    ...(region.kind === 'providerChoice' ? [choiceTest(context, region)] : []),
    ...region.remarks.map((column) =>
      holdsCallLengths(region, column)
        ? callLengthTest(context, region, column)
        : remarkTest(context, region, column, remarkWords(region.kind, headerOf(region, column))),
    ),
    ...[...(region.apart ?? [])].map(([column, by]) =>
      by === 'answers'
        ? answerTest(context, region, column)
        : remarkTest(context, region, column, typeWords(region.kind)),
    ),
  ];
  return (cells, row) => {
    for (const test of tests) if (test(cells, row)) return true;
    return false;
  };
}

/**
 * Tells the rows whose outcome says that the step was not taken. A word that may mean either is asked about once per
 * sheet, and its rows count meanwhile. So is a blank cell where others say yes and none says no, for only who came may
 * have been marked. The settings call a blank cell `vuoto`.
 */
function outcomeTest(
  { log, settledOutcome, atEnd }: IntakeContext,
  { sheet, kind, columns, line }: Region,
): RowTest {
  const column = columns.outcome;
  if (column === undefined) return () => false;
  const header = line.headers[column] ?? '';
  const details = { header };
  const known = outcomesOf(kind, header);
  const outcomes = memoize((word: string) => settledOutcome(word) ?? known(word));
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
    const key = outcomeKey(outcomeText(cell));
    if (!asked.has(key)) addFinding(log, { code: 'ESITO_SCONOSCIUTO', ...at, details });
    asked.add(key);
    return false;
  };
}

/** Tells the rows that a register of presences marks as absent, as good as blank, and asks about other words. */
export function createMarkTest(context: IntakeContext, region: Region): RowTest {
  const { kind, columns } = region;
  const known = outcomesOf(kind, 'Presenza');
  const isDenied = outcomeTest(context, region);
  return (cells, row) => {
    const text = outcomeText(cells[columns.outcome ?? 0] ?? null);
    const outcome = context.settledOutcome(text) ?? known(text);
    return outcome === undefined ? isDenied(cells, row) : outcome === 'notHappened';
  };
}

/** Tells the rows of measures that do not count; a blank cell goes on with the one above. */
function measureTest(
  { log }: IntakeContext,
  { sheet, columns, line }: Region,
  counted: ReadonlySet<string>,
): RowTest {
  const column = columns.outcome ?? 0;
  const details = { header: line.headers[column] ?? '' };
  let last: RawCell = null;
  return (cells, row) => {
    const cell = cells[column] ?? null;
    if (!isBlank(cell)) last = cell;
    if (counted.has(outcomeKey(outcomeText(last)))) return false;
    addFinding(log, { code: 'ESITO_NEGATIVO', ...foundAt(sheet.name, row, column, last), details });
    return true;
  };
}

/** Tells the choices of a provider that say that none is chosen yet, and reports each. */
function choiceTest({ log, settledOutcome }: IntakeContext, region: Region): RowTest {
  const column = region.columns.provider;
  if (column === undefined) return () => false;
  const details = { header: headerOf(region, column) };
  return (cells, row) => {
    const cell = cells[column] ?? null;
    const text = cellText(cell);
    if (!namesNoProvider(text) || settledOutcome(text) === 'happened') return false;
    const at = foundAt(region.sheet.name, row, column, cell);
    addFinding(log, { code: 'ESITO_NEGATIVO', ...at, details });
    return true;
  };
}

/** Asks once whether a no counts in a column that says not to what, and tells those rows where it does not. */
function answerTest(
  { log, settledOutcome }: IntakeContext,
  { sheet, line }: Region,
  column: number,
): RowTest {
  const header = line.headers[column] ?? '';
  const outcome = settledOutcome(header);
  let isAsked = false;
  return (cells, row) => {
    const cell = cells[column] ?? null;
    if (!isDenial(cell) || outcome === 'happened') return false;
    const at = foundAt(sheet.name, row, column, header);
    const details = { header, answer: outcomeText(cell) };
    if (outcome === 'notHappened') addFinding(log, { code: 'ESITO_NEGATIVO', ...at, details });
    else if (!isAsked) addFinding(log, { code: 'ESITO_SCONOSCIUTO', ...at, details });
    isAsked = true;
    return outcome === 'notHappened';
  };
}

/**
 * Asks once per sheet about each way in which a remark says that its row may not count, and tells those rows
 * of which the answer is that they do not.
 */
function remarkTest(
  { log, settledOutcome }: IntakeContext,
  region: Region,
  column: number,
  wordsOf: (cell: RawCell) => string | undefined,
): RowTest {
  const { sheet } = region;
  const header = headerOf(region, column);
  const asked = new Set<string>();
  return (cells, row) => {
    const cell = cells[column] ?? null;
    const words = wordsOf(cell);
    if (words === undefined) return false;
    const at = foundAt(sheet.name, row, column, words);
    const of = otherCaseOf(words, header);
    const details = { header, ...(of && { of }) };
    const outcome = settledOutcome(words);
    if (outcome === 'notHappened') addFinding(log, { code: 'ESITO_NEGATIVO', ...at, details });
    else if (outcome === undefined && !asked.has(matchKey(words))) {
      asked.add(matchKey(words));
      addFinding(log, { code: 'ESITO_SCONOSCIUTO', ...at, details });
    }
    return outcome === 'notHappened';
  };
}

function headerOf({ line }: Region, column: number): string {
  return line.headers[column] || columnName(column);
}

/** What the settings say that a word means. */
export function settledOutcomes({
  countedOutcomes,
  uncountedOutcomes,
}: Settings): (word: string) => Outcome | undefined {
  const settled = new Map<string, Outcome>([
    ...countedOutcomes.map((word) => [outcomeKey(word), 'happened'] as const),
    ...uncountedOutcomes.map((word) => [outcomeKey(word), 'notHappened'] as const),
  ]);
  return memoize((word: string) => settled.get(outcomeKey(word)));
}
