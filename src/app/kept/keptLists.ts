import type { AcceptedFindings } from '../../findings/acceptedFindings';
import type { RecordUpdate } from '../../plan/reportPlan';
import type { KeptTexts } from './keptTexts';

const keptName = 'accettati';

/** Whether a text that a workbook keeps is the list of accepted findings. */
export function isOfAccepted(name: string): boolean {
  return name === keptName;
}

/** Those that the workbook keeps; none where its list cannot be read. */
export function storedAccepted(stored: KeptTexts): AcceptedFindings {
  try {
    const keys: unknown = JSON.parse(stored.get(keptName) ?? '[]');
    return new Set(Array.isArray(keys) ? keys.map(String) : []);
  } catch {
    return new Set();
  }
}

/** What has to be done so that the workbook keeps these and no others. */
export function acceptedUpdate(stored: KeptTexts, accepted: AcceptedFindings): RecordUpdate {
  if (accepted.size === 0) return { put: [], drop: stored.has(keptName) ? [keptName] : [] };
  return { put: [[keptName, JSON.stringify([...accepted].sort())]], drop: [] };
}
