import type { FindingLog } from '../findings/finding';
import type { Tally } from '../indicators/tally/tally';
import { laterStages } from '../service/stages';
import { countRecords } from './build/countRecords';
import { findingsSheet } from './findingsSheet';
import { countText, spanText } from './italian';
import type { Report, RunStamp, Section } from './report';
import { assistanceSection } from './sections/assistanceSection';
import { buildOverview } from './sections/overview';
import { pathSection } from './sections/pathSection';
import { qualitySection } from './sections/qualitySection';
import { stageSections } from './sections/stageSections';
import { periodWords } from './wording';

/** Everything that the workbook will say. */
export function buildReport(tally: Tally, log: FindingLog, run: RunStamp): Report {
  return {
    title: tally.settings.title,
    span: spanOf(tally),
    overview: buildOverview(tally, log, run),
    sections: sections.map((section) => section(tally)),
    counts: countRecords(tally),
    findings: findingsSheet(log),
  };
}

/** `Mettersi in proprio: dati dal 1° giugno 2017 al 31 dicembre 2019 (5 semestri)` */
function spanOf({ settings, periods, asOf }: Tally): string {
  const first = periods[0];
  const last = periods[periods.length - 1];
  if (!first || !last) return settings.service;
  const words = periodWords[settings.periodLength];
  const many = periods.length === 1 ? words.one : words.many;
  const span = spanText(first.firstDay, Math.min(last.lastDay, asOf));
  const partial = last.lastDay <= asOf ? '' : "; l'ultimo non è concluso";
  return `${settings.service}: dati ${span} (${countText(periods.length)} ${many}${partial})`;
}

/** Sheets 1 to 8, in order. */
const sections: readonly ((tally: Tally) => Section)[] = [
  stageSections.registration,
  assistanceSection,
  ...laterStages.map((stage) => stageSections[stage]),
  pathSection,
  qualitySection,
];
