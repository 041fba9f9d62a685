import { type RatingScale, scalesOfWords, type WordScale } from '../../service/ratings';
import { matchKey, matchWords } from '../../text/matchKey';
import { splitList } from '../../text/splitList';
import type { ColumnAnswers } from './columnAnswers';
import type { AnswerScale } from './ratingAnswer';
import { runsDownwards, scaleAround, scaleInText, scaleOf } from './ratingScale';

/** What a column of a satisfaction sheet is. */
export type Judgement =
  /** Comments, dates, codes: no question. */
  | { readonly is: 'other' }
  /** Numbers that may be votes or anything else; or what is known of them that keeps them from being read. */
  | { readonly is: 'doubtful'; readonly why?: 'codes' | 'bestFirst' | 'means' }
  | { readonly is: 'question'; readonly scale: AnswerScale }
  /**
   * Votes that do not tell their scale: the other columns may. `votes`: how many there are of 0, 1, ..., 10.
   */
  | { readonly is: 'open'; readonly votes: readonly number[] }
  /** Words that more than one scale has; they are read on the first. */
  | { readonly is: 'openWords'; readonly scales: readonly AnswerScale[] };

/** A header that begins with one of these, or is short and has one, is of no question. */
const otherNumbers = new Set(
  splitList(`
    età, eta, anno, anni, nascita, data, ora, giorno, giorni, mese, cap, tel, telefono, cellulare,
    fax, codice, cod, id, matricola, protocollo, prot, progressivo, prog, riga, pratica, ore, minuti,
    euro, importo, civico, percentuale, perc, media, somma, totale, tot, cv, ds, numero, nr, num, quanti,
    quante, volte, figli, componenti, timestamp, cronologiche, inizio, fine, scheda
  `),
);
/** Headers that say of themselves that they name who or where. */
const otherHeaders = new Set(
  splitList(
    'operatore, operatrice, sportello, tutor, gruppo, edizione, turno, n, corso n, incontro n',
  ).map(matchKey),
);
const comments =
  /^\s*(?:comment|not[ae]\b|osservazion|suggeriment|proposte|altro\b|(?:che )?cosa\b|perch[ée]|motiv)/iu;
/** What programs for forms write about an answer, beside it: no answer. */
const ofPrograms =
  /^\s*(?:(?:punti|points)\s*(?:totali\s*$|[-–—:])|total points\s*$|feedback(?:\s+quiz\s*$|\s*[-–—:]))/iu;
const columnsOfPrograms = new Set(
  splitList(
    'Ultima pagina, Pagina finale, Seme, Lingua iniziale, lastpage, seed, startlanguage, ID risposta',
  ).map(matchKey),
);
/** Of votes one alone, or fewer than one in so many, are halves by mistake. */
const mostDecimals = 5;
const shortHeader = 3;
/** From so many on, numbers that run 1, 2, 3 number the rows. */
const leastNumbered = 5;

/** What is said of a column besides its header. */
interface SaidOfColumn {
  /** By the settings, of this very column. */
  readonly answer: RatingScale | 'none' | undefined;
  /** By the votes that a table counts. */
  readonly listed: RatingScale | undefined;
  /** What stands above and below the table, a line each. */
  readonly around: readonly string[];
}

/** What the column holds, by its header and by what is filled in. */
export function judgeColumn(
  header: string,
  answers: ColumnAnswers,
  { answer, listed, around }: SaidOfColumn,
): Judgement {
  if (answer === 'none' || (!answer && isOfProgram(header))) return { is: 'other' };
  const own = answer ?? listed ?? scaleInText(header);
  const { filled, votes, outOf, labelledCount, wordCount } = answers;
  const numbers = sum(votes);
  const fractions = sum([...outOf.values()].map(({ count }) => count));
  const worded = labelledCount + wordCount;
  const { decimals } = answers;
  const areMeans = decimals > 1 && mostDecimals * decimals > numbers + decimals;
  if (areMeans && !answer && !isOther(header)) return { is: 'doubtful', why: 'means' };
  if ((numbers + fractions + worded) * 2 < Math.max(1, filled) && !(answer ?? listed)) {
    const areCodes = answers.codeCount * 2 >= Math.max(1, filled);
    if (areCodes && !isOther(header)) return { is: 'doubtful', why: 'codes' };
    const isNumbers = (numbers + answers.otherNumbers) * 2 >= Math.max(1, filled);
    return isNumbers && !isOther(header) ? { is: 'doubtful' } : { is: 'other' };
  }
  if (!own) {
    if (answers.numbersRows && filled >= leastNumbered) return { is: 'other' };
    if (comments.test(header)) return { is: 'other' };
    if (isOther(header)) return { is: worded > numbers ? 'other' : 'doubtful' };
  }
  const isDownwards = [header, ...around].some(runsDownwards);
  if (isDownwards && answer === undefined) return { is: 'doubtful', why: 'bestFirst' };
  const declared = own ?? scaleAround(around);
  if (worded > numbers + fractions) return judgeWords(answers, declared);
  // 0 and 1 may well be no and yes.
  if (!declared && (votes[0] ?? 0) > 0 && sum(votes.slice(2)) === 0 && fractions === 0) {
    return { is: 'doubtful' };
  }
  if (declared) return { is: 'question', scale: withWords(declared, answers) };
  if (fractions > numbers) return judgeFractions(answers);
  return { is: 'open', votes };
}

function judgeFractions({ outOf }: ColumnAnswers): Judgement {
  const [most] = [...outOf].sort(([, a], [, b]) => b.count - a.count);
  const scale = most && scaleOf(most[1].zeros > 0 ? 0 : 1, most[0]);
  return scale ? { is: 'question', scale } : { is: 'doubtful' };
}

function judgeWords(
  { words, labelled }: ColumnAnswers,
  declared: RatingScale | undefined,
): Judgement {
  const all = [...new Set([...words, ...labelled.map(({ word }) => word)])];
  const { scales, isClear } = scalesOfWords(all);
  const fitting = scales
    .map(scaleOfWords)
    .filter(
      ({ highest, words: votes }) =>
        (declared === undefined || (declared.lowest === 1 && declared.highest === highest)) &&
        labelled.every(({ vote, word }) => votes?.get(word) === vote),
    );
  const [first] = fitting;
  if (!first) return { is: 'doubtful' };
  const isOnly = isClear || declared !== undefined || new Set(fitting.map(votesText)).size === 1;
  if (isOnly || labelled.length > 1) return { is: 'question', scale: first };
  return { is: 'openWords', scales: fitting };

  /** The scale with what it makes of the words that were given. */
  function votesText({ highest, words: votes }: AnswerScale): string {
    return [highest, ...all.map((word) => votes?.get(word))].join();
  }
}

/** Few words among numbers count where the scale leaves no doubt about them. */
function withWords(declared: RatingScale, answers: ColumnAnswers): AnswerScale {
  if (answers.words.length === 0) return declared;
  const judged = judgeWords(answers, declared);
  return judged.is === 'question' ? judged.scale : declared;
}

function scaleOfWords({ steps }: WordScale): AnswerScale {
  const words = new Map(
    steps.flatMap((step, index) => step.map((word) => [word, index + 1] as const)),
  );
  return { lowest: 1, highest: steps.length, words };
}

function isOfProgram(header: string): boolean {
  // `lastpage. Ultima pagina`: the code and the text of LimeSurvey.
  const [code = '', ...text] = header.split('. ');
  return (
    ofPrograms.test(header) ||
    [header, code, text.join(' ')].some((each) => columnsOfPrograms.has(matchKey(each)))
  );
}

/** Whether numbers under the header are of something else: `Età`, `Codice`. */
export function isOther(header: string): boolean {
  if (otherHeaders.has(matchKey(header))) return true;
  const words = matchWords(header);
  const [first = ''] = words;
  if (otherNumbers.has(first)) return true;
  return words.length <= shortHeader && words.some((word) => otherNumbers.has(word));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
