import { recordedText } from '../../history/recordedFigures';
import type { PathStep, ReportPath } from '../../history/reportPath';
import { countedText } from '../../report/italian';
import { periodWords } from '../../report/wording';
import { reportContents, reportSheets } from '../../service/reportSheets';
import { type Stage, stageDefinitions, stages } from '../../service/stages';
import { listText } from '../../text/listText';

export const pathWords = {
  heading: 'Il percorso',
  area: 'Area territoriale',
  everywhere: 'Tutto il territorio',
  /** `5 semestri` */
  periods: ({ periods, periodLength }: ReportPath): string => {
    const { one, many } = periodWords[periodLength];
    return countedText(periods.length, one, many);
  },
  /** What a screen reader says after the numbers of a row: what its bars say, and where it leads. */
  rest: ({ stage, counts }: PathStep, periods: readonly string[]): string => {
    const byPeriod = periods.map((label, t) => `${label} ${recordedText(counts[t] ?? 0)}`);
    const ofAll = isFirst(stage) ? '' : `${whole} `;
    return `${ofAll}(${listText(byPeriod)}). Vai al foglio ${reportSheetOf(stage)}`;
  },
} as const;

/** Of all who are on the path. */
const whole = stages[0] === undefined ? '' : stageDefinitions[stages[0]].ofThem;

/** As the report calls it in the table of the path. */
export function stepLabel(stage: Stage): string {
  return stageDefinitions[stage].label;
}

/** The sheet of the report that is about a stage. */
export function reportSheetOf(stage: Stage): string {
  return reportContents.find(({ of }) => of === stage)?.sheet ?? reportSheets.index;
}

/** The stage that the others are shares of. */
export function isFirst(stage: Stage): boolean {
  return stage === stages[0];
}
