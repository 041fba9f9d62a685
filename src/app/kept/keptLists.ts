import type { AcceptedFindings } from '../../findings/groupFindings';
import type { RecordUpdate } from '../../plan/reportPlan';
import { parsedJson } from '../../text/parsedJson';

/** What a workbook keeps for the add-in: texts by name. */
export type KeptTexts = ReadonlyMap<string, string>;

const acceptedName = 'accettati';
const shownRowsName = 'righe';

/** Whether a text that a workbook keeps is one of the lists below. */
export function isOfLists(name: string): boolean {
  return name === acceptedName || name === shownRowsName;
}

export function storedAccepted(stored: KeptTexts): AcceptedFindings {
  return new Set(listIn(stored, acceptedName));
}

export function acceptedUpdate(stored: KeptTexts, accepted: AcceptedFindings): RecordUpdate {
  return updateOf(stored, acceptedName, [...accepted].sort());
}

/** The sheets in which the pane has hidden rows. */
export function storedShownRows(stored: KeptTexts): readonly string[] {
  return listIn(stored, shownRowsName);
}

export function shownRowsUpdate(stored: KeptTexts, sheets: readonly string[]): RecordUpdate {
  return updateOf(stored, shownRowsName, sheets);
}

/** Empty where the workbook keeps no such list, or one that cannot be read. */
function listIn(stored: KeptTexts, name: string): readonly string[] {
  const list = parsedJson(stored.get(name) ?? '');
  return Array.isArray(list) ? list.map(String) : [];
}

/** What has to be done so that the workbook keeps this list and no other of its name. */
function updateOf(stored: KeptTexts, name: string, list: readonly string[]): RecordUpdate {
  if (list.length > 0) return { put: [[name, JSON.stringify(list)]], drop: [] };
  return { put: [], drop: stored.has(name) ? [name] : [] };
}
