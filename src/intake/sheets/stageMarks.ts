import { dateFieldOf } from '../../service/fields';
import { isOfPeople, outcomeOf } from '../../service/outcomes';
import { kindsByName, restOfTitle } from '../../service/sheetNames';
import type { ColumnMap } from '../../service/sheetNeeds';
import { isLaterStage, type LaterStage, laterStages } from '../../service/stages';
import { matchKey, matchWords } from '../../text/matchKey';
import { splitList } from '../../text/splitList';
import { isAbsent } from '../cells/absentText';
import { cellText, isBlank } from '../cells/cellText';
import { spanOfText } from '../cells/textSpan';
import { noDateText } from '../dates/noDate';
import type { RawCell } from '../rawSource';
import { outcomeText } from '../rows/outcomes/outcomeText';
import type { Region } from './region';

/**
 * The columns of a list of users that say with yes and no whether they took a step, by the step: `Partecipato`,
 * `Firmato patto: SI/NO`, `Stato patto`, or `Esito` right of its date. Of two columns for a step the first counts.
 */
export function stageMarks({ columns, line, top, step }: Region): ReadonlyMap<LaterStage, number> {
  const found = new Map<LaterStage, number>();
  if (columns.userId === undefined || step) return found;
  const taken = new Set(Object.values(columns));
  const stageBefore = stageDatedBefore(columns);
  for (const [column, header] of line.headers.entries()) {
    if (header === '' || taken.has(column)) continue;
    const stage = stageOfMark(header) ?? (isOutcomeOf(header) ? stageBefore(column) : undefined);
    if (stage === undefined || found.has(stage)) continue;
    const cells = top.map((row) => row[column] ?? null).filter((cell) => !isBlank(cell));
    if (cells.some(isKnown) && cells.every(mayBeOutcome)) found.set(stage, column);
  }
  return found;
}

const outcomes = new Set(splitList('Esito, Risultato, Stato').map(matchKey));

/** `Esito`, and `Esito.1` as programs call the second of that name: of what, the columns before it tell. */
function isOutcomeOf(header: string): boolean {
  return outcomes.has(matchKey(header).replace(/\d$/, ''));
}

/** The stage whose date stands next before a column; undefined where that is of the registration. */
function stageDatedBefore(columns: ColumnMap): (column: number) => LaterStage | undefined {
  const dates = laterStages.flatMap((stage) => {
    const date = columns[dateFieldOf(stage)];
    return date === undefined ? [] : [{ date, stage }];
  });
  return (column) => {
    const before = dates.filter(({ date }) => date < column).sort((a, b) => b.date - a.date)[0];
    const isOfUser = (columns.date ?? -1) < column && (columns.date ?? -1) > (before?.date ?? -1);
    return isOfUser ? undefined : before?.stage;
  };
}

/**
 * The columns of a list of users that have the name of a step and hold days, by the step: `Questionario`, with
 * when each user filled it in. `Scadenza patto` is no such name.
 */
export function stageDays({ columns, line, top, step }: Region): ReadonlyMap<LaterStage, number> {
  const found = new Map<LaterStage, number>();
  if (columns.userId === undefined || step) return found;
  const taken = new Set(Object.values(columns));
  for (const [column, header] of line.headers.entries()) {
    const stage = taken.has(column) ? undefined : stageCalled(header);
    if (stage === undefined || found.has(stage)) continue;
    const cells = top.map((row) => row[column] ?? null).filter((cell) => !isAnswer(cell));
    const days = cells.filter(isDay).length;
    if (days > 0 && days * 2 >= cells.length) found.set(stage, column);
  }
  return found;
}

/** Of several meetings the first counts. In a form `4. Patto` is the fourth thing to fill in. */
const before = /^\s*(?:(?:1\s*[°ºª^]|i|prim[oa])\s+|\d{1,2}\s*[.)]\s*)/iu;
/** What says of a step no more than when it was taken: `Patto - data firma`. */
const besideStep = new Set(
  splitList('data, giorno, firma, sottoscrizione, compilazione, on, line, online, di, del, della'),
);

function stageCalled(header: string): LaterStage | undefined {
  const name = header.replace(before, '');
  const rest = restOfTitle(name);
  if (name === '' || !rest.every((word) => besideStep.has(matchKey(word)))) return undefined;
  const [kind] = kindsByName(name);
  if (kind === 'meeting') return 'participation';
  return kind !== undefined && isLaterStage(kind) ? kind : undefined;
}

/** From 1927 to 2119. */
const [firstDay, lastDay] = [10_000, 80_000];

const dayAmongWords = /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)/;

/** A day, or a text that has one: `sì 21/01/2018`. If it cannot be read, that is told where it stands. */
function isDay(cell: RawCell): boolean {
  if (typeof cell === 'number') return cell >= firstDay && cell <= lastDay;
  if (typeof cell !== 'string' || !/\d/.test(cell)) return false;
  return dayAmongWords.test(cell) || spanOfText(cellText(cell)) !== undefined;
}

/** Nothing, or a word that says no day and whether the step was taken. */
function isAnswer(cell: RawCell): boolean {
  return isBlank(cell) || noDateText(cell, 1900) !== undefined || isKnown(cell);
}

const answers = /[\s:([]*(?<!\p{L})s[iì]?\s*[/-]\s*no?[)\]\s?]*$/iu;
/** Whoever is invited, or wants to, has not taken the step. */
const other =
  /(?<!\p{L})(?:invi[ot]|convoca|prenot|previst|program|iscri|consens|interess|prossim|solleci|promemor|motiv|data|ora|nota|note)/iu;
const pactMarks = new Set(
  splitList('Firmato, Firmata, Ha firmato, Sottoscritto, Sottoscritta').map(matchKey),
);
const choice = /^(?:scelt|sa$|attuator)/;
const besideChoice = new Set(splitList('ha, il, un, soggetto, ente'));

/** A user takes part in a meeting, and chooses a provider. */
function stageOfMark(header: string): LaterStage | undefined {
  const name = header.replace(answers, '');
  if (other.test(name)) return undefined;
  if (isOfPeople(name)) return 'participation';
  if (pactMarks.has(matchKey(name))) return 'pact';
  const [kind] = kindsByName(name);
  if (kind === 'meeting') return 'participation';
  if (kind !== undefined) return isLaterStage(kind) ? kind : undefined;
  const words = matchWords(name);
  const isOfChoice = words.some((word) => choice.test(word));
  return isOfChoice && words.every((word) => choice.test(word) || besideChoice.has(word))
    ? 'providerChoice'
    : undefined;
}

function isKnown(cell: RawCell): boolean {
  return outcomeOf(outcomeText(cell)) !== undefined;
}

/** Words; 2 is a number of something, and no answer. */
function mayBeOutcome(cell: RawCell): boolean {
  return (
    isKnown(cell) || isAbsent(cell) || (typeof cell === 'string' && !/\d/.test(cellText(cell)))
  );
}
