import type { RecordUpdate } from '../../plan/reportPlan';
import type { KeptTexts } from './keptTexts';

const keptName = 'righe';

/** Whether a text that a workbook keeps names the sheets of which only some rows are in sight. */
export function isOfShownRows(name: string): boolean {
  return name === keptName;
}

/** The sheets in which the pane has hidden rows; none where the list cannot be read. */
export function storedShownRows(stored: KeptTexts): readonly string[] {
  try {
    const names: unknown = JSON.parse(stored.get(keptName) ?? '[]');
    return Array.isArray(names) ? names.map(String) : [];
  } catch {
    return [];
  }
}

/** What has to be done so that the workbook remembers these sheets and no others. */
export function shownRowsUpdate(stored: KeptTexts, sheets: readonly string[]): RecordUpdate {
  if (sheets.length > 0) return { put: [[keptName, JSON.stringify(sheets)]], drop: [] };
  return { put: [], drop: stored.has(keptName) ? [keptName] : [] };
}
