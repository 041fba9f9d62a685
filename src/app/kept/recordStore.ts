import { parseRecordTexts, recordTexts, type RunRecord } from '../../history/runRecord';
import type { RecordUpdate } from '../../plan/reportPlan';
import { fingerprint } from '../../text/fingerprint';
import { isOfEdition } from './editionStore';
import { isOfLists, type KeptTexts } from './keptLists';

/** Of the text that says which parts belong to the record: their names in its first line, then the head. */
const headName = 'ultima';

/** undefined where no run has ended well, and where what is kept is not whole or not ours. */
export function storedRecord(stored: KeptTexts): RunRecord | undefined {
  const [names = '', head = ''] = stored.get(headName)?.split('\n') ?? [];
  const parts = names.split(' ').map((name) => ({ name, text: stored.get(name) ?? '' }));
  if (parts.some(({ name, text }) => fingerprint(text) !== name)) return undefined;
  return parseRecordTexts({ head, parts: parts.map(({ text }) => text) });
}

/**
 * What has to be done so that the record is kept; undefined: nothing. A part is named after what it says: a
 * part that stays the same is not written again, and none is written over. The head is written last. Until
 * then the former record is whole, and from then on the new one. Parts of neither record go, for they may say
 * what is confidential by now. What is kept for other reasons stays.
 */
export function recordUpdate(stored: KeptTexts, record: RunRecord): RecordUpdate | undefined {
  const { head, parts } = recordTexts(record);
  const named = parts.map((text) => [fingerprint(text), text] as const);
  const names = named.map(([name]) => name);
  const wanted = [...named, [headName, [names.join(' '), head].join('\n')] as const];
  const put = wanted.filter(([name, text]) => stored.get(name) !== text);
  const known = new Set(wanted.map(([name]) => name));
  const drop = textsOfRecord(stored).filter((name) => !known.has(name));
  return put.length + drop.length > 0 ? { put, drop } : undefined;
}

export function recordRemoval(stored: KeptTexts): RecordUpdate {
  return { put: [], drop: textsOfRecord(stored) };
}

/** The names of texts that are kept for no other reason. */
function textsOfRecord(stored: KeptTexts): readonly string[] {
  return [...stored.keys()].filter((name) => !isOfEdition(name) && !isOfLists(name));
}
