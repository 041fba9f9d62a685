import type { SatisfactionColumns } from '../intake/dataset';
import { missing } from '../intake/dataset';
import { leftOut } from './periodOfRows';
import type { QuestionTally } from './tally';

/** Answers by question; forms without a date count, blank answers do not. A question nobody answered is left out. */
export function tallySatisfaction(
  satisfaction: SatisfactionColumns,
  periodOf: Int16Array,
): readonly QuestionTally[] {
  return satisfaction.questions.flatMap(({ text, ratings }) => {
    const answers = new Array<number>(10).fill(0);
    for (let row = 0; row < satisfaction.length; row++) {
      const rating = ratings[row] as number;
      const counts = satisfaction.day[row] === missing || periodOf[row] !== leftOut;
      if (counts && rating > 0) answers[rating - 1] = (answers[rating - 1] as number) + 1;
    }
    if (answers.every((count) => count === 0)) return [];
    const scale = answers.slice(5).some((count) => count > 0) ? 10 : 5;
    return [{ text, scale, answers: answers.slice(0, scale) }];
  });
}
