import type { RatingScale } from '../../service/ratings';

/** What the highest vote of a scale may be. */
const [smallest, largest] = [3, 10];

/** `da 1 a 4`, `1-10`, `scala 0–10`; not `D1-4` or `1-4,5`. */
const range =
  /(?<![\p{L}\d.,])([01])\s*(?:[-–—÷]|\.{2,3}|a|al|fino a)\s*(10|[3-9])(?![\p{L}\d]|[.,]\d)/iu;
/** `1 = per niente, 4 = molto`, `da 1 (poco) a 5 (molto)` */
const explained = /(?<![\p{L}\d.,])(\d{1,2})\s*[=(:]\s*\p{L}/gu;
const outOf = /(?:\/\s*|\bsu\s+|\bmax\.?\s+|\bmassimo\s+)(10|[3-9])\s*[)\]]?\s*$/i;

/**
 * The scale that a header or a setting names, or undefined. What a header begins with numbers the question
 * (`1-4 Chiarezza`), unless it is all that the text says.
 */
export function scaleInText(text: string): RatingScale | undefined {
  const between = range.exec(text.trim());
  const isNumbering = between?.index === 0 && between[0].length < text.trim().length;
  if (between && !isNumbering) return scaleOf(Number(between[1]), Number(between[2]));
  const steps = explainedScale(text);
  if (steps) return steps;
  const last = outOf.exec(text)?.[1];
  return last === undefined ? undefined : scaleOf(1, Number(last));
}

const ofVotes = /(?<!\p{L})(?:scala|vot[oi]|valutazion[ei]|punteggi[oi]?|giudizi[oi]?)(?!\p{L})/iu;

/**
 * The scale that what stands around a table declares for all of its questions: `Scala da 1 a 10`, `1 = per
 * niente` and `5 = molto` in cells of their own; `dal 1 al 4 aprile` is none.
 */
export function scaleAround(lines: readonly string[]): RatingScale | undefined {
  for (const line of lines.filter((each) => ofVotes.test(each))) {
    const between = range.exec(line);
    if (between) return scaleOf(Number(between[1]), Number(between[2]));
  }
  return explainedScale(lines.join('; '));
}

function explainedScale(text: string): RatingScale | undefined {
  const votes = [...text.matchAll(explained)].map(([, vote]) => Number(vote));
  return votes.length > 1 ? scaleOf(Math.min(...votes), Math.max(...votes)) : undefined;
}

/** Undefined where no scale goes from the one to the other. */
export function scaleOf(lowest: number, highest: number): RatingScale | undefined {
  const isScale = (lowest === 0 || lowest === 1) && Number.isInteger(highest);
  return isScale && highest >= smallest && highest <= largest ? { lowest, highest } : undefined;
}

const best = 'molt|ottim|massim|eccellent|pienamente|del tutto';
const downwards = new RegExp(
  `(?<![\\p{L}\\d])(?:[01]\\s*[=:(]\\s*(?:${best})|(?:[3-9]|10)\\s*[=:(]\\s*(?:pessim|per niente|per nulla))`,
  'iu',
);
const listedDownwards = new RegExp(`(?<![\\p{L}\\d])[01](?:\\s*[-–—]\\s*|\\s+)(?:${best})`, 'iu');

/** Whether the header, or a line around the table, says that the lowest number is the best vote. */
export function runsDownwards(text: string): boolean {
  return downwards.test(text) || (ofVotes.test(text) && listedDownwards.test(text));
}
