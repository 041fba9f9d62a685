import { createFindingLog } from '../../findings/finding';
import { columnName } from '../../grid/address';
import type { RatingScale } from '../../service/ratings';
import { matchKey } from '../../text/matchKey';
import { isAbsent } from '../cells/absentText';
import type { IntakeContext } from '../intakeContext';
import { forEachCount } from '../rows/forEachCount';
import type { RatingSettings } from '../settings/settings';
import type { Region } from '../sheets/region';
import { type AnswerCounter, type ColumnAnswers, createAnswerCounter } from './columnAnswers';
import { columnsNamed } from './correction';
import { voteText } from './formLayout';
import { formReader, type GivenAnswer, questionColumn } from './givenForms';
import { judgeColumn } from './judgeColumn';
import { type FormRow, lowVotes, mayBeOfTwoScales } from './lowVotes';
import { answerIn, type AnswerScale } from './ratingAnswer';
import { scaleInText, scaleOf } from './ratingScale';
import {
  type Candidate,
  meanwhile,
  reportDoubtful,
  reportOpen,
  reportTwoScales,
} from './reportScales';
import { isSame, tellScales } from './tellScales';

/** A question of a satisfaction sheet. */
export interface AskedQuestion {
  /** As printed. */
  readonly question: string;
  /** The same for the same question on another sheet. */
  readonly key: string;
  readonly scale: AnswerScale;
}

/** In more rows votes of two scales are not looked for. */
const mostHeld = 50_000;

interface AskedQuestions {
  readonly questions: ReadonlyMap<Region, readonly AskedQuestion[]>;
  /** Columns that the settings name and that no sheet has among those that may be questions. */
  readonly unknown: readonly string[];
}

/**
 * Finds the questions of the satisfaction sheets and the scale of each. It reads the whole sheets: a
 * question may have been added late, and only all votes together tell a scale. Where they do not, one
 * finding per sheet asks for it, and the likeliest scale is used meanwhile. A column of numbers that may be
 * no votes is asked about too, and is not read meanwhile.
 */
export async function findQuestions(
  context: IntakeContext,
  regions: readonly Region[],
  settings: RatingSettings,
): Promise<AskedQuestions> {
  const candidates: Candidate[] = [];
  const named = new Set<string>();
  for (const region of regions) {
    candidates.push(...(await candidatesIn(context, region, settings, named)));
  }
  const scales = scalesOf(candidates, settings.all);
  const questions = new Map(
    regions.map((region) => {
      const own = candidates.filter((candidate) => candidate.region === region);
      reportDoubtful(context, own);
      reportOpen(
        context,
        own.filter((candidate) => !scales.has(candidate)),
      );
      if (!settings.all) reportTwoScales(context, own, scales);
      const asked = own.flatMap((candidate): readonly AskedQuestion[] => {
        const scale = scales.get(candidate) ?? meanwhile(candidate);
        const { question, key } = candidate;
        return scale ? [{ question, key, scale }] : [];
      });
      return [region, asked] as const;
    }),
  );
  const columns = settings.columns.map(({ column }) => column);
  return { questions, unknown: columns.filter((column) => !named.has(column)) };
}

async function candidatesIn(
  context: IntakeContext,
  region: Region,
  { columns: settled }: RatingSettings,
  named: Set<string>,
): Promise<readonly Candidate[]> {
  // Findings about rows, and their number, come when the rows are read.
  const silent: IntakeContext = {
    ...context,
    log: createFindingLog(),
    onRows: (sheet) => context.onRows(sheet, 0),
  };
  const { line, sheet, layout } = region;
  const counters = new Map<string, Omit<Candidate, 'answers' | 'judgement'> & AnswerCounter>();
  const formsIn = formReader(region);
  const counterOf = ({ key, question }: GivenAnswer, row: number, column: number) => {
    const known = counters.get(key);
    if (known) return known;
    const counter = { region, question, key, row, column, ...createAnswerCounter() };
    counters.set(key, counter);
    return counter;
  };
  const questions = questionColumn(region);
  await forEachCount(silent, region, () => (cells, row) => {
    if (questions !== undefined && isAbsent(cells[questions])) return;
    for (const { answers } of formsIn(cells)) {
      for (const answer of answers) {
        const counter =
          questions === undefined
            ? counterOf(answer, line.row, answer.column)
            : counterOf(answer, row, questions);
        counter.see(answer.cell);
      }
    }
  });
  for (const { column } of settled) {
    if (columnsNamed(column, line.headers).length > 0) named.add(column);
  }
  const declared = declaredBy(region);
  const notes = silent.log.first.filter(({ code }) => code === 'RIGA_DI_NOTA');
  const around = [...(region.around ?? []), ...notes.map(({ value }) => value)];
  const candidates = [...counters.values()].map(({ answers: counted, ...candidate }): Candidate => {
    const { question, column } = candidate;
    const names = new Set([question, `${sheet.name} ${question}`].map(matchKey));
    const settledHere = settled.filter(
      (each) =>
        names.has(matchKey(each.column)) ||
        (layout?.is === 'forms' && each.column === columnName(column)),
    );
    settledHere.forEach(({ column: name }) => named.add(name));
    const answers = counted();
    const isCounted = layout?.is === 'answers' && region.columns.count !== undefined;
    const listed = declared ?? (isCounted ? scaleListed(answers) : undefined);
    const answer = settledHere[0]?.scale;
    const judgement = judgeColumn(question, answers, { answer, listed, around });
    return { ...candidate, answers, judgement };
  });
  return await withLowVotes(silent, region, candidates);
}

/** The rows are read again where there are votes that may be of two scales; rows of counts stand in no order. */
async function withLowVotes(
  silent: IntakeContext,
  region: Region,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> {
  const mayBeMixed = ({ judgement }: Candidate): boolean =>
    judgement.is === 'open' && mayBeOfTwoScales(judgement.votes);
  if (region.layout?.is !== 'forms' || !candidates.some(mayBeMixed)) return candidates;
  const rows: FormRow[] = [];
  await forEachCount(silent, region, () => (cells, row) => {
    if (rows.length < mostHeld) rows.push({ cells, row });
  });
  const isVoted = new Set(
    candidates.filter(({ judgement }) => judgement.is !== 'other').map(({ column }) => column),
  );
  const { date, ...fields } = region.columns;
  const others = [...region.otherColumns, ...Object.values(fields)];
  const beside = others.filter((column) => !isVoted.has(column));
  return candidates.map((candidate) => {
    const low = mayBeMixed(candidate) && lowVotes(rows, candidate.column, { beside, date });
    return low ? { ...candidate, low } : candidate;
  });
}

/**
 * The scale that the headers of a table of counts, or of the column of votes, declare for all its questions.
 */
function declaredBy({ layout, line, columns }: Region): RatingScale | undefined {
  if (layout?.is === 'answers') return scaleInText(line.headers[columns.rating ?? 0] ?? '');
  if (layout?.is === 'questions') return layout.scale;
  if (layout?.is !== 'votes') return undefined;
  const votes = layout.votes.map((column) => {
    const answer = answerIn(voteText(line.cells[column]));
    return answer?.is === 'number' ? answer.vote : NaN;
  });
  return scaleOf(Math.min(...votes), Math.max(...votes));
}

/** The scale of which a question lists each vote as often as the others, with how many gave it. */
function scaleListed({ votes, filled }: ColumnAnswers): RatingScale | undefined {
  const lowest = votes[0] ? 0 : 1;
  const highest = votes.findLastIndex((count) => count > 0);
  const isEach = votes.slice(lowest, highest + 1).every((count) => count === votes[lowest]);
  const isAll = isEach && votes.reduce((a, b) => a + b, 0) === filled;
  return isAll && [4, 5, 10].includes(highest) ? scaleOf(lowest, highest) : undefined;
}

/** The scales of the questions that have one. */
function scalesOf(
  candidates: readonly Candidate[],
  setting: RatingScale | undefined,
): ReadonlyMap<Candidate, AnswerScale> {
  const scales = new Map<Candidate, AnswerScale>();
  const regions = new Set(candidates.map(({ region }) => region));
  for (const region of regions) {
    const own = candidates.filter((candidate) => candidate.region === region);
    for (const candidate of own) {
      const { judgement } = candidate;
      if (judgement.is === 'question') scales.set(candidate, judgement.scale);
      if (judgement.is !== 'openWords') continue;
      const named = judgement.scales.filter((scale) => setting && isSame(scale, setting));
      if (named[0]) scales.set(candidate, named[0]);
    }
    const open = own.flatMap((candidate) =>
      candidate.judgement.is === 'open' ? [{ candidate, votes: candidate.judgement.votes }] : [],
    );
    const others = own.flatMap((candidate) => scales.get(candidate) ?? []);
    tellScales(open, others, setting).forEach((scale, index) => {
      const candidate = open[index]?.candidate;
      if (candidate && scale) scales.set(candidate, scale);
    });
  }
  for (const candidate of candidates) {
    if (scales.has(candidate) || candidate.judgement.is !== 'open') continue;
    const elsewhere = [...scales].filter(([{ key }]) => key === candidate.key);
    const [scale] = tellScales(
      [candidate.judgement],
      elsewhere.map(([, each]) => each),
      undefined,
    );
    if (scale && elsewhere.length > 0) scales.set(candidate, scale);
  }
  return scales;
}
