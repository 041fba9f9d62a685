import {
  type ArchivedEdition,
  areEditionsListed,
  changesOfEditions,
  damagedEditions,
  editionsUpdate,
  storedEditions,
} from '../../app/kept/editionStore';
import type { KeptTexts } from '../../app/kept/keptLists';
import { storedRecord } from '../../app/kept/recordStore';
import { untilStopped } from '../../app/progress';
import { readSettingsSheet, settingsForm } from '../../app/settings/settingsForm';
import { readRunRecord, writeKeptTexts } from '../../excel/marks/runRecord';
import { openExcelSource } from '../../excel/read/excelSource';
import type { RunRecord } from '../../history/runRecord';
import type { Setting } from '../../intake/settings/settings';
import { type EditionDraft, type ShownEdition, theReport } from '../state/editions';
import type { PaneAction } from '../state/paneAction';
import { editionWords } from '../words/editionWords';
import { allSettings, settingFields } from '../words/settingsWords';
import { keptReport } from './keptReport';
import { failed, type JobHooks, runTime } from './runJob';

/** Reads what is archived. Writes nothing. */
export async function listEditions({ signal }: JobHooks): Promise<PaneAction> {
  const kept = await untilStopped(readRunRecord(), signal);
  if (!areEditionsListed(kept)) return failed(editionWords.unlisted);
  return { type: 'editionsRead', list: shownOf(kept), done: { kind: 'editionsListed' } };
}

/** Puts the counts of the report that the workbook holds by, under a name that no other has. */
export async function archiveEdition({ signal }: JobHooks, name: string): Promise<PaneAction> {
  const kept = await untilStopped(readRunRecord(), signal);
  const record = storedRecord(kept);
  const editions = storedEditions(kept);
  if (!record) return failed(editionWords.noReport);
  if (!areEditionsListed(kept)) return failed(editionWords.unlisted);
  if ([...editions, ...damagedEditions(kept)].some((edition) => edition.name === name))
    return failed(editionWords.nameTaken(name));
  const settings = await untilStopped(settingsThatDecide(), signal);
  const { startedAt: archivedAt } = runTime();
  const all = [...editions, { name, archivedAt, settings, record }];
  return keep(kept, all, { kind: 'archived', name });
}

/** Takes an edition out of the archive. */
export async function unarchiveEdition({ signal }: JobHooks, name: string): Promise<PaneAction> {
  const kept = await untilStopped(readRunRecord(), signal);
  const others = storedEditions(kept).filter((edition) => edition.name !== name);
  return keep(kept, others, { kind: 'unarchived', name });
}

/** What changed from one edition to the other. Writes nothing. */
export async function compareArchived(
  { signal }: JobHooks,
  { earlier, later }: EditionDraft,
): Promise<PaneAction> {
  const kept = await untilStopped(readRunRecord(), signal);
  const editions = storedEditions(kept);
  const recordOf = (wanted: string): RunRecord | undefined =>
    wanted === theReport
      ? storedRecord(kept)
      : editions.find(({ name }) => name === wanted)?.record;
  const [before, after] = [recordOf(earlier), recordOf(later)];
  if (!before || !after) return failed(editionWords.gone);
  const { changes } = keptReport({ ...after, changes: changesOfEditions(before, after) });
  return {
    ...{ type: 'editionsRead', list: shownOf(kept), done: { kind: 'editionsCompared' } },
    ...(changes && { compared: { earlier, later, changes } }),
  };
}

async function keep(
  kept: KeptTexts,
  editions: readonly ArchivedEdition[],
  done: { readonly kind: 'archived' | 'unarchived'; readonly name: string },
): Promise<PaneAction> {
  const update = editionsUpdate(kept, editions, done.kind === 'unarchived' ? done.name : undefined);
  if (!update) return failed(editionWords.noRoom);
  await writeKeptTexts(update);
  return { type: 'editionsRead', list: shownOf(await readRunRecord()), done };
}

/** Those that cannot be read first: they are not forgotten, and can be taken out. */
function shownOf(kept: KeptTexts): readonly ShownEdition[] {
  const damaged = damagedEditions(kept).map((edition) => ({
    ...edition,
    isDamaged: true as const,
  }));
  const whole = storedEditions(kept).map(({ name, archivedAt, settings, record }) => {
    const { dataAt } = keptReport(record);
    return {
      ...{ name, archivedAt, ...(dataAt !== undefined && { dataAt }) },
      settings: settings.map(([setting, value]) => `${setting}: ${value}`),
    };
  });
  return [...damaged, ...whole];
}

/** Those of the sheet `Parametri` that decide figures, as they were typed. */
async function settingsThatDecide(): Promise<ArchivedEdition['settings']> {
  const { values } = settingsForm(await readSettingsSheet(await openExcelSource()));
  return allSettings.flatMap((setting) =>
    values[setting] === '' || onlyPrinted.includes(setting)
      ? []
      : [[settingFields[setting].label, values[setting]] as const],
  );
}

const onlyPrinted: readonly Setting[] = [
  'title',
  'summaryTitle',
  'service',
  'freephone',
  'source',
  'secondaryAxisArea',
  'secondScale',
];
