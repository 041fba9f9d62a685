import { addFinding, createFindingLog } from '../../findings/finding';
import { columnName } from '../../grid/address';
import type { RatingScale } from '../../service/ratings';
import { matchKey } from '../../text/matchKey';
import { shortText } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import type { IntakeContext } from '../intakeContext';
import { forEachRow } from '../rows/forEachRow';
import type { RatingSettings } from '../settings/settings';
import type { Region } from '../sheets/region';
import { type ColumnAnswers, createAnswerCounter } from './columnAnswers';
import { judgeColumn, type Judgement } from './judgeColumn';
import type { AnswerScale } from './ratingAnswer';
import { isSame, likelyScale, tellScales } from './tellScales';

/** A column that holds answers. Two columns of one sheet with the same header are two questions. */
export interface AskedColumn {
  readonly column: number;
  /** The same for the same question on another sheet. */
  readonly key: string;
  readonly scale: AnswerScale;
}

/** A column that may hold answers. */
interface Candidate {
  readonly region: Region;
  readonly column: number;
  readonly key: string;
  readonly header: string;
  readonly answers: ColumnAnswers;
  readonly judgement: Judgement;
}

/**
 * Which columns of the satisfaction sheets hold answers, and on which scale each. It takes a reading of the whole
 * sheets: a question may have been added late, and votes alone tell a scale by how they lie. What they do not
 * tell is asked, one finding per sheet, and read meanwhile as the likeliest; so is what a column of numbers holds that
 * may be none of votes: that column is not read.
 */
export async function findQuestionColumns(
  context: IntakeContext,
  regions: readonly Region[],
  settings: RatingSettings,
): Promise<ReadonlyMap<Region, readonly AskedColumn[]>> {
  const candidates: Candidate[] = [];
  for (const region of regions) {
    candidates.push(...(await candidatesIn(context, region, settings)));
  }
  const scales = scalesOf(candidates, settings.all);
  return new Map(
    regions.map((region) => {
      const own = candidates.filter((candidate) => candidate.region === region);
      reportDoubtful(context, own);
      reportOpen(
        context,
        own.filter((candidate) => !scales.has(candidate)),
      );
      const asked = own.flatMap((candidate): readonly AskedColumn[] => {
        const scale = scales.get(candidate) ?? meanwhile(candidate);
        return scale ? [{ column: candidate.column, key: candidate.key, scale }] : [];
      });
      return [region, asked] as const;
    }),
  );
}

async function candidatesIn(
  context: IntakeContext,
  region: Region,
  { columns: settled }: RatingSettings,
): Promise<readonly Candidate[]> {
  // What is wrong with the rows is said, and how many there are, when they are read.
  const silent: IntakeContext = {
    ...context,
    log: createFindingLog(),
    onRows: (sheet) => {
      context.onRows(sheet, 0);
    },
  };
  const { otherColumns, line, sheet } = region;
  const counters = otherColumns.map((column) => ({ column, ...createAnswerCounter() }));
  await forEachRow(silent, region, (cells) => {
    for (const { column, see } of counters) see(cells[column]);
  });
  const used = new Map<string, number>();
  return counters.map(({ column, answers: counted }) => {
    const header = line.headers[column] ?? '';
    const times = (used.get(matchKey(header)) ?? 0) + 1;
    used.set(matchKey(header), times);
    const names = new Set([header, `${sheet.name} ${header}`].map(matchKey));
    const answer = settled.find(
      (each) => names.has(matchKey(each.column)) || each.column === columnName(column),
    )?.scale;
    const answers = counted();
    const judgement = judgeColumn(header, answers, answer);
    return { region, column, key: `${matchKey(header)} ${times}`, header, answers, judgement };
  });
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

/** What an open question is read as until its scale is declared. */
function meanwhile({ judgement }: Candidate): AnswerScale | undefined {
  if (judgement.is === 'open') return likelyScale(judgement);
  return judgement.is === 'openWords' ? judgement.scales[0] : undefined;
}

function reportDoubtful({ log }: IntakeContext, candidates: readonly Candidate[]): void {
  for (const { region, column, header, answers, judgement } of candidates) {
    if (judgement.is !== 'doubtful') continue;
    addFinding(log, {
      code: 'COLONNA_FORSE_SENZA_VOTI',
      ...foundAt(region.sheet.name, region.line.row, column, header),
      details: { example: shortText(answers.example) },
    });
  }
}

/** One finding for all columns of a sheet that are read as of the same scale. */
function reportOpen({ log }: IntakeContext, candidates: readonly Candidate[]): void {
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
    const { region, column, header, judgement } = first;
    addFinding(log, {
      code: 'SCALA_DA_DICHIARARE',
      ...foundAt(region.sheet.name, region.line.row, column, header),
      details: {
        more: group.length - 1,
        answers: judgement.is === 'openWords' ? 'words' : 'votes',
        lowest: scale.lowest,
        highest: scale.highest,
      },
    });
  }
}
