import type { RunRecord } from '../history/runRecord';
import type { RawSource } from '../intake/rawSource';
import type { PlacedWorkbook } from '../layout/placed';
import type { OwnedSheet } from '../plan/ownedSheet';
import { type LookTrust, planReport } from '../plan/planReport';
import type { FilledCell, NameConflict, ReportPlan } from '../plan/reportPlan';
import { dataFingerprint } from './checkData';
import type { NothingToCount } from './countData';
import { fingerprintSource } from './fingerprintSource';
import { type GeneratedReport, type GenerateOptions, generateReport } from './generateReport';
import { type KeptTexts, storedAccepted } from './kept/keptLists';
import { recordUpdate, storedRecord } from './kept/recordStore';
import {
  beginPhase,
  letOthersWork,
  type RunHooks,
  stoppableSource,
  untilStopped,
} from './progress';

/** The workbook that holds the report, whatever program it is open in. */
export interface ReportTarget {
  /** Every sheet of the workbook, the user's too; their cells as far as the wanted report reaches. */
  readonly readOwned: (wanted: PlacedWorkbook) => Promise<readonly OwnedSheet[]>;
  /** What the last run had it remember. */
  readonly readRecord: () => Promise<KeptTexts>;
  readonly apply: (plan: ReportPlan) => Promise<void>;
}

interface PreviewOptions extends Omit<GenerateOptions, 'last' | 'accepted'> {
  /** `trusted` where absent. */
  readonly looks?: LookTrust;
}

export interface RefreshOptions extends PreviewOptions {
  /** Whether the report may grow over cells that the user filled. */
  readonly overwrites: 'refuse' | 'allow';
  /** Whether unmarked sheets with the report's names and titles become the report's. Default: `refuse`. */
  readonly adoptions?: 'refuse' | 'allow';
}

/** What the user asked of a run, and has allowed so far. */
export type RunWish = Partial<Pick<RefreshOptions, 'overwrites' | 'adoptions' | 'looks'>>;

/** The generated report and what it takes to have it in the workbook. */
interface PreparedReport extends GeneratedReport {
  readonly plan: ReportPlan;
  /** What the workbook remembers once the plan is applied. */
  readonly record: RunRecord;
}

type PreviewResult = PreparedReport | NothingToCount;

/** What the user has to allow before the plan is applied. */
export type RunQuestion =
  /** Sheets of the user's have names that the report needs. */
  | { readonly kind: 'nameConflicts'; readonly conflicts: readonly NameConflict[] }
  /** Sheets without a mark have the report's names and titles: another program may have saved the file. */
  | { readonly kind: 'adoptions'; readonly sheets: readonly string[] }
  /** The report takes cells that the user filled. */
  | { readonly kind: 'overwrites'; readonly cells: readonly FilledCell[] };

export type RunQuestionOf<Kind extends RunQuestion['kind']> = Extract<
  RunQuestion,
  { readonly kind: Kind }
>;

/** `refused`: nothing was written. */
export type RefreshResult =
  | { readonly outcome: 'written' | 'unchanged'; readonly prepared: PreparedReport }
  | {
      readonly outcome: 'refused';
      readonly refusal: RunQuestion;
      readonly prepared: PreparedReport;
    }
  | NothingToCount;

/** What `refreshReport` would do, without doing it. */
export async function previewReport(
  source: RawSource,
  target: Omit<ReportTarget, 'apply'>,
  options: PreviewOptions,
  hooks: RunHooks,
): Promise<PreviewResult> {
  const stored = await untilStopped(target.readRecord(), hooks.signal);
  const last = storedRecord(stored);
  const watched = fingerprintSource(stoppableSource(source, hooks.signal));
  const accepted = storedAccepted(stored);
  const generated = await generateReport(watched.source, { ...options, last, accepted }, hooks);
  if (generated.outcome === 'nothingToCount') return generated;
  const plan = await planFor(generated.workbook, target, options, hooks);
  const record = nextRecord(last, {
    ...generated,
    startedAt: options.startedAt,
    data: dataFingerprint(watched.fingerprint(), generated.tally.settings),
    isDifferent: plan.sheets.length > 0,
  });
  const update = recordUpdate(stored, record);
  return { ...generated, record, plan: update ? { ...plan, record: update } : plan };
}

/**
 * Brings the report of the source into the target, changing only what differs. The run can be stopped
 * until writing begins. Errors of source and target come as they are.
 */
export async function refreshReport(
  source: RawSource,
  target: ReportTarget,
  options: RefreshOptions,
  hooks: RunHooks,
): Promise<RefreshResult> {
  const prepared = await previewReport(source, target, options, hooks);
  if (prepared.outcome === 'nothingToCount') return prepared;
  const { plan } = prepared;
  const refusal = firstQuestion(plan, options);
  if (refusal) return { outcome: 'refused', refusal, prepared };
  if (plan.sheets.length > 0 || plan.record !== undefined) await target.apply(plan);
  return { outcome: plan.sheets.length > 0 ? 'written' : 'unchanged', prepared };
}

async function planFor(
  workbook: PlacedWorkbook,
  { readOwned }: Pick<ReportTarget, 'readOwned'>,
  { looks }: PreviewOptions,
  hooks: RunHooks,
): Promise<ReportPlan> {
  await beginPhase('comparing', hooks);
  const owned = await untilStopped(readOwned(workbook), hooks.signal);
  await letOthersWork(hooks.signal);
  return planReport(workbook, owned, looks);
}

/**
 * What the user still has to allow. Names come first, for without them nothing can be written. Whose the
 * sheets are comes next: that decides whose the cells are.
 */
export function firstQuestion(plan: ReportPlan, allowed: RunWish): RunQuestion | undefined {
  const { conflicts, adoptions, overwrites } = plan;
  if (conflicts.length > 0) return { kind: 'nameConflicts', conflicts };
  if (adoptions.length > 0 && allowed.adoptions !== 'allow') {
    return { kind: 'adoptions', sheets: adoptions };
  }
  return overwrites.length > 0 && allowed.overwrites !== 'allow'
    ? { kind: 'overwrites', cells: overwrites }
    : undefined;
}

interface RunOutcome extends Pick<GeneratedReport, 'figures' | 'changes'> {
  readonly startedAt: string;
  /** Fingerprint of the raw data. */
  readonly data: string;
  /** Whether anything of the report has to be written. */
  readonly isDifferent: boolean;
}

/** What the workbook is to remember after a run: of one that writes nothing, only the data. */
export function nextRecord(last: RunRecord | undefined, run: RunOutcome): RunRecord {
  const { startedAt, data, figures, changes, isDifferent } = run;
  if (last && !isDifferent) return { ...last, data };
  return { startedAt, data, figures, ...(changes ? { changes } : {}) };
}
