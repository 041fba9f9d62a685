import type { CountedData } from '../app/countData';
import { findingsView } from '../report/findingsView';
import { findingsJson } from './findingsJson';

/** What `controlla --json` writes; docs/json.md describes it. */
export function checkJson(source: string, { tally, log }: CountedData) {
  return {
    formato: 'mip-controllo',
    versione: 1,
    fonte: source,
    ...findingsJson(tally.readings, findingsView(log)),
  };
}
