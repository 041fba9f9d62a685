import { addFinding } from '../../findings/finding';
import { shortText } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import type { IntakeContext } from '../intakeContext';
import type { Region } from '../sheets/region';
import type { ColumnAnswers } from './columnAnswers';
import type { Judgement } from './judgeColumn';
import type { LowVotes } from './lowVotes';
import type { AnswerScale } from './ratingAnswer';
import { likelyScale } from './tellScales';

/** What may be a question. */
export interface Candidate {
  readonly region: Region;
  readonly question: string;
  readonly key: string;
  /** Where it is named. */
  readonly row: number;
  readonly column: number;
  readonly answers: ColumnAnswers;
  readonly judgement: Judgement;
  /** Among votes that tell a scale, those that seem to be of a smaller one. */
  readonly low?: LowVotes;
}

/** What an open question is read as until its scale is declared. */
export function meanwhile({ judgement }: Candidate): AnswerScale | undefined {
  if (judgement.is === 'open') return likelyScale(judgement);
  return judgement.is === 'openWords' ? judgement.scales[0] : undefined;
}

export function reportDoubtful({ log }: IntakeContext, candidates: readonly Candidate[]): void {
  for (const { region, row, column, question, answers, judgement } of candidates) {
    if (judgement.is !== 'doubtful') continue;
    const { why } = judgement;
    addFinding(log, {
      code: 'COLONNA_FORSE_SENZA_VOTI',
      ...foundAt(region.sheet.name, row, column, question),
      details: { example: shortText(answers.example), ...(why && { why }) },
    });
  }
}

/** One finding for all columns of a sheet that are read as of the same scale. */
export function reportOpen({ log }: IntakeContext, candidates: readonly Candidate[]): void {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const scale = meanwhile(candidate);
    if (!scale) continue;
    const key = [candidate.judgement.is, scale.lowest, scale.highest].join();
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    const scale = first && meanwhile(first);
    if (!scale) continue;
    const { region, row, column, question, judgement } = first;
    addFinding(log, {
      code: 'SCALA_DA_DICHIARARE',
      ...foundAt(region.sheet.name, row, column, question),
      details: {
        more: group.length - 1,
        answers: judgement.is === 'openWords' ? 'words' : 'votes',
        lowest: scale.lowest,
        highest: scale.highest,
      },
    });
  }
}

/** One finding for all columns of a sheet in which some votes seem to be of another scale than the rest. */
export function reportTwoScales(
  { log }: IntakeContext,
  candidates: readonly Candidate[],
  scales: ReadonlyMap<Candidate, AnswerScale>,
): void {
  const mixed = candidates.filter((candidate) => candidate.low && scales.has(candidate));
  const [first] = mixed;
  const scale = first && scales.get(first);
  if (!first?.low || !scale) return;
  const { region, row, column, question, low } = first;
  const { lowest, highest } = scale;
  addFinding(log, {
    code: 'SCALA_DA_DICHIARARE',
    ...foundAt(region.sheet.name, row, column, question),
    details: { more: mixed.length - 1, answers: 'votes', lowest, highest, low },
  });
}
